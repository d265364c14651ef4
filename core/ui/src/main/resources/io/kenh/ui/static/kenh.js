// Behaviour of the shell and the kit. Everything hangs on document by event delegation, so it survives swaps.
const on = (type, selector, action) =>
  document.addEventListener(type, (event) => {
    const element = event.target.closest?.(selector);
    if (element) action(element, event);
  });
const keep = (key, value) => {
  try { localStorage.setItem(key, value); } catch { /* private window */ }
};

// theme
function markTheme() {
  for (const button of document.querySelectorAll("[data-theme-set]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeSet === document.documentElement.dataset.themeChoice));
  }
}
on("click", "[data-theme-set]", (button) => {
  keep("kenh.theme", button.dataset.themeSet);
  dispatchEvent(new Event("kenh:theme"));
  markTheme();
});
markTheme();

// what scrolls sideways can be scrolled by keyboard
function markScrolling() {
  for (const box of document.querySelectorAll(".table-responsive, .kanban, .status-bar")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
}
addEventListener("resize", markScrolling);
addEventListener("load", markScrolling);
document.addEventListener("htmx:afterSettle", markScrolling);
markScrolling();

// copies, and says so for a moment
on("click", "[data-copy]", async (button) => {
  await navigator.clipboard.writeText(button.dataset.copy);
  const label = button.querySelector("[data-copy-label]");
  if (!label) return;
  const before = label.textContent;
  label.textContent = button.dataset.copied;
  setTimeout(() => { label.textContent = before; }, 1500);
});

// dialogs
function closeMenus() {
  for (const menu of document.querySelectorAll(".dropdown-menu.show")) menu.classList.remove("show");
}
on("click", "[data-dialog]", (button) => {
  closeMenus();
  document.getElementById(button.dataset.dialog)?.showModal();
});
on("click", "[data-close]", (button) => button.closest("dialog")?.close());
on("mousedown", "dialog", (dialog, event) => {
  if (event.target === dialog && dialog.id !== "confirm") dialog.close();
});

// confirmation: data-confirm="text" on a form or a button; what was asked for goes on after a yes
let agreed = null;
function ask(element, goOn, text = element.dataset.confirm) {
  const dialog = document.getElementById("confirm");
  dialog.querySelector("#confirm-text").textContent = text;
  dialog.querySelector("[data-confirm-yes]").classList.toggle("btn-danger", element.dataset.confirmTone === "danger");
  dialog.querySelector("[data-confirm-yes]").onclick = () => {
    dialog.close();
    agreed = element;
    goOn();
    agreed = null;
  };
  dialog.showModal();
}
document.addEventListener("kenh:ask", ({ detail }) => ask(detail.form, detail.goOn, detail.text));
document.addEventListener("click", (event) => {
  const element = event.target.closest?.("a[data-confirm], button[data-confirm]");
  if (!element || agreed === element) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  ask(element, () => element.click());
}, true);
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.confirm || agreed === form) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const submitter = event.submitter;
  ask(form, () => form.requestSubmit(submitter));
}, true);

// toasts
const SECONDS = { DANGER: 12 };
// Several answers may bring the same one: the page after a step, and what follows the live signal of that step.
const shown = new Set();
function startToasts() {
  for (const note of document.querySelectorAll("[data-toast]:not([data-started])")) {
    const id = note.dataset.toast;
    if (id && shown.has(id)) {
      note.remove();
      continue;
    }
    shown.add(id);
    note.dataset.started = "";
    const seconds = note.classList.contains("tone-danger") ? SECONDS.DANGER : 6;
    setTimeout(() => note.remove(), seconds * 1000);
  }
}
on("click", "[data-toast-close]", (button) => button.closest("[data-toast]").remove());
startToasts();
new MutationObserver(startToasts).observe(document.getElementById("toasts") || document.body, { childList: true });

// relative times, in the steps of Ago.java
const lang = document.documentElement.lang || "vi";
const relative = new Intl.RelativeTimeFormat(lang, { numeric: "always" });
const nowWord = new Intl.RelativeTimeFormat(lang, { numeric: "auto" }).format(0, "second");
const dayFormat = lang === "en"
  ? new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" })
  : new Intl.DateTimeFormat("vi", { day: "2-digit", month: "2-digit", year: "numeric" });
function ago(at) {
  const seconds = (at - Date.now()) / 1000;
  const length = Math.abs(seconds);
  if (length < 60) return nowWord;
  const whole = (unit) => Math.trunc(seconds / unit);
  if (length < 3600) return relative.format(whole(60), "minute");
  if (length < 86400) return relative.format(whole(3600), "hour");
  if (length < 604800) return relative.format(whole(86400), "day");
  return null;
}
function refreshTimes() {
  for (const time of document.querySelectorAll("time[data-ago]")) {
    const text = ago(Date.parse(time.dateTime));
    if (text && text !== time.textContent) time.textContent = text;
  }
}
setInterval(refreshTimes, 30000);

