// A field that offers what the server finds for what is typed; a hidden field beside it keeps the id.
let open = null;
let timer = 0;
let latest = 0;
// The field whose text is being looked up, and whether Enter was pressed meanwhile: scanners do that at once.
let pending = null;
let taking = false;

const id = (field) => field.parentElement.querySelector("[data-id]");

function close() {
  open?.list.remove();
  open?.field.setAttribute("aria-expanded", "false");
  open?.field.removeAttribute("aria-activedescendant");
  open = null;
}

function mark(index) {
  open.index = index;
  [...open.list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
  const item = open.list.children[index];
  item?.scrollIntoView({ block: "nearest" });
  if (item) open.field.setAttribute("aria-activedescendant", item.id);
}

// What was asked for before is not shown any more.
function forget() {
  clearTimeout(timer);
  latest++;
  pending = null;
  taking = false;
  close();
}

function choose(field, chosen) {
  field.value = chosen.name;
  id(field).value = chosen.id;
  forget();
  field.dispatchEvent(new CustomEvent("combo-picked", { bubbles: true, detail: { id: chosen.id } }));
}

function show(field, found) {
  close();
  if (found.length === 0 || document.activeElement !== field) return;
  const list = document.createElement("ul");
  list.className = "combo-options card";
  list.setAttribute("role", "listbox");
  list.id = "combo-options";
  found.forEach((one, i) => {
    const item = document.createElement("li");
    item.setAttribute("role", "option");
    item.id = `combo-option-${i}`;
    item.textContent = one.name;
    if (one.hint) {
      const hint = document.createElement("small");
      hint.textContent = one.hint;
      item.append(hint);
    }
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      choose(field, one);
    });
    list.append(item);
  });
  field.parentElement.append(list);
  field.setAttribute("aria-expanded", "true");
  field.setAttribute("aria-controls", list.id);
  open = { field, list, found, index: -1 };
  mark(0);
}

async function ask(field) {
  clearTimeout(timer);
  const turn = ++latest;
  pending = field;
  const found = await fetch(`${field.dataset.combo}?q=${encodeURIComponent(field.value)}`)
    .then((answer) => (answer.ok ? answer.json() : []))
    .catch(() => []);
  if (turn !== latest) return;
  const take = taking;
  pending = null;
  taking = false;
  if (take && found.length > 0) choose(field, exact(field, found) ?? found[0]);
  else show(field, found);
}

function exact(field, found) {
  const typed = field.value.trim().toLowerCase();
  return found.find((one) => one.name.toLowerCase() === typed || one.name.toLowerCase().startsWith(`[${typed}] `));
}

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!field.matches?.("[data-combo]")) return;
  id(field).value = "";
  // The list is of another text: nobody can pick from it.
  forget();
  if (field.value.trim() === "") return;
  pending = field;
  timer = setTimeout(() => ask(field), 120);
});
document.addEventListener(
  "keydown",
  (event) => {
    const field = event.target;
    if (!field.matches?.("[data-combo]") || event.isComposing || event.altKey) return;
    if (!open && pending === field && event.key === "Enter") {
      event.preventDefault();
      taking = true;
    } else if (!open && event.key === "ArrowDown") {
      event.preventDefault();
      ask(field);
    } else if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const count = open.found.length;
      mark((open.index + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    } else if (open && (event.key === "Enter" || (event.key === "Tab" && id(field).value === ""))) {
      if (event.key === "Enter") event.preventDefault();
      choose(field, open.found[open.index]);
    } else if (open && event.key === "Escape") {
      event.preventDefault();
      close();
    }
  },
  true,
);
document.addEventListener("focusout", (event) => {
  if (open && event.target === open.field) close();
});
