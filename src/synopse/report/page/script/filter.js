// Which rows of a table are shown: by status, by account, by words.
const STATUSES = { shared: ["agreed", "differs", "disputed", "unclear"], all: null, agreed: ["agreed"], differing: ["differs", "disputed"], single: ["single"] };

function applyFilter(form) {
  const section = form.closest("section");
  const choice = STATUSES[form.querySelector("input[type=radio]:checked").value];
  const account = form.elements.account.value;
  const wanted = form.elements.text.value.trim().toLowerCase();
  const rows = [...section.querySelectorAll("tbody tr")];
  for (const row of rows) {
    row.hidden = Boolean(
      (choice && !choice.includes(row.dataset.status)) ||
      (account && !row.dataset.accounts.split(" ").includes(account)) ||
      (wanted && !row.textContent.toLowerCase().includes(wanted)),
    );
  }
  const shown = rows.filter((row) => !row.hidden).length;
  form.querySelector(".shown").textContent = texts["page.shown"].replace("{shown}", shown).replace("{total}", rows.length);
  section.querySelector(".none").hidden = shown > 0;
}

for (const form of document.querySelectorAll("form.filter")) {
  form.addEventListener("input", () => applyFilter(form));
  form.addEventListener("submit", (event) => event.preventDefault());
  applyFilter(form);
}
