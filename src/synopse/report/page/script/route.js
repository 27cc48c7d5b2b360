// Many stories: the index, or one story at a time, as the address says (#s3, #s3-timeline, #s3/a7/120-180).
const stories = [...document.querySelectorAll("article.story")];
const index = document.getElementById("index");

function showStory(id) {
  if (stories.length < 2) return;
  for (const story of stories) story.classList.toggle("open", story.id === id);
  index.hidden = Boolean(id);
}

function follow() {
  const hash = location.hash;
  if (hash === "#main") return;
  const id = (/^#(s\d+)/.exec(hash) || [])[1];
  const story = stories.find((candidate) => candidate.id === id);
  showStory(story ? story.id : undefined);
  const wanted = place(hash);
  if (wanted) openPlace(wanted, null);
  else if (story) (document.getElementById(hash.slice(1)) || story).scrollIntoView();
  else if (stories.length > 1) scrollTo(0, 0);
}

addEventListener("hashchange", follow);
follow();
