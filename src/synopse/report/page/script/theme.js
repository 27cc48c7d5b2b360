// Light or dark: as the system says until the reader chooses. A page opened from file: may have no storage.
const themeButton = document.getElementById("theme");
const remembered = () => { try { return localStorage.getItem("synopse-theme"); } catch { return null; } };
const remember = (theme) => { try { localStorage.setItem("synopse-theme", theme); } catch { /* no storage: for this visit only */ } };

function showTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  themeButton.setAttribute("aria-pressed", String(dark));
  return dark;
}

themeButton.addEventListener("click", () => {
  const theme = showTheme(document.documentElement.dataset.theme) ? "light" : "dark";
  showTheme(theme);
  remember(theme);
});
showTheme(remembered());