// rows that open: data-href on a row that also holds a real link
on("click", "[data-href]", (row, event) => {
  if (event.target.closest("a, button, input, label, select, textarea") || getSelection().toString()) return;
  if (event.ctrlKey || event.metaKey) open(row.dataset.href, "_blank");
  else visit(row.dataset.href);
});

function visit(path) {
  const link = document.createElement("a");
  link.href = path;
  document.body.append(link);
  window.htmx.process(link);
  link.click();
  link.remove();
}

document.addEventListener("kenh:visit", ({ detail }) => visit(detail));

// three panes that are one at a time on a small screen
on("click", "[data-show-pane]", (button) => {
  const panes = button.closest(".panes");
  if (panes) panes.dataset.pane = button.dataset.showPane;
});

// Boosted links and forms load into #main. An hx-target="this" or hx-swap around them is meant for the element that carries it, and
// htmx would hand it down; their own hx-target is respected.
const intoMain = ({ boosted, target, elt }) =>
  boosted && (target === document.body ||
    (!elt.hasAttribute("hx-target") && elt.closest("[hx-target]")?.getAttribute("hx-target") === "this"));
document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (intoMain(detail)) detail.headers["HX-Target"] = "main";
});
const fromLive = (config) => config.verb === "get" && Boolean(config.triggeringEvent?.type.startsWith("sse:"));
// An element may go while it waits for its answer, such as a button in a list that follows a live signal. What comes out of band (toasts)
// is then looked for in the page it was in; and what has gone itself needs no news.
const asked = new WeakSet();
document.addEventListener("htmx:beforeRequest", ({ detail: { elt } }) => {
  if (asked.has(elt)) return;
  asked.add(elt);
  elt.getRootNode = () => document;
  elt.addEventListener("htmx:beforeOnLoad", (event) => {
    if (event.target === elt && !elt.isConnected && fromLive(event.detail.requestConfig)) event.preventDefault();
  });
});
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const { xhr, requestConfig } = detail;
  const html = (xhr.getResponseHeader("Content-Type") || "").startsWith("text/html");
  if (detail.boosted && xhr.response && !html) {
    detail.shouldSwap = false;
    location.assign(xhr.responseURL);
  } else if (/^\s*<!doctype/i.test(detail.serverResponse || "")) {
    // A whole document for a part: signed out meanwhile, or a page without shell.
    detail.shouldSwap = false;
    if (detail.boosted) location.assign(xhr.responseURL || location.href);
    else location.reload();
  } else if (fromLive(requestConfig) && xhr.status >= 400) {
    // What is shown is older than what happened, but better than an error in its place.
    detail.shouldSwap = false;
  } else if (intoMain({ boosted: detail.boosted, target: detail.target, elt: requestConfig.elt })) {
    detail.target = document.getElementById("main");
    detail.swapOverride = "innerHTML show:window:top";
    if (html) {
      detail.shouldSwap = true;
      detail.isError = false;
    }
  }
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target?.id !== "main" || !event.detail.boosted) return;
  document.body.classList.remove("rail-open");
  closeMenus();
  const field = event.detail.target.querySelector("[autofocus]");
  (field || event.detail.target).focus({ preventScroll: true });
});

// the page's module was switched off, or is back: said where the page wants it ([data-module-off]), else above it
document.addEventListener("kenh:module", ({ detail }) => {
  const off = detail.off === true;
  const before = document.body.dataset.module === "off";
  if (off) document.body.dataset.module = "off";
  else delete document.body.dataset.module;
  const place = document.querySelector("#main [data-module-off]") ?? document.getElementById("module-off");
  if (off && !before && !document.querySelector("#main > .problem")) {
    place.replaceChildren(document.getElementById("module-off-note").content.cloneNode(true));
  } else if (!off) {
    for (const each of document.querySelectorAll("[data-module-off], #module-off")) each.replaceChildren();
    // Not found a moment ago: it may be there now.
    if (document.querySelector("#main > .problem")) location.reload();
  }
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target?.id !== "main" || document.body.dataset.module !== "off") return;
  delete document.body.dataset.module;
  document.getElementById("module-off").replaceChildren();
});

// what did not reach the server, or broke there
function warn(event, text) {
  if (fromLive(event.detail.requestConfig)) return;
  const notes = document.getElementById("toasts");
  const note = document.getElementById("warning").content.cloneNode(true);
  note.querySelector(".note-text").textContent = notes.dataset[text];
  notes.append(note);
}
for (const type of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(type, (event) => warn(event, "offline"));
}
document.addEventListener("htmx:responseError", (event) => warn(event, "broken"));
