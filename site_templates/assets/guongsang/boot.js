// @ts-check
// Runs in <head>, before anything is painted: the reader's colour scheme must be known by then.
// It also stands in for Material's inline script (a strict Content-Security-Policy forbids those)
// by defining the four globals its bundle expects.

(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const scope = new URL("../../", script.src);
  const root = document.documentElement;

  Object.assign(window, {
    __md_scope: scope,
    __md_hash: (/** @type {string} */ text) =>
      [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0),
    __md_get: (/** @type {string} */ key, storage = localStorage, base = scope) => {
      try {
        return JSON.parse(storage.getItem(`${base.pathname}.${key}`) ?? "null");
      } catch {
        return null;
      }
    },
    __md_set: (/** @type {string} */ key, /** @type {unknown} */ value, storage = localStorage, base = scope) => {
      try {
        storage.setItem(`${base.pathname}.${key}`, JSON.stringify(value));
      } catch {
        // A full or forbidden storage only means that the choice lasts for this page.
      }
    },
  });

  /** @param {string | null | undefined} media */
  const apply = (media) => {
    if (media?.includes("dark")) root.dataset.scheme = "dark";
    else if (media?.includes("light")) root.dataset.scheme = "light";
    else delete root.dataset.scheme;
  };

  // Material stores the chosen option's index; the media it stores is the resolved one.
  const order = ["", "(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"];
  let chosen = 0;
  try {
    chosen = /** @type {any} */ (window).__md_get("__palette")?.index ?? 0;
  } catch {
    // Storage is forbidden: follow the system.
  }
  root.classList.replace("no-js", "js");
  apply(order[chosen]);

  // Capturing, so that the scheme has changed when Material reads the header's colour.
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === "__palette") {
      apply(target.dataset.mdColorMedia);
    }
  }, true);

  document.addEventListener("DOMContentLoaded", () => {
    const option = document.getElementById(`__palette_${chosen}`);
    if (option instanceof HTMLInputElement) option.checked = true;
  });
})();
