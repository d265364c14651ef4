// Shows what a choice needs: data-when="method=FORMULA DISCOUNT" beside a select named "method". Without this module everything shows.
function settle(root) {
  for (const part of root.querySelectorAll("[data-when]")) {
    const [name, values] = part.dataset.when.split("=");
    const select = part.closest("form")?.elements.namedItem(name);
    part.hidden = select !== null && select !== undefined && !values.split(" ").includes(select.value);
  }
}

if (!window.kenhCatalog) {
  window.kenhCatalog = true;
  document.addEventListener("change", (event) => {
    const form = event.target.closest?.("form");
    if (form) settle(form);
  });
  document.addEventListener("htmx:afterSettle", () => settle(document));
}
settle(document);
