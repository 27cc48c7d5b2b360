const field = document.querySelector("#find"), count = document.querySelector("#count");
const concepts = [...document.querySelectorAll("details")].map((place) => [place, place.textContent.toLowerCase()]);
const subjects = [...document.querySelectorAll("section")];
function find() {
  const wanted = field.value.trim().toLowerCase();
  let shown = 0;
  for (const [place, text] of concepts) {
    place.hidden = !text.includes(wanted);
    shown += !place.hidden;
  }
  for (const subject of subjects) subject.hidden = !subject.querySelector("details:not([hidden])");
  count.textContent = wanted ? `${shown} of ${concepts.length} concepts and families` : `${concepts.length} concepts and families`;
}
field.addEventListener("input", find);
function open() {
  const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (place && place.tagName === "DETAILS") place.open = true;
}
addEventListener("hashchange", open);
find();
open();
