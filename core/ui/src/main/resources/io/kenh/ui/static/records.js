// Lists: picking rows, opening groups, menus that close, dragging on boards. Event delegation, so swaps do not matter.
if (!window.kenhRecords) {
  window.kenhRecords = true;

  const count = (form) => {
    const picked = form.querySelectorAll("input[name=ids]:checked").length;
    const label = form.querySelector(".bulk-count");
    if (label) label.textContent = label.dataset.picked.replace("{n}", picked);
    const all = form.querySelector("[data-pick-all]");
    if (all) {
      const total = form.querySelectorAll("input[name=ids]").length;
      all.checked = total > 0 && picked === total;
      all.indeterminate = picked > 0 && picked < total;
    }
  };

  document.addEventListener("change", ({ target }) => {
    const form = target.closest?.("[data-records]");
    if (!form) return;
    if (target.matches("[data-pick-all]")) {
      for (const box of form.querySelectorAll("input[name=ids]")) box.checked = target.checked;
    }
    count(form);
  });

  // Shift-click picks everything between two boxes.
  let lastBox = null;
  document.addEventListener("click", (event) => {
    const box = event.target.closest?.("[data-records] input[name=ids]");
    if (!box) return;
    if (event.shiftKey && lastBox?.form === box.form) {
      const boxes = [...box.form.querySelectorAll("input[name=ids]")];
      const [from, to] = [boxes.indexOf(lastBox), boxes.indexOf(box)].sort((a, b) => a - b);
      if (from >= 0) for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
      count(box.form);
    }
    lastBox = box;
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-group]");
    if (button) {
      const open = button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", String(open));
      button.closest("tbody").nextElementSibling.hidden = !open;
    }
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = event.target.closest?.("details.menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  // The search field keeps the caret when the list around it is replaced.
  let caret = null;
  document.addEventListener("htmx:beforeSwap", () => {
    const field = document.activeElement;
    caret = field?.id === "records-q" ? [field.value, field.selectionStart] : null;
  });
  document.addEventListener("htmx:afterSettle", () => {
    const field = document.getElementById("records-q");
    if (!caret || !field || document.activeElement === field) return;
    field.value = caret[0];
    field.focus();
    field.setSelectionRange(caret[1], caret[1]);
    caret = null;
  });

  // Boards: a card is dragged onto another column; its own menu does the same by keyboard.
  let card = null;
  document.addEventListener("dragstart", (event) => {
    card = event.target.closest?.("[data-card]");
    card?.classList.add("is-dragged");
  });
  document.addEventListener("dragend", () => {
    card?.classList.remove("is-dragged");
    for (const column of document.querySelectorAll(".is-over")) column.classList.remove("is-over");
    card = null;
  });
  document.addEventListener("dragover", (event) => {
    const column = card && event.target.closest?.("[data-column]");
    for (const other of document.querySelectorAll(".is-over")) if (other !== column) other.classList.remove("is-over");
    if (!column || column === card.closest("[data-column]")) return;
    event.preventDefault();
    column.classList.add("is-over");
  });
  document.addEventListener("drop", (event) => {
    const column = card && event.target.closest?.("[data-column]");
    if (!column || column === card.closest("[data-column]")) return;
    event.preventDefault();
    card.querySelector(`button[name=to][value="${CSS.escape(column.dataset.column)}"]`)?.click();
  });
}
