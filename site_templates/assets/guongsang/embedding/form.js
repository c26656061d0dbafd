// The form of /nhung/: writes the snippets for the list that is chosen, and shows it. What it writes, the server's own
// snippets.py writes for the usual choice; a test holds the two together.

/**
 * @param {string} name
 * @param {ParentNode} [within]
 */
const part = (name, within = document) => {
  const found = within.querySelector(`[data-gs-${name}]`);
  if (!(found instanceof HTMLElement)) throw new Error(`no [data-gs-${name}]`);
  return found;
};

const page = part("embed");
const form = /** @type {HTMLFormElement} */ (part("form", page));
const shown = part("shown", page);
const { gsSite: site = "", gsScript: script = "", gsFrames: frames = "", gsBase: base = "", gsStep: step = "" } = page.dataset;

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]);

const update = () => {
  const list = /** @type {HTMLSelectElement} */ (form.elements.namedItem("list"));
  const count = /** @type {HTMLSelectElement} */ (form.elements.namedItem("count")).value;
  const ground = /** @type {HTMLSelectElement} */ (form.elements.namedItem("ground")).value;
  const [facet, group] = list.value.split("/");
  const { page: address = "", title = "" } = list.selectedOptions[0].dataset;
  const frame = frames + (facet ? `${list.value}/` : "") + ground;

  part("element", page).textContent =
    "<guong-sang " +
    (facet ? `${facet}="${escaped(group)}" ` : "") +
    `so-luong="${count}">\n` +
    `  <a href="${escaped(site + address)}">${escaped(title)}</a>\n</guong-sang>\n` +
    `<script src="${escaped(site + script)}" defer></script>`;
  part("frame", page).textContent =
    `<iframe src="${escaped(site + frame)}" title="${escaped(title)}" width="100%" ` +
    `height="${Number(base) + Number(step) * Number(count)}" frameborder="0" loading="lazy"></iframe>`;

  const root = new URL("../../../", import.meta.url);
  /** @type {HTMLAnchorElement} */ (part("try", page)).href = new URL(frame, root).href;
  for (const name of ["don-vi", "linh-vuc", "nam"]) {
    if (name === facet) shown.setAttribute(name, group);
    else shown.removeAttribute(name);
  }
  shown.setAttribute("so-luong", count);
};

/** @param {string} name */
const copy = async (name) => {
  const code = part(name, page);
  const status = part("status", page);
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    status.textContent = "Đã sao chép đoạn mã.";
  } catch {
    getSelection()?.selectAllChildren(code);
    status.textContent = "Đoạn mã đã được chọn. Nhấn Ctrl + C để sao chép.";
  }
};

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", update);
for (const button of page.querySelectorAll("[data-gs-copy]")) {
  if (!(button instanceof HTMLElement)) continue;
  button.hidden = false;
  button.addEventListener("click", () => copy(button.dataset.gsCopy ?? ""));
}
update();
