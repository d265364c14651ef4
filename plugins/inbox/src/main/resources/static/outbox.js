// What was written and is not in the conversation yet: it leaves the field at once, is shown as being sent, and goes to the server one
// after the other in the order it was written. What the server does not take comes back into the field, before what was typed since.
import { clearFile, giveBackFile, say } from "./attach.js";

const $ = (selector, root = document) => root.querySelector(selector);
const AGAIN = [1500, 4000];
const MOST = 120_000;

/** All that is shown as being sent, oldest first. */
let waiting = [];
const busy = new Set();
/** By draft: given back without anybody knowing whether the server had taken it. Sent again as it was, it is the same sending. */
const unsure = new Map();

const here = () => $("[data-conversation]")?.dataset.conversation;
const fieldOf = (draft) => $(`textarea[data-draft="${CSS.escape(draft)}"]`);
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** Pages of a server without TLS have no randomUUID. */
function name() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const sameFile = (one, two) =>
  one === two || (one && two && one.name === two.name && one.size === two.size && one.lastModified === two.lastModified);

function token({ draft, text, file }) {
  const before = unsure.get(draft);
  unsure.delete(draft);
  return before && before.text === text && sameFile(before.file, file) ? before.token : name();
}

function write(field, text) {
  field.value = text;
  // The kit keeps the draft and the height, the composer counts.
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Enter and the button: text and file leave the field now, whatever becomes of them. */
export function submit(event) {
  const form = event.target;
  if (!form.matches?.("[data-composer], [data-note]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const field = $("textarea", form);
  const file = $("input[type=file]", form)?.files[0] ?? null;
  field.focus();
  if (!field.value.trim() && !file) return;
  // The notice above says why; what was written waits here.
  if (document.body.dataset.module === "off") return;
  const item = {
    conversation: here(),
    note: form.matches("[data-note]"),
    url: form.action,
    draft: field.dataset.draft,
    text: field.value,
    file,
    failed: form.dataset.sayFailed,
    gone: form.dataset.sayGone,
    fileAgain: form.dataset.sayFileAgain ?? "",
  };
  item.token = token(item);
  say("");
  write(field, "");
  clearFile(form);
  waiting.push(item);
  show();
  document.dispatchEvent(new CustomEvent("inbox:wrote"));
  pump(item.conversation);
}

/** The lines that are being sent, below those that are there. */
export function show() {
  const place = $("[data-sending]");
  if (!place) return;
  const lines = waiting.filter((item) => item.conversation === here()).map((item) => {
    const line = $("[data-sending-line]").content.firstElementChild.cloneNode(true);
    line.classList.toggle("inbox-out", !item.note);
    line.classList.toggle("inbox-note", item.note);
    $(".inbox-text", line).textContent = item.text;
    $(".inbox-text", line).hidden = !item.text;
    const file = $("[data-sending-file]", line);
    if (item.file) $("span", file).textContent = item.file.name;
    else file.remove();
    return line;
  });
  place.replaceChildren(...lines);
}

/** The conversation was read again: what stands there is no longer being sent. */
export function arrived(lines) {
  const there = new Set([...lines.querySelectorAll("[data-token]")].map((line) => line.dataset.token));
  const before = waiting.length;
  waiting = waiting.filter((item) => !there.has(item.token));
  if (waiting.length !== before) show();
  for (const [draft, item] of unsure) {
    if (!there.has(item.token)) continue;
    // It had been taken after all.
    unsure.delete(draft);
    const field = fieldOf(draft);
    if (!field?.value.startsWith(item.text)) continue;
    write(field, field.value.slice(item.text.length).trimStart());
    if (sameFile(item.file, $("input[type=file]", field.form)?.files[0] ?? null)) clearFile(field.form);
  }
}

async function pump(conversation) {
  if (busy.has(conversation)) return;
  busy.add(conversation);
  for (;;) {
    const item = waiting.find((one) => one.conversation === conversation && !one.taken);
    if (!item) break;
    const answer = await post(item);
    if (answer?.sent) taken(item, answer.sent);
    else refused(item, answer);
  }
  busy.delete(conversation);
}

/** @return null when nobody knows what became of it */
async function post(item) {
  for (let again = 0; ; again++) {
    try {
      const response = await fetch(item.url, {
        method: "POST",
        headers: { "HX-Request": "true", "HX-Target": "inbox-result" },
        body: body(item),
        signal: AbortSignal.timeout(MOST),
      });
      // Signed out meanwhile: the page itself asks for the way back in.
      if (response.headers.has("HX-Redirect")) return { whole: true };
      // Given to somebody else, or the app was switched off: trying again changes nothing.
      if (response.status === 404) return { gone: true };
      if (response.status < 502 || response.status > 504) return read(await response.text());
    } catch { /* no connection, or it broke */ }
    if (again === AGAIN.length) return null;
    // The server knows the token: what it has taken already is not sent twice.
    await pause(AGAIN[again]);
  }
}

function body({ text, file, token }) {
  const data = new FormData();
  data.append("token", token);
  data.append("text", text);
  if (file) data.append("file", file, file.name);
  return file ? data : new URLSearchParams(data);
}

function read(html) {
  const part = document.createElement("template");
  part.innerHTML = html;
  const whole = /^\s*<!doctype/i.test(html);
  return { whole, sent: whole ? null : $("[data-sent]", part.content)?.dataset, alert: whole ? null : $(".alert", part.content) };
}

function taken(item, { go }) {
  item.taken = true;
  if (go) return leave(item.conversation, go);
  window.htmx.trigger(document.body, "inbox-sent");
  // A line so far below what the page shows that it never comes.
  setTimeout(() => forget([item]), 8000);
}

const BACK = "kenh.inbox.back";

/** A command leads elsewhere; whoever comes back goes on writing. */
function leave(conversation, go) {
  try {
    sessionStorage.setItem(BACK, conversation);
  } catch { /* private window */ }
  location.assign(go);
}

/** Once, in the conversation that was left. */
export function cameBack() {
  try {
    if (sessionStorage.getItem(BACK) !== here()) return false;
    sessionStorage.removeItem(BACK);
    return true;
  } catch {
    return false;
  }
}

function forget(items) {
  waiting = waiting.filter((item) => !items.includes(item));
  show();
}

/** What was to follow comes back too: it would stand there without what it follows. */
function refused(item, answer) {
  const back = waiting.filter((one) => one.conversation === item.conversation && !one.taken);
  forget(back);
  if (!answer) unsure.set(item.draft, item);
  const left = giveBack(back);
  if (item.conversation === here()) {
    if (answer?.alert) $("#inbox-result").replaceChildren(answer.alert);
    else say(answer?.gone ? item.gone : item.failed);
    left.forEach((file) => $("#inbox-result").append(item.fileAgain.replace("{0}", file.name) + " "));
    // The window may be the reason: the banner is read again too.
    window.htmx.trigger(document.body, "inbox-refused");
  }
  // Signed out meanwhile: the draft is kept.
  if (answer?.whole) location.reload();
}

/** @return files for which there was no room */
function giveBack(items) {
  const left = [];
  for (const draft of new Set(items.map((item) => item.draft))) {
    const own = items.filter((item) => item.draft === draft);
    const text = own.map((item) => item.text).filter(Boolean).join("\n");
    const field = fieldOf(draft);
    if (field) {
      write(field, [text, field.value].filter(Boolean).join("\n"));
      for (const { file } of own) if (file && !giveBackFile(field.form, file)) left.push(file);
    } else {
      keep("kenh.draft." + draft, text);
    }
  }
  return left;
}

/** Another conversation is open: the text waits where it was written. */
function keep(key, text) {
  try {
    localStorage.setItem(key, [text, localStorage.getItem(key)].filter(Boolean).join("\n"));
  } catch { /* private window */ }
}

/** Leaving the page now would lose it. */
export function leaving(event) {
  if (waiting.some((item) => !item.taken)) event.preventDefault();
}
