// Runs in <head>, before anything is painted: the reader's colour scheme must be known by then.
// On pages of docs/ it also stands in for Material's inline script (a strict
// Content-Security-Policy forbids those) by defining the four globals Material's bundle expects.

(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const scope = new URL("../../", script.src);
  const root = document.documentElement;

  /**
   * @param {string} key
   * @returns {any}
   */
  const get = (key, storage = localStorage, base = scope) => {
    try {
      return JSON.parse(storage.getItem(`${base.pathname}.${key}`) ?? "null");
    } catch {
      return null;
    }
  };

  /**
   * @param {string} key
   * @param {unknown} value
   */
  const set = (key, value, storage = localStorage, base = scope) => {
    try {
      storage.setItem(`${base.pathname}.${key}`, JSON.stringify(value));
    } catch {
      // A full storage only means that the choice lasts for this page.
    }
  };

  /** @param {string} text */
  const hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);

  Object.assign(window, { __md_scope: scope, __md_hash: hash, __md_get: get, __md_set: set });

  // The switch has three options: as the system asks, light, dark.
  const schemes = ["", "light", "dark"];

  /** @param {number} index */
  const apply = (index) => {
    if (schemes[index]) root.dataset.scheme = schemes[index];
    else delete root.dataset.scheme;
  };

  let chosen = 0;
  try {
    chosen = get("__palette")?.index ?? 0;
  } catch {
    // Storage is forbidden: follow the system.
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

  // Capturing, so that the scheme has changed when Material reads the header's colour.
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "__palette") return;
    chosen = Number(target.id.slice(-1));
    apply(chosen);
    try {
      set("__palette", { index: chosen, color: { media: target.dataset.mdColorMedia } });
    } catch {
      // Storage is forbidden: the choice lasts for this page.
    }
  }, true);

  document.addEventListener("DOMContentLoaded", () => {
    const option = document.getElementById(`__palette_${chosen}`);
    if (option instanceof HTMLInputElement) option.checked = true;
  });
})();
