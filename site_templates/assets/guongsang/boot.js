// Runs in <head>, before anything is painted: the reader's colour scheme must be known by then.

(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = document.documentElement;

  // Several sites may share a host, and so its storage.
  const key = `${new URL("../../", script.src).pathname}.__palette`;

  // The switch has three options: as the system asks, light, dark.
  const schemes = ["", "light", "dark"];

  /** @param {number} index */
  const apply = (index) => {
    if (schemes[index]) root.dataset.scheme = schemes[index];
    else delete root.dataset.scheme;
  };

  let chosen = 0;
  try {
    chosen = JSON.parse(localStorage.getItem(key) ?? "null")?.index ?? 0;
  } catch {
    // Storage is forbidden, or holds something else: follow the system.
  }
  root.classList.replace("no-js", "js");
  apply(chosen);

  // An address that asks for results shows places for them at once (explore.css), not first what stands there without
  // a question; when the script that fills them cannot be had, the page says so.
  root.classList.toggle("asked", location.search.length > 1);
  addEventListener("error", ({ target }) => {
    if (!(target instanceof HTMLScriptElement && "gsNeeded" in target.dataset)) return;
    root.classList.remove("asked");
    root.classList.add("broken");
  }, true);

  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "__palette") return;
    chosen = Number(target.id.slice(-1));
    apply(chosen);
    try {
      localStorage.setItem(key, JSON.stringify({ index: chosen }));
    } catch {
      // Storage is forbidden or full: the choice lasts for this page.
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    const option = document.getElementById(`__palette_${chosen}`);
    if (option instanceof HTMLInputElement) option.checked = true;
  });
})();
