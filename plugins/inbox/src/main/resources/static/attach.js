// The composer's file: checked and previewed before it is uploaded.
const $ = (selector, root = document) => root.querySelector(selector);

/** A sentence above the composer; empty takes it away. */
export function say(text) {
  const place = $("#inbox-result");
  if (!place) return;
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

export function clearFile(form) {
  const input = $("input[type=file]", form);
  const box = $("[data-preview]", form);
  if (!input || !box) return;
  const picture = $("img", box);
  if (picture.src.startsWith("blob:")) URL.revokeObjectURL(picture.src);
  picture.src = "data:,";
  input.value = "";
  box.hidden = true;
}

function preview(form, file) {
  const box = $("[data-preview]", form);
  const picture = $("img", box);
  const image = form.dataset.imageTypes.split(",").includes(file.type);
  if (picture.src.startsWith("blob:")) URL.revokeObjectURL(picture.src);
  picture.hidden = !image;
  $("[data-preview-file]", box).hidden = image;
  picture.src = image ? URL.createObjectURL(file) : "data:,";
  $("[data-preview-name]", box).textContent = file.name;
  box.hidden = false;
}

/** The person chose something, or took their choice back. */
export function chosen(input) {
  const form = input.form;
  const file = input.files[0];
  if (!file) return clearFile(form);
  const why = refusal(form, file);
  say(why);
  if (why) return clearFile(form);
  preview(form, file);
  $("textarea", form).focus();
}

/** Puts a file back that was not sent. @return whether there was room for it */
export function giveBackFile(form, file) {
  const input = $("input[type=file]", form);
  if (!input || input.files.length > 0) return false;
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  preview(form, file);
  return true;
}

function take(form, files) {
  const input = $("input[type=file]", form);
  input.files = files;
  chosen(input);
}

export function drop(event) {
  const form = event.target.closest?.("[data-composer]");
  if (!form || !event.dataTransfer?.types.includes("Files") || $("fieldset", form).disabled) return;
  event.preventDefault();
  if (event.type === "drop") take(form, event.dataTransfer.files);
}

export function paste(event) {
  const form = event.target.closest?.("[data-composer]");
  if (!form || !event.clipboardData?.files.length) return;
  event.preventDefault();
  take(form, event.clipboardData.files);
}
