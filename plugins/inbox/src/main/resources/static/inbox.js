// The inbox page. Everything is delegated from the document, so it survives swaps; loading it twice does nothing the second time.
import { keepReading, patch } from "./patch.js";
import { leaves, returns } from "./bar.js";
import { composers } from "./composer.js";
import { arrived, cameBack } from "./outbox.js";
import { left, refresh } from "./pane.js";

const NEAR = 80;
const $ = (selector, root = document) => root.querySelector(selector);

/** Whether the end is being read: until the reader goes up from it. */
let stuck = true;
let last = 0;
let wrote = false;

const scroller = () => $("[data-scroll]");
const atBottom = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;

function toBottom() {
  const box = scroller();
  if (!box) return;
  stuck = true;
  box.scrollTop = box.scrollHeight;
  last = box.scrollTop;
  const pill = $("[data-to-bottom]");
  if (pill) pill.hidden = true;
  seen();
}

/** Tells the server how far the reader has come; only when the newest line is really on the screen. */
function seen() {
  const talk = $("[data-conversation]");
  const box = scroller();
  if (!talk || !box || document.visibilityState !== "visible" || !atBottom(box)) return;
  const places = [...box.querySelectorAll("article[data-position]")].map((line) => Number(line.dataset.position));
  const newest = Math.max(0, ...places);
  if (newest === 0 || Number(talk.dataset.seen || 0) >= newest) return;
  talk.dataset.seen = String(newest);
  fetch(`/inbox/conversations/${talk.dataset.conversation}/seen`, {
    method: "POST",
    body: new URLSearchParams({ position: String(newest) }),
  }).then((answer) => { if (!answer.ok) delete talk.dataset.seen; }, () => delete talk.dataset.seen);
}

function showUnread(count) {
  const badge = $("[data-inbox-unread]");
  if (!badge) return;
  badge.textContent = count;
  badge.hidden = count === "";
  titled();
}

/** The window's title and the trail say whose conversation is open and how many are unread. */
function titled() {
  const { title } = $("[data-inbox]").dataset;
  const name = $("[data-conversation]")?.dataset.name;
  const count = $("[data-inbox-unread]").textContent.trim();
  document.title = `${count === "" ? "" : `(${count}) `}${name ?? title} · Kenh`;
  const here = $("#trail .active");
  if (!here) return;
  if (name && !here.previousElementSibling) {
    const item = document.createElement("li");
    item.className = "breadcrumb-item";
    const link = document.createElement("a");
    link.href = "/inbox";
    link.textContent = title;
    item.append(link);
    here.before(item);
    window.htmx.process(item);
  }
  here.textContent = name ?? title;
}

function markSelected() {
  const talk = $("[data-conversation]");
  document.querySelectorAll("#inbox-rows [data-key]").forEach((row) => {
    const chosen = talk !== null && row.dataset.key === talk.dataset.conversation;
    if (chosen) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  });
}

function onLines(target, html) {
  const box = scroller();
  // Who writes wants to see it, wherever they were reading.
  const bottom = atBottom(box) || stuck || wrote;
  const before = target.lastElementChild?.dataset.key;
  keepReading(box, "article[data-key]", () => {
    patch(target, html, box);
    arrived(target);
  });
  if (target.lastElementChild?.dataset.key !== before) wrote = false;
  if (bottom) toBottom();
  else if (target.lastElementChild?.dataset.key !== before) $("[data-to-bottom]").hidden = false;
}

function onOlder(target, html) {
  const box = scroller();
  keepReading(box, "article[data-key]", () => {
    const part = document.createElement("template");
    part.innerHTML = html;
    const nodes = [...part.content.children];
    target.replaceWith(...nodes);
    // A day that began further up is not announced a second time.
    const days = new Set();
    box.querySelectorAll(".inbox-day").forEach((day) => {
      if (days.has(day.dataset.key)) day.remove();
      days.add(day.dataset.key);
    });
    nodes.forEach((node) => window.htmx.process(node));
  });
}

function beforeSwap(event) {
  const { target, serverResponse: html, xhr } = event.detail;
  if (xhr.status >= 400) {
    return;
  } else if (target.dataset.patch === "lines") {
    event.detail.shouldSwap = false;
    onLines(target, html);
  } else if (target.dataset.patch === "list" && event.detail.requestConfig.elt === target) {
    event.detail.shouldSwap = false;
    showUnread(patch(target, html, target).dataset.unread ?? "");
    markSelected();
  } else if (target.dataset.patch === "customer") {
    event.detail.shouldSwap = false;
    refresh(target, html);
  } else if ("older" in target.dataset) {
    event.detail.shouldSwap = false;
    onOlder(target, html);
  } else if (target.id === "inbox-head" && event.detail.requestConfig.verb === "get" && $("details[open]", target)) {
    // Nobody likes a menu that closes under the pointer.
    event.detail.shouldSwap = false;
  } else if (target.id === "inbox-head") {
    const { verb, elt } = event.detail.requestConfig;
    leaves(target, verb === "post" ? elt : null);
  }
}

