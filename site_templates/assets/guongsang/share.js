// Shows the share, copy, QR and print buttons of a profile where the browser can do these things.

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

/**
 * Draws the QR code of the profile's address; its encoder is fetched only when it is first wanted.
 * @param {Element} place
 */
const drawCode = async (place) => {
  if (!field || place.firstChild) return;
  const [{ generate }, { toSvg }] = await Promise.all([
    import("../vendor/lean-qr/index.js"),
    import("../vendor/lean-qr/svg.js"),
  ]);
  const picture = toSvg(generate(field.value), document, { on: "currentColor", pad: 4 });
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", `Mã QR của địa chỉ ${field.value}`);
  place.replaceChildren(picture);
};

const code = document.querySelector("[data-gs-code]");
const codeButton = button("qr");

const toggleCode = async () => {
  if (!(code instanceof HTMLElement) || !codeButton) return;
  try {
    await drawCode(code);
  } catch {
    say("Không tải được phần vẽ mã QR. Hãy thử lại.");
    return;
  }
  code.hidden = !code.hidden;
  codeButton.setAttribute("aria-expanded", String(!code.hidden));
};

const print = async () => {
  // On paper the address can only be typed or scanned, so a printed profile carries its code.
  if (code) await drawCode(code).catch(() => undefined);
  window.print();
};

if (field) {
  field.addEventListener("focus", () => field.select());
  if (typeof navigator.share === "function") offer(button("share"), share);
  offer(button("copy"), copy);
  offer(codeButton, toggleCode);
}
offer(button("print"), print);
