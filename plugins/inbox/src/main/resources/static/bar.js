// The bar above a conversation is written anew by what one does there, and by what others do: the keyboard stays where it was.
import { again } from "./pane.js";

/** What the keyboard was on, until the new bar is there. */
let left = null;

/** What opened a menu, for what was chosen in it. */
const button = (element) =>
  element.closest("details")?.querySelector("summary") ?? element.closest("[data-place]") ?? element;

/** @param sent the form that asked for the new bar; null when it is only read again */
export function leaves(bar, sent) {
  const now = document.activeElement;
  if (bar.contains(now)) left = button(now);
  else left = sent && now === document.body ? button(sent.querySelector("[data-place]") ?? sent) : null;
}

export function returns(bar) {
  if (!left) return;
  const { place } = left.dataset;
  const next = place ? bar.querySelector(`[data-place="${place}"]`) : again(left, bar);
  left = null;
  next?.focus({ preventScroll: true });
}
