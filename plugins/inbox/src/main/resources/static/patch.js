// Brings a list on the page up to date line by line: what did not change is not touched, so nothing jumps, stops playing or loses focus.

/** @return the root of the fresh markup, or an empty element when it has none */
export function patch(target, html, scope) {
  const part = document.createElement("template");
  part.innerHTML = html.trim();
  const wrapped = part.content.children.length === 1 && "unread" in part.content.firstElementChild.dataset;
  const root = wrapped ? part.content.firstElementChild : part.content;
  const wanted = [...root.children].filter((node) => !elsewhere(node, target, scope));
  const old = new Map([...target.children].filter((node) => node.dataset.key).map((node) => [node.dataset.key, node]));
  const fresh = [];
  const result = wanted.map((node) => {
    const known = node.dataset.key && old.get(node.dataset.key);
    if (known && known.dataset.rev === node.dataset.rev) return known;
    fresh.push(node);
    return node;
  });
  const keep = new Set(result);
  [...target.children].forEach((node) => { if (!keep.has(node)) node.remove(); });
  let at = target.firstElementChild;
  for (const node of result) {
    if (node === at) at = at.nextElementSibling;
    else target.insertBefore(node, at);
  }
  fresh.forEach((node) => window.htmx.process(node));
  return wrapped ? root : document.createElement("div");
}

/** A day line that already stands further up, in an older part. */
function elsewhere(node, target, scope) {
  if (!node.classList.contains("inbox-day")) return false;
  const same = scope.querySelector(`.inbox-day[data-key="${node.dataset.key}"]`);
  return same !== null && !target.contains(same);
}

/** Does something to a scrolled box while the first visible line stays where it is. */
export function keepReading(box, lines, change) {
  const top = box.getBoundingClientRect().top;
  const anchor = [...box.querySelectorAll(lines)].find((line) => line.getBoundingClientRect().bottom > top);
  const key = anchor?.dataset.key;
  const before = anchor?.getBoundingClientRect().top;
  change();
  const again = key && box.querySelector(`[data-key="${key}"]`);
  if (again) box.scrollTop += again.getBoundingClientRect().top - before;
}
