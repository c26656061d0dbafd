// @ts-check
// Shows the share, copy and print buttons of a profile where the browser can do these things.

/** @param {string} name */
const button = (name) => /** @type {HTMLButtonElement | null} */ (document.querySelector(`[data-gs-${name}]`));

const field = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-gs-link]"));
const status = document.querySelector("[data-gs-status]");

/** @param {string} text */
const say = (text) => {
  if (status) status.textContent = text;
};

/**
 * @param {HTMLButtonElement | null} element
 * @param {() => unknown} action
 */
const offer = (element, action) => {
  if (!element) return;
  element.hidden = false;
  element.addEventListener("click", action);
};

const copy = async () => {
  if (!field) return;
  try {
    await navigator.clipboard.writeText(field.value);
    say("Đã sao chép đường dẫn.");
  } catch {
    field.select();
    say("Đường dẫn đã được chọn. Nhấn Ctrl + C để sao chép.");
  }
};

const share = async () => {
  if (!field) return;
  try {
    await navigator.share({ title: document.title, url: field.value });
  } catch {
    // The reader closed the dialog.
  }
};

if (field) {
  field.addEventListener("focus", () => field.select());
  if (typeof navigator.share === "function") offer(button("share"), share);
  offer(button("copy"), copy);
}
offer(button("print"), () => window.print());
