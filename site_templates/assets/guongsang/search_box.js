// The search boxes of every page: keys that lead to one, and suggestions, which are fetched when a box is first used.
// Without this script a box is a plain form.

const inputs = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(".gs-find input")]);

// A key without Ctrl can get in the way of those who speak to their computer (WCAG 2.1.4), so it can be switched off.
const SLASH = "guongsang.phim-gach-cheo", OFF = "tat", ON = "bat";

const hasSlash = () => {
  try {
    return localStorage.getItem(SLASH) !== OFF;
  } catch {
    return true; // Storage is forbidden.
  }
};

const choice = document.querySelector("[data-gs-slash]");
if (choice instanceof HTMLInputElement) {
  choice.checked = hasSlash();
  choice.addEventListener("change", () => {
    try {
      localStorage.setItem(SLASH, choice.checked ? ON : OFF);
    } catch {
      choice.checked = true;
    }
  });
}

/** @param {HTMLInputElement} input */
const prepare = (input) => {
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-keyshortcuts", hasSlash() ? "/ Control+K" : "Control+K");
  let asked = false;
  const suggest = async () => {
    if (asked) return;
    asked = true;
    let module;
    try {
      module = await import("./search_interface/suggestions.js");
    } catch (error) {
      // Browsers throw a TypeError where they cannot have it; next time the network may be back.
      if (!(error instanceof TypeError)) throw error;
      asked = false;
      return;
    }
    module.suggestIn(input);
  };
  input.addEventListener("focus", suggest);
  input.addEventListener("input", suggest);
  if (document.activeElement === input) suggest();
};

inputs.forEach(prepare);

// A page that the browser has kept comes back with what was typed there last; its box says what the page shows.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) for (const input of inputs) input.value = input.defaultValue;
});

/** @param {Element} element */
const isShown = (element) => element.getClientRects().length > 0;

const goToBox = () => {
  const menu = document.querySelector(".gs-menu");
  if (!inputs.some(isShown) && menu instanceof HTMLDetailsElement) menu.open = true;
  const box = inputs.find(isShown);
  box?.focus();
  box?.select();
};

// Boxes to tick and buttons take no letters.
const UNTYPED = "[type=checkbox], [type=radio], [type=button], [type=submit], [type=reset]";

/** @param {EventTarget | null} target */
const isTyping = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea") && !target.matches(UNTYPED));

document.addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const isSlash = key === "/" && hasSlash() && !ctrlKey && !metaKey && !altKey && !isTyping(target);
  const isControlK = key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey;
  if (event.defaultPrevented || !(isSlash || isControlK)) return;
  event.preventDefault();
  goToBox();
});
