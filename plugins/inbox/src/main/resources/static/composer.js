// The composer: counting, checking and previewing files before they are uploaded. Drafts, growing and Enter are the kit's.
const $ = (selector, root = document) => root.querySelector(selector);

function count(field) {
  const form = field.closest("[data-composer]");
  if (!form) return;
  const used = [...field.value].length;
  const limit = Number(form.dataset.maxText);
  const place = $("[data-count]", form);
  place.hidden = used < limit * 0.8;
  place.textContent = `${used}/${limit}`;
  place.classList.toggle("text-danger", used > limit);
}

export function composers() {
  document.querySelectorAll("[data-composer] textarea").forEach(count);
}

function say(text) {
  const place = $("#inbox-result");
  place.replaceChildren();
  if (!text) return;
  const alert = document.createElement("div");
  alert.className = "alert tone tone-danger";
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
  if (picture.src.startsWith("blob:")) URL.revokeObjectURL(picture.src);
  picture.hidden = !image;
  $("[data-preview-file]", box).hidden = image;
  picture.src = image ? URL.createObjectURL(file) : "data:,";
  $("[data-preview-name]", box).textContent = file.name;
  box.hidden = false;
  $("textarea", form).focus();
}

/** Nothing written and nothing attached: Enter is not worth a refusal. */
function empty(event) {
  const form = event.target;
  if (!form.matches?.("[data-composer], [data-note]")) return;
  const file = $("input[type=file]", form);
  if ($("textarea", form).value.trim() || file?.files.length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  $("textarea", form).focus();
}

function sent(form, token) {
  clearFile(form);
  form.elements.token.value = token;
  const field = $("textarea", form);
  if (field.isConnected && !field.disabled) field.focus();
  document.dispatchEvent(new CustomEvent("inbox:wrote"));
}

function afterRequest(event) {
  const form = event.detail.elt;
  if (!form.matches?.("[data-composer], [data-note]") || !event.detail.successful) return;
  const answer = document.createElement("template");
  answer.innerHTML = event.detail.xhr.responseText;
  const result = $("[data-sent]", answer.content)?.dataset;
  if (result) sent(form, result.sent);
  // A command leads on to another page, once the draft is gone.
  if (result?.go) setTimeout(() => location.assign(result.go));
}

/** The banner knows whether one may write; the field follows, text and file stay. */
function follow(event) {
  const banner = event.detail.target;
  const fieldset = $("[data-composer] fieldset");
  const state = banner.id === "inbox-banner" && $("[data-open]", banner);
  if (state && fieldset) fieldset.disabled = state.dataset.open !== "true";
}

function take(form, files) {
  const input = $("input[type=file]", form);
  input.files = files;
  chosen(input);
}

function drop(event) {
  const form = event.target.closest?.("[data-composer]");
  if (!form || !event.dataTransfer?.types.includes("Files") || $("fieldset", form).disabled) return;
  event.preventDefault();
  if (event.type === "drop") take(form, event.dataTransfer.files);
}

function paste(event) {
  const form = event.target.closest?.("[data-composer]");
  if (!form || !event.clipboardData?.files.length) return;
  event.preventDefault();
  take(form, event.clipboardData.files);
}

if (!document.documentElement.dataset.inboxComposer) {
  document.documentElement.dataset.inboxComposer = "true";
  document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-composer] textarea")) return;
    // A refusal was of the text as it stood; kept drafts are put back without anybody typing.
    if (event.isTrusted) say("");
    count(event.target);
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-composer] input[type=file]")) chosen(event.target);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-preview-remove]");
    if (!button) return;
    clearFile(button.form);
    $("textarea", button.form).focus();
  });
  document.addEventListener("submit", empty, true);
  document.addEventListener("htmx:afterRequest", afterRequest);
  document.addEventListener("htmx:afterSwap", follow);
  document.addEventListener("dragover", drop);
  document.addEventListener("drop", drop);
  document.addEventListener("paste", paste);
}
