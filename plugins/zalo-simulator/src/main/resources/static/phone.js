// Event delegation only: survives htmx swaps and being loaded twice.
const MARK = "simPhone";
let stuck = true;

function bottom() {
  const chat = document.querySelector("[data-chat]");
  if (chat && stuck) chat.scrollTop = chat.scrollHeight;
}

function quote(form, id, text) {
  form.querySelector("[data-quote-id]").value = id;
  const bar = form.querySelector("[data-quoting]");
  bar.hidden = !id;
  bar.querySelector("[data-quoting-text]").textContent = text;
}

function clicked(event) {
  const composer = document.querySelector(".sim-composer");
  const quoted = event.target.closest("[data-quote]");
  if (quoted && composer) {
    quote(composer, quoted.dataset.quote, quoted.dataset.quoteText);
    composer.querySelector("textarea").focus();
  }
  if (event.target.closest("[data-quote-clear]") && composer) quote(composer, "", "");
  const opener = event.target.closest("[data-open]");
  if (opener) document.getElementById(opener.dataset.open).open = true;
  for (const open of document.querySelectorAll(".sim-tools details[open], .sim-menu[open], .sim-react[open]")) {
    if (!open.contains(event.target) && !opener) open.open = false;
  }
}

function done(event) {
  const form = event.target.closest("form");
  if (!form || !event.detail.successful || event.detail.xhr.status >= 400) return;
  stuck = true;
  bottom();
  if (form.matches("[data-clear]")) {
    form.reset();
    if (form.matches(".sim-composer")) quote(form, "", "");
  }
  const panel = form.closest(".sim-panel");
  if (panel) panel.open = false;
}

function typed(event) {
  if (!event.target.matches("[data-enter-sends]")) return;
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
}

if (!document.documentElement.dataset[MARK]) {
  document.documentElement.dataset[MARK] = "on";
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", typed);
  document.addEventListener("htmx:afterRequest", done);
  document.addEventListener("scroll", ({ target }) => {
    if (target.matches?.("[data-chat]")) stuck = target.scrollHeight - target.scrollTop - target.clientHeight < 60;
  }, true);
  // A picture knows its height only when it has come.
  document.addEventListener("load", ({ target }) => { if (target.closest?.("[data-chat]")) bottom(); }, true);
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.matches("[data-chat]") || event.target.querySelector("[data-chat]")) bottom();
  });
}
bottom();
