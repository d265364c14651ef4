// The rail and the command palette.
const root = document.documentElement;

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-rail-fold]")) {
    const mini = root.dataset.rail !== "mini";
    if (mini) root.dataset.rail = "mini";
    else delete root.dataset.rail;
    try { localStorage.setItem("kenh.rail", mini ? "mini" : "full"); } catch { /* private window */ }
  }
  if (event.target.closest("[data-rail-sheet]")) {
    document.body.classList.toggle("rail-open");
    if (document.body.classList.contains("rail-open")) document.querySelector("#rail a")?.focus();
    else document.querySelector(".topbar-menu")?.focus();
  }
  if (event.target.closest("#rail a")) document.body.classList.remove("rail-open");
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.body.classList.remove("rail-open");
});

/** Marks the entry whose path is the longest beginning of the address, or of the place the page says it has. */
function mark() {
  const here = document.getElementById("trail")?.dataset.place || location.pathname;
  const fits = (link) => {
    const path = new URL(link.href).pathname;
    return here === path || here.startsWith(path.endsWith("/") ? path : path + "/") ? path.length : 0;
  };
  let best = null;
  let length = 0;
  for (const link of document.querySelectorAll("#rail [data-nav]")) {
    const fit = fits(link);
    if (fit > length || (fit === length && fit > 0 && link.dataset.nav === "entry")) {
      best = link;
      length = fit;
    }
  }
  if (!best) return;
  for (const link of document.querySelectorAll("#rail [data-nav]")) {
    if (link === best) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const app = best.closest(".nav-app");
  for (const other of document.querySelectorAll(".nav-app")) {
    if (other === app) other.dataset.open = "true";
    else delete other.dataset.open;
  }
  const own = app.querySelector("[data-nav=app]");
  if (own !== best) own.setAttribute("aria-current", "true");
}
for (const type of ["htmx:pushedIntoHistory", "htmx:replacedInHistory", "htmx:afterSettle"]) document.addEventListener(type, mark);
addEventListener("popstate", mark);
mark();

const palette = document.getElementById("palette");
const input = palette?.querySelector("input");
const list = palette?.querySelector("ul");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
let chosen = 0;

function entries() {
  return [...document.querySelectorAll("#rail [data-nav]")].map((link) => {
    const app = link.closest(".nav-app").querySelector("[data-nav=app]");
    const own = link.textContent.trim();
    return { link, icon: link.querySelector("svg"), own, above: app === link ? "" : app.textContent.trim() };
  });
}

function draw() {
  const words = plain(input.value).split(/\s+/).filter(Boolean);
  const found = entries().filter(({ own, above }) => words.every((word) => plain(above + " " + own).includes(word))).slice(0, 30);
  chosen = 0;
  list.replaceChildren(...found.map(({ link, icon, own, above }, index) => {
    const item = document.createElement("li");
    item.id = "palette-" + index;
    item.role = "option";
    item.dataset.href = link.getAttribute("href");
    const label = document.createElement("span");
    label.textContent = own;
    const place = document.createElement("small");
    place.textContent = above;
    item.append(icon ? icon.cloneNode(true) : "", label, place);
    return item;
  }));
  palette.querySelector(".palette-none").hidden = found.length > 0;
  choose(0);
}

function choose(index) {
  const items = [...list.children];
  chosen = items.length ? (index + items.length) % items.length : 0;
  items.forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
  input.setAttribute("aria-activedescendant", items[chosen]?.id || "");
  items[chosen]?.scrollIntoView({ block: "nearest" });
}

function go(item) {
  if (!item) return;
  palette.close();
  document.querySelector(`#rail a[href="${CSS.escape(item.dataset.href)}"]`)?.click();
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
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter") go(list.children[chosen]);
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    event.stopPropagation();
    go(event.target.closest("li"));
  });
}
