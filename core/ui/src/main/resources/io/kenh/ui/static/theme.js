// Runs before the first paint, so that a page never flashes in the wrong theme or jumps when the rail is folded.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const stored = (key) => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const apply = () => {
    const theme = stored("kenh.theme") || root.dataset.theme || "auto";
    root.dataset.bsTheme = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
    root.dataset.themeChoice = theme;
  };
  apply();
  if (stored("kenh.rail") === "mini") root.dataset.rail = "mini";
  dark.addEventListener("change", apply);
  addEventListener("storage", apply);
  addEventListener("kenh:theme", apply);
})();
