// What may be typed after a slash: a list above the field, for mouse and keys. Enter on a whole command runs it, as the kit sends it.
const list = (field) => field.form?.querySelector("[data-commands]");
const shown = (box) => [...box.querySelectorAll("[data-command]:not([hidden])")];

function choose(field, box, option) {
  box.querySelectorAll("[data-command]").forEach((one) => one.setAttribute("aria-selected", String(one === option)));
  if (option) {
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else {
    field.removeAttribute("aria-activedescendant");
  }
}

function hide(field) {
  const box = list(field);
  if (!box) return;
  box.hidden = true;
  choose(field, box, null);
}

/** The field's text changed. */
export function suggest(field) {
  const box = list(field);
  if (!box) return;
  const typed = /^\/[a-z-]*$/.test(field.value) ? field.value : null;
  box.querySelectorAll("[data-command]").forEach((one) => { one.hidden = !typed || !one.dataset.command.startsWith(typed); });
  const options = shown(box);
  box.hidden = options.length === 0;
  choose(field, box, options[0] ?? null);
}

function take(field, option) {
  field.value = `${option.dataset.command} `;
  field.focus();
  hide(field);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function key(event) {
  const field = event.target.closest?.("[data-composer] textarea");
  const box = field && list(field);
  if (!box || box.hidden || event.isComposing) return;
  const options = shown(box);
  const at = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const step = event.key === "ArrowDown" ? 1 : options.length - 1;
    choose(field, box, options[(at + step) % options.length]);
  } else if (event.key === "Escape") {
    hide(field);
  } else if ((event.key === "Enter" && !event.shiftKey) || (event.key === "Tab" && !event.shiftKey)) {
    const option = options[Math.max(at, 0)];
    if (event.key === "Enter" && option.dataset.command === field.value) {
      hide(field);
      return;
    }
    take(field, option);
  } else {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Once for the page; in front of whatever else listens for keys. */
export function commands() {
  window.addEventListener("keydown", key, true);
  document.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[data-command]");
    if (!option) return;
    event.preventDefault();
    take(option.closest("form").querySelector("textarea"), option);
  });
  document.addEventListener("focusout", (event) => {
    if (event.target.matches("[data-composer] textarea")) hide(event.target);
  });
}