function configRequest(event) {
  const { elt, parameters } = event.detail;
  if (elt.dataset?.patch === "list") {
    parameters.loaded = elt.querySelectorAll("[data-key]").length;
    parameters.selected = $("[data-conversation]")?.dataset.conversation ?? 0;
  }
}

// The composer grows, a keyboard or a banner comes up, a picture arrives: whoever reads the newest line goes on reading it.
const resized = new ResizeObserver(() => {
  const box = scroller();
  if (!stuck || !box) return;
  box.scrollTop = box.scrollHeight;
  last = box.scrollTop;
});

function drawer(open) {
  const root = $("[data-inbox]");
  if (!root) return;
  root.toggleAttribute("data-customer-open", open);
  $(".inbox-customer-button")?.setAttribute("aria-expanded", String(open));
  if (open) $(".inbox-customer-close button")?.focus();
}

/** Opening a conversation, or coming back to it, is for writing in it; a touch keyboard would only be in the way. */
function startWriting(event) {
  const back = cameBack();
  if ((event?.type !== "htmx:afterSwap" && !back) || !matchMedia("(pointer: fine)").matches) return;
  const field = $("[data-composer] textarea");
  // The kit gives the focus to the page's own field when it has put the page in place.
  if (back && field) field.autofocus = true;
  if (field && !field.matches(":disabled")) field.focus();
  else scroller().focus();
}

function opened(event) {
  const root = $("[data-inbox]");
  if (!root) return;
  const talk = $("[data-conversation]");
  root.dataset.view = talk ? "conversation" : "list";
  titled();
  markSelected();
  if (talk && !talk.dataset.ready) {
    talk.dataset.ready = "true";
    wrote = false;
    resized.disconnect();
    for (const box of [scroller(), ...scroller().querySelectorAll(":scope > .inbox-lines")]) resized.observe(box);
    drawer(false);
    stuck = true;
    toBottom();
    composers();
    startWriting(event);
  }
}

function click(event) {
  if (event.target.closest("[data-to-bottom]")) {
    toBottom();
  } else if (event.target.closest("[data-customer]")) {
    drawer(!$("[data-inbox]").hasAttribute("data-customer-open"));
  } else if (event.target.closest("[data-viewer]")) {
    const link = event.target.closest("[data-viewer]");
    const viewer = $("#inbox-viewer");
    if (!viewer || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const picture = $("img", viewer);
    picture.src = link.href;
    picture.alt = $("img", link).alt;
    viewer.showModal();
  } else if (event.target.id === "inbox-viewer") {
    event.target.close();
  }
  document.querySelectorAll(".inbox-menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

/** Escape closes what is open, then goes back to the list; arrows walk through it. */
function keydown(event) {
  if (!event.target.closest?.("[data-inbox]") || event.isComposing || event.defaultPrevented) return;
  const row = event.target.closest(".inbox-row");
  if (event.key === "Escape") {
    const menu = $(".inbox-menu[open]");
    if (menu) {
      menu.open = false;
      $("summary", menu).focus();
    } else if ($("[data-customer-open]")) {
      drawer(false);
      $(".inbox-customer-button")?.focus();
    } else if (event.target.closest("[data-conversation]")) {
      $(".inbox-row[aria-current]")?.focus();
    }
  } else if (row && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    const next = event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling;
    if (!next?.matches(".inbox-row")) return;
    event.preventDefault();
    next.focus();
  }
}

if (!document.documentElement.dataset.inboxReady) {
  document.documentElement.dataset.inboxReady = "true";
  document.addEventListener("htmx:beforeSwap", beforeSwap);
  document.addEventListener("htmx:configRequest", configRequest);
  document.addEventListener("htmx:afterSwap", opened);
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (detail.target.id === "inbox-head") returns(detail.target);
  });
  document.addEventListener("htmx:historyRestore", () => {
    delete $("[data-conversation]")?.dataset.ready;
    opened();
  });
  document.addEventListener("visibilitychange", seen);
  document.addEventListener("click", click);
  document.addEventListener("keydown", keydown);
  document.addEventListener("focusout", () => setTimeout(left));
  document.addEventListener("toggle", left, true);
  document.addEventListener("inbox:wrote", () => {
    wrote = true;
    toBottom();
  });
  document.addEventListener("scroll", (event) => {
    if (!event.target.matches?.("[data-scroll]")) return;
    // What grows below moves nothing up: only the reader does.
    const up = event.target.scrollTop < last;
    last = event.target.scrollTop;
    if (atBottom(event.target)) stuck = true;
    else if (up) stuck = false;
    if (!stuck) return;
    const pill = $("[data-to-bottom]");
    if (pill) pill.hidden = true;
    seen();
  }, true);
}
opened();
