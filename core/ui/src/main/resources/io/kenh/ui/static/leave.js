// Half-written forms: data-leave="question" on a form asks before its page is left with what was typed and not saved. data-leave-typed
// says that what stands in it was typed already, such as after a refusal. What stands in a closed dialog was put away.
const started = new WeakMap();
const sent = new WeakSet();
let letGo = false;

// A number is the same however its digits are grouped.
const bare = (value) => String(value).replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, "");
const said = (form) => new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, bare(value)])).toString();

const open = (form) => !sent.has(form) && !form.closest("dialog:not([open])");
const written = (form) => "leaveTyped" in form.dataset || (started.has(form) && started.get(form) !== said(form));
const unsaved = () => [...document.querySelectorAll("form[data-leave]")].find((form) => open(form) && written(form));

// What scripts put into a form before anybody touches it is not typed.
for (const type of ["keydown", "pointerdown", "beforeinput", "drop"]) {
  document.addEventListener(type, (event) => {
    const form = event.target.closest?.("form[data-leave]");
    if (form && !started.has(form)) started.set(form, said(form));
  }, true);
}

function ask(form, goOn) {
  const detail = { form, text: form.dataset.leave, goOn: () => {
    letGo = true;
    setTimeout(() => { letGo = false; }, 3000);
    goOn();
  } };
  document.dispatchEvent(new CustomEvent("kenh:ask", { detail }));
}

// Loaded by the browser: it asks in its own words.
addEventListener("beforeunload", (event) => {
  if (!letGo && unsaved()) event.preventDefault();
});
// Forms that htmx sends are answered in the page; others leave it.
addEventListener("submit", (event) => {
  if (!event.defaultPrevented && event.target.matches("form[data-leave]")) sent.add(event.target);
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-leave]")) sent.delete(form);
});

// Loaded into the page: links and forms around the one that is being written.
const leaves = (element) =>
  element.matches("a, form:not([data-leave])") && !element.matches("[hx-get], [hx-post], [hx-put], [hx-patch], [hx-delete]");
document.addEventListener("htmx:confirm", (event) => {
  const form = !letGo && leaves(event.detail.elt) && unsaved();
  if (!form) return;
  event.preventDefault();
  const { elt, path, issueRequest } = event.detail;
  ask(form, () => {
    // A link that was made for one click is gone by then.
    if (elt.isConnected) issueRequest(true);
    else location.assign(path);
  });
});

// Back: the address has changed by then, so it is set again while one thinks.
let here = location.href;
for (const type of ["htmx:pushedIntoHistory", "htmx:replacedInHistory", "htmx:historyRestore"]) {
  document.addEventListener(type, () => { here = location.href; });
}
addEventListener("popstate", (event) => {
  const form = !letGo && location.href.split("#")[0] !== here.split("#")[0] && unsaved();
  if (!form) {
    here = location.href;
    return;
  }
  event.stopImmediatePropagation();
  history.pushState({ htmx: true }, "", here);
  ask(form, () => history.back());
}, true);
