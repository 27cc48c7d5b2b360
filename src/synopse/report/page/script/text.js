// An article's text from its segments. Only text nodes are made: no markup of an article is ever parsed.
const texts = JSON.parse(document.getElementById("texts").textContent);
const articles = new Map();

function article(id) {
  if (!articles.has(id)) {
    const data = document.getElementById(id);
    articles.set(id, data && JSON.parse(data.textContent));
  }
  return articles.get(id);
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

// A segment's classes: the layer alone (m-time), the layer with the part (attribution-cue), headings by shape.
function markClasses(data, marks) {
  return marks.flatMap((mark) => {
    const [layer, part] = data.marks[mark];
    return layer === "shape" ? [`shape-${part}`] : [`m-${layer}`, `${layer}-${part}`];
  });
}

// The text as elements; those between start and end are <mark>. Where a mark begins, a reader can stop and ask.
function textOf(data, start, end) {
  const made = document.createDocumentFragment();
  let before = [];
  data.segments.forEach(([from, text, ...marks], position) => {
    const inside = from >= start && from < end;
    if (!marks.length && !inside) {
      made.append(text);
    } else {
      const piece = element(inside ? "mark" : "span", markClasses(data, marks).join(" "), text);
      piece.dataset.segment = position;
      if (inside) piece.classList.add("passage");
      const begins = marks.filter((mark) => !before.includes(mark) && data.marks[mark][0] !== "shape");
      if (marks.some((mark) => data.marks[mark][0] !== "shape")) piece.classList.add("stop");
      if (begins.length) piece.dataset.begins = [...new Set(begins.map((mark) => data.marks[mark][0]))].join(" ");
      made.append(piece);
    }
    before = marks;
  });
  return made;
}

// What was found on a segment, each thing once, only of the layers that are shown.
function notesOf(data, position, shown) {
  const found = new Map();
  for (const mark of data.segments[position].slice(2)) {
    const [layer, , note] = data.marks[mark];
    if (layer !== "shape" && shown.has(layer)) found.set(note, layer);
  }
  return [...found.keys()];
}
