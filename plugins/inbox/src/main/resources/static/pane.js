// The customer pane is read again whenever something happens. Cards that did not change are not touched, nor one that somebody writes in:
// that one is read again when they are done.

/** As the server wrote it: the page changes what it shows, relative times for one. */
const served = new WeakMap();

const dirty = (field) =>
  field.matches("select")
    ? [...field.options].some((option) => option.selected !== option.defaultSelected)
    : field.value !== field.defaultValue || field.checked !== field.defaultChecked;

const FIELDS = "textarea, select, input:not([type=hidden])";

function inUse(card) {
  return document.activeElement?.matches(FIELDS) && card.contains(document.activeElement)
    || card.querySelector("dialog[open], details[open]") !== null
    || [...card.querySelectorAll(FIELDS)].some((field) => field.type !== "file" ? dirty(field) : field.files.length > 0);
}

/** What the keyboard was on, in the new card. */
export function again(element, card) {
  return [...card.querySelectorAll(element.tagName)].find((other) =>
    other.textContent === element.textContent && other.getAttribute("href") === element.getAttribute("href")
    && other.getAttribute("aria-label") === element.getAttribute("aria-label"));
}

export function refresh(pane, html) {
  const part = document.createElement("template");
  part.innerHTML = html.trim();
  const fresh = [...part.content.children];
  const texts = fresh.map((card) => card.outerHTML);
  const old = [...pane.children];
  const focused = pane.contains(document.activeElement) ? document.activeElement : null;
  const matched = fresh.map((card, i) => old.find((one) => served.get(one) === texts[i]));
  const used = old.filter((card) => !matched.includes(card) && inUse(card));
  delete pane.dataset.stale;
  if (used.length > 0) {
    pane.dataset.stale = "";
    // Only when the cards still correspond is it clear which one to leave alone.
    if (fresh.length !== old.length) return;
  }
  const result = fresh.map((card, i) => {
    if (matched[i]) return matched[i];
    if (used.includes(old[i])) return old[i];
    served.set(card, texts[i]);
    return card;
  });
  let at = pane.firstElementChild;
  for (const card of result) {
    if (card === at) at = at.nextElementSibling;
    else pane.insertBefore(card, at);
  }
  old.filter((card) => !result.includes(card)).forEach((card) => card.remove());
  result.filter((card) => !old.includes(card)).forEach((card) => window.htmx.process(card));
  if (focused && !focused.isConnected) again(focused, pane)?.focus({ preventScroll: true });
}

/** Somebody is done with a card that was left alone. */
export function left() {
  const pane = document.querySelector("[data-patch=customer][data-stale]");
  if (pane && ![...pane.children].some(inUse)) window.htmx.trigger(pane, "inbox-stale");
}
