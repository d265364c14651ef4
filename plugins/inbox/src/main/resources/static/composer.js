// The composer's field: counting, and whether one may write. Drafts, growing and Enter are the kit's; sending is the outbox's.
import { chosen, clearFile, drop, paste, say } from "./attach.js";
import { commands, suggest } from "./commands.js";
import { leaving, show, submit } from "./outbox.js";

const $ = (selector, root = document) => root.querySelector(selector);

function count(field) {
  const form = field.closest("[data-composer]");
  if (!form) return;
  const used = [...field.value].length;
  const limit = Number(form.dataset.maxText);
  const place = $("[data-count]", form);
  // A channel that is off has no limit to tell.
  place.hidden = limit === 0 || used < limit * 0.8;
  place.textContent = `${used}/${limit}`;
  place.classList.toggle("text-danger", used > limit);
}

/** A conversation was opened. */
export function composers() {
  document.querySelectorAll("[data-composer] textarea").forEach(count);
  show();
}

/** The banner knows whether one may write; the field follows, text and file stay. */
function follow(event) {
  const banner = event.detail.target;
  const form = $("[data-composer]");
  const state = banner.id === "inbox-banner" && $("[data-open]", banner);
  if (!state || !form) return;
  const open = state.dataset.open === "true";
  $("fieldset", form).disabled = !open;
  // The channel was off when the page was opened: what it takes is known only now.
  if (open && form.dataset.maxText === "0") location.reload();
}

if (!document.documentElement.dataset.inboxComposer) {
  document.documentElement.dataset.inboxComposer = "true";
  document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-composer] textarea")) return;
    count(event.target);
    // Kept drafts are put back without anybody typing: what was said of them stays, and no list lies over it.
    if (!event.isTrusted) return;
    say("");
    suggest(event.target);
  });
  commands();
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-composer] input[type=file]")) chosen(event.target);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-preview-remove]");
    if (!button) return;
    clearFile(button.form);
    $("textarea", button.form).focus();
  });
  document.addEventListener("submit", submit, true);
  document.addEventListener("htmx:afterSwap", follow);
  document.addEventListener("dragover", drop);
  document.addEventListener("drop", drop);
  document.addEventListener("paste", paste);
  addEventListener("beforeunload", leaving);
}
