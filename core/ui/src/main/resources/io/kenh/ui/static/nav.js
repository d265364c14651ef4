// The rail.
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
