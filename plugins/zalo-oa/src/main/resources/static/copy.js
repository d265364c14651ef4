// Copies the text of a button's data-copy to the clipboard and says so for a moment.
if (!document.documentElement.dataset.zaloOaCopy) {
  document.documentElement.dataset.zaloOaCopy = "on";
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    const label = button.querySelector("[data-copy-label]");
    if (!label) return;
    const before = label.textContent;
    label.textContent = button.dataset.copied;
    setTimeout(() => { label.textContent = before; }, 1500);
  });
}
