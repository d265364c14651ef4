// Text areas that grow and keep drafts, Enter that sends, forms that are sent once.
const store = (key, value) => {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch { /* private window */ }
};
const draftKey = (area) => "kenh.draft." + area.dataset.draft;

function grow(area) {
  area.style.height = "auto";
  area.style.height = Math.min(area.scrollHeight + 2, innerHeight * 0.4) + "px";
}

function prepare(root) {
  for (const area of root.querySelectorAll("textarea[data-draft]:not([data-drafted])")) {
    area.dataset.drafted = "";
    let draft = null;
    try { draft = localStorage.getItem(draftKey(area)); } catch { /* private window */ }
    if (draft && !area.value) {
      area.value = draft;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  for (const area of root.querySelectorAll("textarea[data-grow]")) grow(area);
}

document.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement)) return;
  if (target.dataset.draft) store(draftKey(target), target.value);
  if ("grow" in target.dataset) grow(target);
});

// The draft goes only when the server has taken the text. What was typed behind it meanwhile stays, without it.
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  // htmx calls a refusal successful too when it is to be shown.
  if (!detail.successful || detail.xhr.status >= 400 || detail.requestConfig?.verb === "get") return;
  const form = detail.elt.closest?.("form");
  for (const area of form?.querySelectorAll("textarea[data-draft]") || []) {
    const sent = detail.requestConfig.formData?.get(area.name) ?? area.value;
    if (!area.value.startsWith(sent)) continue;
    area.value = area.value.slice(sent.length).trimStart();
    store(draftKey(area), area.value);
    if ("grow" in area.dataset) grow(area);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
});

document.addEventListener("keydown", (event) => {
  const area = event.target.closest?.("[data-submit-on-enter]");
  if (!area || event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  if (matchMedia("(pointer: coarse)").matches) return;
  event.preventDefault();
  if (area.value.trim() || "allowEmpty" in area.dataset) area.form.requestSubmit();
});

// A second click does nothing while the first is under way.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog" || form.hasAttribute("hx-post") || form.method === "get") return;
  if (form.dataset.busy) {
    event.preventDefault();
    return;
  }
  form.dataset.busy = "true";
  setTimeout(() => delete form.dataset.busy, 8000);
});
document.addEventListener("htmx:beforeRequest", (event) => {
  const form = event.detail.elt;
  if (!(form instanceof HTMLFormElement) || event.detail.requestConfig.verb === "get") return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = "true";
  form.setAttribute("aria-busy", "true");
});
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (!(detail.elt instanceof HTMLFormElement)) return;
  delete detail.elt.dataset.sending;
  delete detail.elt.dataset.busy;
  detail.elt.removeAttribute("aria-busy");
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-busy]")) delete form.dataset.busy;
});

// The error summary's links go to the field itself.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".error-list a");
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus();
});

document.addEventListener("htmx:load", (event) => prepare(event.target));
prepare(document);
