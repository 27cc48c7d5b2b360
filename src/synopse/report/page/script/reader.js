// The reader: an article in a drawer, opened at a place, with what was found in it.
const reader = document.getElementById("reader");
const readerText = document.getElementById("reader-text");
const readerNote = document.getElementById("reader-note");
const readerRow = document.getElementById("reader-row");
const layerBoxes = [...reader.querySelectorAll("input[name=layer]")];
let current = null;

const shownLayers = () => new Set(layerBoxes.filter((box) => box.checked).map((box) => box.value));
const place = (href) => {
  const found = /^#(s\d+)\/(a\d+)\/(\d+)-(\d+)$/.exec(href || "");
  return found && { story: found[1], article: found[2], start: Number(found[3]), end: Number(found[4]), href };
};

function openPlace(wanted, row) {
  const data = article(wanted.article);
  if (!data) return;
  current = { data, story: wanted.story };
  showHead(data);
  showRow(row, wanted.href);
  readerText.replaceChildren(textOf(data, wanted.start, wanted.end));
  readerText.lang = data.language;
  showLayers();
  readerNote.replaceChildren(element("p", "hint", texts["page.detail"]));
  history.replaceState(null, "", wanted.href);
  if (!reader.open) reader.showModal();
  const passage = readerText.querySelector(".passage");
  readerText.scrollTop = 0;
  if (passage) passage.scrollIntoView({ block: "center", behavior: "instant" });
  readerText.focus({ preventScroll: true });
}

function showHead(data) {
  document.getElementById("reader-letter").textContent = data.letter;
  document.getElementById("reader-name").textContent = data.name;
  const title = document.getElementById("reader-title");
  title.textContent = data.title;
  title.lang = data.language;
  title.hidden = !data.title;
  const about = document.getElementById("reader-about");
  about.replaceChildren(`${data.day} (${data.basis}) · ${data.uri}`);
  if (data.address && /^https?:/i.test(data.address)) {
    const link = element("a", "", texts["page.original"]);
    link.href = data.address;
    link.rel = "noopener noreferrer nofollow";
    link.target = "_blank";
    about.append(" · ", link);
  }
}

// The row that was opened, its source, and its other accounts: one can go from witness to witness in the reader.
function showRow(row, href) {
  const links = row ? [...row.querySelectorAll("td .said > a.place")] : [];
  readerRow.hidden = !links.length;
  readerRow.replaceChildren(...links.map((link) => witnessButton(link, row, href)));
  if (!links.length) return;
  readerRow.prepend(row.querySelector(".gist").cloneNode(true));
  const here = links.find((link) => link.getAttribute("href") === href);
  const source = here && here.parentElement.querySelector(".source");
  if (source) readerRow.append(source.cloneNode(true));
}

function witnessButton(link, row, current) {
  const href = link.getAttribute("href");
  const account = article(place(href).article);
  const button = element("button", "", account.letter);
  button.type = "button";
  button.title = account.name;
  if (href === current) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => openPlace(place(href), row));
  return button;
}

function showLayers() {
  const shown = shownLayers();
  readerText.className = [...shown].map((layer) => `show-${layer}`).join(" ");
  for (const box of layerBoxes) {
    const notes = new Set(current.data.marks.filter((mark) => mark[0] === box.value).map((mark) => mark[2]));
    box.parentElement.querySelector(".tally").textContent = notes.size;
  }
  let first = true;
  for (const stop of readerText.querySelectorAll("[data-begins]")) {
    const active = stop.dataset.begins.split(" ").some((layer) => shown.has(layer));
    stop.classList.toggle("station", active);
    if (active) stop.tabIndex = first ? 0 : -1;
    else stop.removeAttribute("tabindex");
    first = first && !active;
  }
}

function showNotes(piece) {
  const notes = notesOf(current.data, Number(piece.dataset.segment), shownLayers());
  for (const lit of readerText.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!notes.length) return;
  readerNote.replaceChildren(...notes.map(noteElement));
  for (const part of readerText.querySelectorAll(".m-attribution")) {
    const own = notesOf(current.data, Number(part.dataset.segment), new Set(["attribution"]));
    if (own.some((note) => notes.includes(note))) part.classList.add("lit");
  }
}

function noteElement(note) {
  const [label, facts] = current.data.notes[note];
  const made = element("div", "found");
  const list = element("dl");
  for (const [key, value] of facts) {
    const pair = element("div");
    pair.append(element("dt", "", `${key}: `), element("dd", "", value));
    list.append(pair);
  }
  made.append(element("b", "", label), list);
  return made;
}

function step(forward) {
  const stations = [...readerText.querySelectorAll(".station")];
  const at = stations.indexOf(document.activeElement);
  const next = stations[at < 0 ? (forward ? 0 : stations.length - 1) : at + (forward ? 1 : -1)];
  if (!next) return;
  for (const station of stations) station.tabIndex = station === next ? 0 : -1;
  next.focus();
}

for (const event of ["mouseover", "focusin", "click"]) {
  readerText.addEventListener(event, (happened) => {
    const piece = happened.target.closest("[data-segment]");
    if (piece) showNotes(piece);
  });
}
readerText.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
  event.preventDefault();
  step(event.key === "ArrowRight");
});
for (const box of layerBoxes) box.addEventListener("change", showLayers);
document.getElementById("reader-close").addEventListener("click", () => reader.close());
reader.addEventListener("click", (event) => { if (event.target === reader) reader.close(); });
reader.addEventListener("close", () => history.replaceState(null, "", `#${current.story}`));
document.addEventListener("click", (event) => {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || getSelection().toString()) return;
  const cell = event.target.closest("td");
  const link = event.target.closest("a.place") || (cell && cell.querySelector("a.place"));
  const wanted = link && place(link.getAttribute("href"));
  if (!wanted) return;
  event.preventDefault();
  link.focus({ preventScroll: true });
  openPlace(wanted, link.closest("tbody tr"));
});
