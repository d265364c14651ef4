// The composer: drafts, counting, checking and previewing files before they are uploaded.
const $ = (selector, root = document) => root.querySelector(selector);

function store(key, text) {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch { /* private windows may refuse: the text is still in the field */ }
}

function recall(key) {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function grow(field) {
  const form = field.closest("form");
  field.rows = Math.min(8, Math.max(Number(field.dataset.rows), field.value.split("\n").length));
  const count = $("[data-count]", form);
  if (!count) return;
  const used = [...field.value].length;
  const limit = Number(form.dataset.maxText);
  count.textContent = `${used}/${limit}`;
  count.classList.toggle("text-danger", used > limit);
}

/** Takes up every draft that was left behind. */
export function composers() {
  document.querySelectorAll("[data-draft]").forEach((field) => {
    field.dataset.rows ??= field.rows;
    if (!field.value) field.value = recall(field.dataset.draft);
    grow(field);
  });
}

function say(text) {
  const place = $("#inbox-result");
  place.replaceChildren();
  if (!text) return;
  const alert = document.createElement("div");
  alert.className = "alert alert-danger";
  alert.textContent = text;
  place.append(alert);
}

function refusal(form, file) {
  const { accept, imageTypes, maxImage, maxFile, sayType, sayImage, sayFile } = form.dataset;
  if (!accept.split(",").includes(file.type)) return sayType;
  const image = imageTypes.split(",").includes(file.type);
  if (image && file.size > Number(maxImage)) return sayImage;
  return !image && file.size > Number(maxFile) ? sayFile : "";
}

function clearFile(form) {
  const input = $("input[type=file]", form);
  const box = $("[data-preview]", form);
  if (!input || !box) return;
  const picture = $("img", box);
  if (picture.src.startsWith("blob:")) URL.revokeObjectURL(picture.src);
  picture.src = "data:,";
  input.value = "";
  box.hidden = true;
}

function chosen(input) {
  const form = input.form;
  const file = input.files[0];
  if (!file) return clearFile(form);
  const why = refusal(form, file);
  say(why);
  if (why) return clearFile(form);
  const box = $("[data-preview]", form);
  const picture = $("img", box);
  const image = form.dataset.imageTypes.split(",").includes(file.type);
  picture.hidden = !image;
  if (image) picture.src = URL.createObjectURL(file);
  $("[data-preview-name]", box).textContent = file.name;
  box.hidden = false;
}

function sent(form, token) {
  const field = $("[data-draft]", form);
  store(field.dataset.draft, "");
  field.value = "";
  clearFile(form);
  grow(field);
  form.elements.token.value = token;
  field.focus();
}

function afterRequest(event) {
  const form = event.detail.elt;
  if (!form.matches?.("[data-composer], [data-note]") || !event.detail.successful) return;
  const answer = document.createElement("template");
  answer.innerHTML = event.detail.xhr.responseText;
  const token = $("[data-sent]", answer.content)?.dataset.sent;
  if (token) sent(form, token);
}

function keydown(event) {
  const field = event.target;
  if (!field.matches?.("[data-draft]") || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  field.form.requestSubmit();
}

/** The banner knows whether one may write; the field follows, text and file stay. */
function window_(event) {
  const banner = event.detail.target;
  const fieldset = $("[data-composer] fieldset");
  const state = banner.id === "inbox-banner" && $("[data-open]", banner);
  if (state && fieldset) fieldset.disabled = state.dataset.open !== "true";
}

function drop(event) {
  const form = event.target.closest?.("[data-composer]");
  if (!form || !event.dataTransfer?.files.length || $("fieldset", form).disabled) return;
  event.preventDefault();
  if (event.type !== "drop") return;
  const input = $("input[type=file]", form);
  input.files = event.dataTransfer.files;
  chosen(input);
}

if (!document.documentElement.dataset.inboxComposer) {
  document.documentElement.dataset.inboxComposer = "true";
  document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-draft]")) return;
    store(event.target.dataset.draft, event.target.value);
    grow(event.target);
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-composer] input[type=file]")) chosen(event.target);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-preview-remove]");
    if (button) clearFile(button.form ?? button.closest("form"));
  });
  document.addEventListener("keydown", keydown);
  document.addEventListener("htmx:afterRequest", afterRequest);
  document.addEventListener("htmx:afterSwap", window_);
  document.addEventListener("dragover", drop);
  document.addEventListener("drop", drop);
}
