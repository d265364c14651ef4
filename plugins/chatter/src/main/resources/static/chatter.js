// The thread beside a document: mentions, picked files, dialogs, and new entries that do not move what is being read.
const $ = (selector, root = document) => root.querySelector(selector);
const composer = () => $("[data-chatter-composer]");

// mentions
let asked = 0;
let pause = 0;

const listOf = (area) => $(".chatter-people", area.parentElement);

/** The word after an "@" that stands before the caret, or null. */
function wanted(area) {
  const before = area.value.slice(0, area.selectionStart);
  const found = /(^|[\s(])@([\p{L}\p{M}\p{N}]*(?: [\p{L}\p{M}\p{N}]+){0,2})$/u.exec(before);
  return found && { text: found[2], start: before.length - found[2].length - 1 };
}

function close(area) {
  const list = listOf(area);
  asked++;
  list.hidden = true;
  list.replaceChildren();
  area.removeAttribute("aria-activedescendant");
}

function mark(area, option) {
  for (const other of listOf(area).querySelectorAll("[role=option]")) other.setAttribute("aria-selected", String(other === option));
  area.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

async function suggest(area) {
  const query = wanted(area);
  if (!query) return close(area);
  const mine = ++asked;
  const answer = await fetch(`${area.dataset.mention}?q=${encodeURIComponent(query.text)}`, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (mine !== asked || !answer?.ok) return;
  const list = listOf(area);
  list.innerHTML = await answer.text();
  const options = list.querySelectorAll("[role=option]");
  // Words that are no name are words: "@" stays what it is.
  if (options.length === 0 && query.text.includes(" ")) return close(area);
  list.hidden = false;
  if (options.length > 0) mark(area, options[0]);
}

function choose(area, option) {
  const query = wanted(area);
  if (!query) return close(area);
  area.setRangeText(`@${option.dataset.name} `, query.start, area.selectionStart, "end");
  const id = document.createElement("input");
  id.type = "hidden";
  id.name = "mention";
  id.value = option.dataset.user;
  area.form.append(id);
  close(area);
  area.focus();
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function keys(event) {
  const area = event.target.closest?.("textarea[data-mention]");
  if (!area || event.isComposing) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    area.form.requestSubmit($("[data-chatter-send]", area.form));
    return;
  }
  const list = listOf(area);
  if (list.hidden) return;
  const options = [...list.querySelectorAll("[role=option]")];
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    close(area);
  } else if (options.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    mark(area, options[(at + step + options.length) % options.length]);
  } else if (at >= 0 && (event.key === "Enter" || event.key === "Tab")) {
    event.preventDefault();
    choose(area, options[at]);
  }
}

// files: each is uploaded when it is picked, so that saving is quick and a refusal comes early
function complain(form, file, text) {
  const note = document.createElement("span");
  note.className = "chatter-file text-danger";
  note.setAttribute("role", "alert");
  note.textContent = `${file.name}: ${text}`;
  $("[data-chatter-picked]", form).append(note);
  setTimeout(() => note.remove(), 8000);
}

async function pick(form, file) {
  const place = $("[data-chatter-picked]", form);
  if (file.size > Number(place.dataset.max)) return complain(form, file, place.dataset.tooLarge);
  const waiting = document.createElement("span");
  waiting.className = "chatter-file";
  waiting.setAttribute("aria-busy", "true");
  waiting.textContent = `${file.name} …`;
  place.append(waiting);
  const data = new FormData();
  data.append("file", file, file.name);
  const send = $("[data-chatter-send]", form);
  send.disabled = true;
  const answer = await fetch(place.dataset.upload, { method: "POST", body: data, headers: { "HX-Request": "true" } }).catch(() => null);
  if (answer?.ok) {
    waiting.outerHTML = await answer.text();
  } else {
    waiting.remove();
    complain(form, file, answer?.status === 413 ? place.dataset.tooLarge : place.dataset.failed);
  }
  send.disabled = $("[aria-busy]", place) !== null;
}

async function pickAll(form, files) {
  for (const file of files) await pick(form, file);
}

function dropped(event) {
  const form = event.target.closest?.("[data-chatter-composer]");
  if (!form || !event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  form.classList.toggle("chatter-dropping", event.type === "dragover");
  if (event.type === "drop") pickAll(form, [...event.dataTransfer.files]);
}

function pasted(event) {
  const form = event.target.closest?.("[data-chatter-composer]");
  if (!form || !event.clipboardData?.files.length) return;
  event.preventDefault();
  pickAll(form, [...event.clipboardData.files]);
}

// entries: what is new comes in, what changed is replaced, what is being read or written stays where it is
let refreshing = false;
let again = false;

async function refresh() {
  const place = $("[data-chatter-entries]");
  if (!place || $("[data-chatter-search]")?.value) return;
  if (refreshing) {
    again = true;
    return;
  }
  refreshing = true;
  try {
    const answer = await fetch(place.dataset.chatterEntries, { headers: { "HX-Request": "true" } });
    if (answer.ok) patch(place, await answer.text());
  } catch {
    // Offline: the next signal tries again.
  } finally {
    refreshing = false;
  }
  if (again) {
    again = false;
    refresh();
  }
}

function patch(place, html) {
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  const articles = [...fresh.content.querySelectorAll("article[data-key]")];
  const find = (key) => $(`article[data-key="${CSS.escape(key)}"]`, place);
  if (articles.length === 0 || !$("article[data-key]", place)) {
    place.replaceChildren(...fresh.content.childNodes);
    window.htmx.process(place);
    return;
  }
  const keys = new Set(articles.map((article) => article.dataset.key));
  const last = find(articles.at(-1).dataset.key);
  let cursor = null;
  for (const article of articles) {
    let old = find(article.dataset.key);
    if (!old) {
      if (cursor) cursor.after(article);
      else $("article[data-key]", place).before(article);
      window.htmx.process(article);
      old = article;
    } else if (old.dataset.rev !== article.dataset.rev && old.dataset.rev !== "editing") {
      old.replaceWith(article);
      window.htmx.process(article);
      old = article;
    }
    cursor = old;
  }
  // Taken away altogether: it stands among the newest and is not among them any more.
  for (let next = $("article[data-key]", place); last && next && next !== last;) {
    const gone = !keys.has(next.dataset.key);
    const following = next.nextElementSibling;
    if (gone && next.dataset.rev !== "editing") next.remove();
    next = following;
  }
}

// dialogs come as fragments and open themselves
function opened(event) {
  const place = event.detail.target;
  if (place?.id !== "chatter-dialog") return;
  const dialog = $("dialog", place);
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.addEventListener("close", () => place.replaceChildren(), { once: true });
}

function dueOf(select) {
  const form = select.form;
  if (select.name !== "type" || form?.dataset.chatterFresh !== "true") return;
  const day = $(`[data-chatter-due="${CSS.escape(select.value)}"]`, form)?.dataset.day;
  if (day) form.elements.due.value = day;
}

// activities of many documents: arrows go from cell to cell; after a dialog the focus goes back to where it came from
let opener = "";

function cells(event) {
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  const from = step && event.target.closest?.("[data-chatter-grid] tbody > tr > *");
  if (!from || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  let [row, column, to] = [from.parentElement, from.cellIndex, null];
  do {
    row = step[0] < 0 ? row.previousElementSibling : step[0] > 0 ? row.nextElementSibling : row;
    column += step[1];
    to = row?.cells[column];
  } while (to && !$("button, a", to));
  if (!to) return;
  event.preventDefault();
  $("button, a", to).focus();
}

function opening(event) {
  const { elt, target } = event.detail;
  if (target?.id === "chatter-dialog" && !target.contains(elt)) opener = elt.id;
}

function back() {
  if (!opener || document.activeElement !== document.body || $("#chatter-dialog dialog")) return;
  (document.getElementById(opener) ?? document.getElementById("chatter-grid"))?.focus();
}

function sent(event) {
  const form = event.detail.elt;
  if (!form.matches?.("[data-chatter-composer]") || !event.detail.successful || event.detail.xhr.status >= 400) return;
  const answer = document.createElement("template");
  answer.innerHTML = event.detail.xhr.responseText;
  const token = $("[data-chatter-token]", answer.content)?.dataset.chatterToken;
  if (!token) return;
  form.elements.token.value = token;
  $("[data-chatter-picked]", form).replaceChildren();
  for (const id of form.querySelectorAll("input[name=mention]")) id.remove();
  $("textarea", form).focus();
}

if (!document.documentElement.dataset.chatter) {
  document.documentElement.dataset.chatter = "true";
  document.addEventListener("input", ({ target }) => {
    if (!target.matches?.("textarea[data-mention]")) return;
    clearTimeout(pause);
    pause = setTimeout(() => suggest(target), 120);
  });
  document.addEventListener("keydown", keys, true);
  document.addEventListener("focusout", ({ target }) => {
    if (target.matches?.("textarea[data-mention]")) setTimeout(() => target.isConnected && close(target), 150);
  });
  // Before the text area loses the focus.
  document.addEventListener("mousedown", (event) => {
    const option = event.target.closest?.(".chatter-person");
    if (!option) return;
    event.preventDefault();
    choose($("textarea", option.closest(".chatter-field")), option);
  });
  document.addEventListener("click", (event) => {
    const off = event.target.closest?.("[data-chatter-unpick]");
    if (off) off.closest(".chatter-file").remove();
    if (event.target.closest?.("[data-chatter-at]")) {
      const area = $("textarea", composer());
      const before = area.value.slice(0, area.selectionStart);
      area.focus();
      area.setRangeText(before === "" || /\s$/.test(before) ? "@" : " @", area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  document.addEventListener("change", ({ target }) => {
    if (target.matches?.("[data-chatter-files]")) {
      pickAll(target.form, [...target.files]);
      target.value = "";
    } else if (target.matches?.("select")) {
      dueOf(target);
    }
  });
  for (const type of ["dragover", "dragleave", "drop"]) document.addEventListener(type, dropped);
  document.addEventListener("paste", pasted);
  document.addEventListener("keydown", cells);
  document.addEventListener("htmx:afterSwap", opened);
  document.addEventListener("htmx:beforeRequest", opening);
  document.addEventListener("htmx:afterSettle", back);
  document.addEventListener("htmx:afterRequest", sent);
  document.addEventListener("chatter-refresh", refresh);
  document.addEventListener("kenh:reconnected", refresh);
  // Signals are sent to the element that listens.
  document.addEventListener("htmx:load", listen);
}

function listen() {
  const place = $("[data-chatter-entries]:not([data-listening])");
  if (!place) return;
  place.dataset.listening = "true";
  place.addEventListener("sse:" + place.dataset.live, refresh);
}
listen();
