// The line editor: product by typing, lines by keyboard, sums by the server.
const $ = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const form = () => $("[data-lines-form]");
const rows = () => all("[data-lines] > [data-line]");
const row = (element) => element.closest?.("[data-lines] > [data-line]");

function changed() {
  $("#lines-totals")?.dispatchEvent(new CustomEvent("doc-lines"));
}

function add(kind, after, focus = true) {
  const made = $(`template[data-line="${kind}"]`).content.firstElementChild.cloneNode(true);
  if (after) after.after(made);
  else $("[data-lines]").append(made);
  if (focus) first(made).focus();
  return made;
}

const first = (line) => $("[data-product], textarea", line);

function remove(line) {
  const next = line.nextElementSibling ?? line.previousElementSibling;
  line.remove();
  if (next) first(next).focus();
  else $("[data-add]").focus();
  changed();
}

function move(line, up) {
  const other = up ? line.previousElementSibling : line.nextElementSibling;
  if (!other) return;
  const focused = document.activeElement;
  if (up) other.before(line);
  else other.after(line);
  focused?.focus();
  line.scrollIntoView({ block: "nearest" });
}

/** The next line to type in: the one below, or a new one. */
function onward(line) {
  const below = line.nextElementSibling;
  if (below) first(below).focus();
  else add("PRODUCT", line);
}

/** The date of the document: prices are of that day. */
const day = () => (form()?.dataset.day ? $(`[name="${form().dataset.day}"]`, form()) : null);

// Prices read grouped as in the reader's language, and plain while they are typed; the server reads both.
const marks = () => (document.documentElement.lang.startsWith("en") ? [",", "."] : [".", ","]);

function grouped(text) {
  const [group, decimal] = marks();
  const [, whole, rest] = /^(-?[1-9]\d{3,17})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? [];
  return whole ? whole.replace(/\B(?=(\d{3})+$)/g, group) + (rest ? decimal + rest : "") : text;
}

function plain(text) {
  const [group, decimal] = marks();
  const whole = text.trim().split(decimal)[0];
  return /^-?[1-9]\d{0,2}([.,]\d{3})+$/.test(whole) ? text.replaceAll(group, "") : text;
}

/** @param value as the server says it: plain */
function show(price, value) {
  price.value = price === document.activeElement ? value : grouped(value);
}

document.addEventListener("focusin", ({ target }) => {
  if (!target.matches?.("[data-lines] [data-price]")) return;
  const text = plain(target.value);
  if (text === target.value) return;
  target.value = text;
  target.select();
});
document.addEventListener("focusout", ({ target }) => {
  if (target.matches?.("[data-lines] [data-price]")) target.value = grouped(target.value);
});

/** What a line asks the server for. */
function question(line, unit) {
  return new URLSearchParams({
    product: $("[data-id]", line)?.value ?? "",
    quantity: $("[data-qty]", line)?.value ?? "",
    unit: unit ?? "",
    list: $("[name=priceList]", form())?.value ?? "",
    partner: $("[name=partnerId]", form())?.value ?? "",
    position: $("[name=fiscalPosition]", form())?.value ?? "",
    day: day()?.value ?? "",
  }).toString();
}

async function start(asked) {
  const answer = await fetch(`/catalog/lines/start?${asked}`);
  return answer.status === 200 ? answer.json() : null;
}

/** Nothing of the product before stays. What is typed before the answer comes does; what is empty until then the server fills as well. */
async function picked(line, id) {
  const text = $("textarea", line);
  const units = $("[data-unit]", line);
  const price = $("[data-price]", line);
  const auto = $("[data-auto]", line);
  const autoTax = $("[data-auto-tax]", line);
  text.value = "";
  price.value = "";
  units.replaceChildren(new Option("", ""));
  auto.value = "1";
  autoTax.value = "1";
  if (document.activeElement === $("[data-product]", line)) {
    $("[data-qty]", line).focus();
    $("[data-qty]", line).select();
  }
  changed();
  const asked = question(line);
  const data = await start(asked);
  if (!data || $("[data-id]", line).value !== String(id)) return;
  if (text.value === "") {
    text.value = data.text;
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }
  units.replaceChildren(...data.units.map((unit) => new Option(unit.label, unit.value)));
  units.value = String(data.unitId);
  if (auto.value === "1") show(price, data.price);
  if (autoTax.value === "1") tax(line, data);
  if (question(line) === asked) changed();
  else priced(line);
}

