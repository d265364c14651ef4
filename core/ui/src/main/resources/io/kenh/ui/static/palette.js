// Ctrl-K: pages of the rail at once, and records of all modules as soon as the server has found them.
const palette = document.getElementById("palette");
const input = palette?.querySelector("input");
const list = palette?.querySelector("ul");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
const FEW = 5;
const SHORTEST = 2;
let chosen = 0;
let timer = 0;
let latest = 0;

const options = () => [...list.querySelectorAll("[role=option]")];

function entries() {
  return [...document.querySelectorAll("#rail [data-nav]")].map((link) => {
    const app = link.closest(".nav-app").querySelector("[data-nav=app]");
    const own = link.textContent.trim();
    return { link, icon: link.querySelector("svg"), own, above: app === link ? "" : app.textContent.trim() };
  });
}

function page({ link, icon, own, above }) {
  const item = document.createElement("li");
  item.role = "option";
  item.dataset.go = link.getAttribute("href");
  const label = document.createElement("span");
  label.textContent = own;
  const place = document.createElement("small");
  place.textContent = above;
  item.append(icon ? icon.cloneNode(true) : "", label, place);
  return item;
}

function number() {
  options().forEach((item, index) => { item.id = "palette-" + index; });
}

function draw() {
  const words = plain(input.value).split(/\s+/).filter(Boolean);
  const found = entries().filter(({ own, above }) => words.every((word) => plain(above + " " + own).includes(word)));
  list.replaceChildren(...found.slice(0, words.length ? FEW : 30).map(page));
  number();
  choose(0);
  ask(words.length > 0 && input.value.trim().length >= SHORTEST);
}

/** @param worth whether enough is typed to look for */
function ask(worth) {
  clearTimeout(timer);
  latest++;
  palette.toggleAttribute("data-busy", worth);
  say(!worth);
  if (worth) timer = setTimeout(fetchFound, 150);
}

function say(done) {
  palette.querySelector(".palette-none").hidden = !done || options().length > 0;
}

async function fetchFound() {
  const turn = ++latest;
  let html = "";
  try {
    const answer = await fetch(`${palette.dataset.search}?q=${encodeURIComponent(input.value.trim())}`, {
      headers: { "HX-Request": "true", "HX-Target": list.id },
    });
    // Signed out meanwhile: the page itself asks for the way back in.
    if (answer.ok && !answer.headers.has("HX-Redirect")) html = await answer.text();
  } catch { /* no connection: the pages are found without one */ }
  if (turn !== latest || !palette.open) return;
  list.insertAdjacentHTML("beforeend", html);
  number();
  palette.removeAttribute("data-busy");
  // What somebody has moved to stays chosen.
  choose(chosen);
  say(true);
}

function choose(index) {
  const items = options();
  chosen = items.length ? (index + items.length) % items.length : 0;
  items.forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
  input.setAttribute("aria-activedescendant", items[chosen]?.id || "");
  items[chosen]?.scrollIntoView({ block: "nearest" });
}

function go(item) {
  if (!item) return;
  palette.close();
  document.dispatchEvent(new CustomEvent("kenh:visit", { detail: item.dataset.go }));
}

if (palette && document.getElementById("rail")) {
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if (palette.open) palette.close();
      else palette.showModal();
    }
  });
  new MutationObserver(() => {
    if (!palette.open) return;
    input.value = "";
    draw();
    input.focus();
  }).observe(palette, { attributes: true, attributeFilter: ["open"] });
  input.addEventListener("input", draw);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter") go(options()[chosen]);
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => go(event.target.closest("[role=option]")));
}