/** The taxes the server says; several, which no option offers, are left to it. */
function tax(line, data) {
  const taxes = $("[data-tax]", line);
  const offered = [...taxes.options].some((option) => option.value === data.taxes);
  if (!offered && ![...taxes.options].some((option) => option.value === "auto")) {
    taxes.prepend($('template[data-line="PRODUCT"]').content.querySelector('[data-tax] [value="auto"]').cloneNode(true));
  }
  taxes.value = offered ? data.taxes : "auto";
  $("[data-auto-tax]", line).value = "1";
}

/** A price nobody typed follows quantity and unit, as lists have steps, and what the whole document says; so do taxes nobody chose. */
async function priced(line) {
  const auto = $("[data-auto]", line);
  const autoTax = $("[data-auto-tax]", line);
  const now = () => question(line, $("[data-unit]", line).value);
  if (!$("[data-id]", line)?.value || (auto.value !== "1" && autoTax.value !== "1")) return;
  const asked = now();
  const data = await start(asked);
  // An answer to what was changed again is of no use.
  if (!data || now() !== asked) return;
  if (auto.value === "1") show($("[data-price]", line), data.price);
  if (autoTax.value === "1") tax(line, data);
  changed();
}

/** The customer, the price list, the fiscal position or the date is another one. */
function terms() {
  rows().forEach(priced);
  changed();
}

document.addEventListener("combo-picked", (event) => {
  const line = row(event.target);
  if (line) picked(line, event.detail.id);
  else terms();
});

document.addEventListener("input", (event) => {
  const line = row(event.target);
  if (!line) return;
  if (event.target.matches("[data-price]")) $("[data-auto]", line).value = "";
  changed();
});

document.addEventListener("change", (event) => {
  const field = event.target;
  if (field.matches?.("[data-all-discount]")) {
    all("[data-lines] [data-discount]").forEach((one) => (one.value = field.value));
    changed();
  } else if (field.matches?.("[data-tax]")) {
    $("[data-auto-tax]", row(field)).value = field.value === "auto" ? "1" : "";
  } else if (field.matches?.("[data-qty], [data-unit]")) {
    priced(row(field));
  } else if (field.matches?.("[data-lines-form] [name=priceList], [data-lines-form] [name=fiscalPosition], [data-lines-form] [type=date]")) {
    terms();
  }
});

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-lines-form] button");
  if (!button) return;
  const line = row(button);
  if (button.matches("[data-add]")) add(button.dataset.add);
  else if (button.matches("[data-up]")) move(line, true);
  else if (button.matches("[data-down]")) move(line, false);
  else if (button.matches("[data-remove]")) remove(line);
});

document.addEventListener("keydown", (event) => {
  const field = event.target;
  const line = row(field);
  if (event.isComposing || event.defaultPrevented) return;
  if (!line) {
    if (event.key === "Enter" && field.matches?.("[data-lines-form] input:not([type=checkbox])")) event.preventDefault();
    return;
  }
  if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    move(line, event.key === "ArrowUp");
  } else if (event.key === "Delete" && (event.ctrlKey || field.matches("button") || empty(line))) {
    event.preventDefault();
    remove(line);
  } else if (event.key === "Enter" && field.matches("input")) {
    event.preventDefault();
    onward(line);
  }
});

const empty = (line) => all("[data-product], textarea", line).every((field) => field.value === "");

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target?.id !== "lines-totals") return;
  const amounts = $("[data-amounts]", event.detail.target)?.dataset.amounts.split("|");
  const counted = rows().filter((line) => $("[name='l.kind']", line).value !== "PRODUCT" ? first(line).value.trim() : !empty(line));
  counted.forEach((line, i) => {
    const output = $("[data-amount]", line);
    if (output) output.value = amounts?.[i] ?? "";
  });
});

function begin() {
  all("[data-lines] [data-price]").forEach((price) => show(price, price.value));
  if (form() && rows().length === 0) add("PRODUCT", null, false);
}
begin();
document.addEventListener("htmx:afterSettle", begin);
