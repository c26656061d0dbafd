// Suggestions under a search box, by the ARIA pattern of a combobox with a list.

import { whoOf } from "./card.js";
import { search } from "../search.js";
import { SITE, element } from "./dom.js";
import { reasonOf } from "./failure.js";
import { markIn } from "./marking.js";
import { numberOf } from "./remarks.js";

const MOST = 8;
const PAUSE = 40; // milliseconds after a key before it is looked for, so that keys that come together are looked for once
const PATIENCE = 1000; // milliseconds for an answer, after which another one is asked for as well
const STALE = 600; // milliseconds that suggestions for earlier letters stay while others are on their way

const FAILED = {
  network: "Chưa tải được gợi ý.",
  old: "Trình duyệt này quá cũ để gợi ý.",
  fault: "Phần gợi ý gặp lỗi.",
};

/** @typedef {import("../search/files.js").Card} Card */

/** @param {HTMLInputElement} input */
export function suggestIn(input) {
  const id = `${input.id}-goi-y`;
  const list = element("ul", { id, role: "listbox", "aria-label": "Gợi ý" });
  const foot = element("p", { class: "gs-suggest__foot" });
  const popup = element("div", { class: "gs-suggest", hidden: true }, list, foot);
  const status = element("p", { class: "gs-sr", role: "status" });
  input.form?.append(popup, status);
  input.setAttribute("aria-controls", id);

  /** @type {Card[]} */
  let cards = [];
  let active = -1, turn = 0, timer = 0, fading = 0, pending = 0, since = 0, isLate = false;

  const isOpen = () => !popup.hidden;
  const options = () => /** @type {HTMLElement[]} */ ([...list.children]);

  const close = () => {
    clearTimeout(fading);
    isLate = false;
    popup.hidden = true;
    status.textContent = "";
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  };

  /** No answer that is still under way shall open the list again. */
  const stop = () => {
    clearTimeout(timer);
    turn++;
    close();
  };

  /** @param {number} index */
  const choose = (index) => {
    active = index;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    const option = options()[active];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };

  /** @param {number} step */
  const move = (step) => {
    const count = cards.length + 1; // One more place than suggestions: the box itself.
    choose(((active + 1 + step + count) % count) - 1);
  };

  /** @param {number} index */
  const go = (index) => location.assign(new URL(cards[index].url, SITE));

  /**
   * @param {Card[]} found
   * @param {string} seen what stands below the list
   * @param {string} said what is said of it
   */
  const show = (found, seen, said) => {
    clearTimeout(fading);
    isLate = false;
    list.removeAttribute("aria-busy");
    cards = found;
    list.replaceChildren(...found.map((card, at) => optionOf(card, `${id}-${at}`)));
    list.hidden = !found.length;
    foot.textContent = seen;
    status.textContent = said;
    popup.hidden = false;
    // Not longer than the window, as long as some of it can be seen there.
    const room = innerHeight - popup.getBoundingClientRect().top - foot.offsetHeight - 16;
    list.style.maxBlockSize = `${Math.max(room, 160)}px`;
    input.setAttribute("aria-expanded", String(found.length > 0));
    choose(-1);
  };

  const ask = async () => {
    // One at a time: what is typed meanwhile is looked for as soon as this one is answered, if that is soon.
    if (pending && performance.now() - since < PATIENCE) return;
    const query = input.value, mine = ++turn;
    if (!query.trim()) return close();
    pending = mine;
    since = performance.now();
    try {
      const found = await search(query, { limit: MOST, unfinished: !/\s$/.test(query) });
      if (mine !== turn || input.value !== query) return;
      const { total, results, words } = found;
      if (!results.length) {
        show([], "Chưa thấy gợi ý nào. Nhấn Enter để tìm.", "Không có gợi ý.");
        return;
      }
      const number = results.length < total ? `${results.length} trong ${numberOf(found)} hồ sơ` : `${numberOf(found)} hồ sơ`;
      show(results, `${number} · Enter để xem tất cả`, `Có ${number}, dùng phím mũi tên để chọn.`);
      const sought = words.map((word, at) => ({ ...word, isOpen: at === words.length - 1 }));
      if (sought.length) options().forEach((option) => markIn(option, sought));
    } catch (error) {
      const told = FAILED[reasonOf(error)];
      if (mine === turn) show([], `${told} Nhấn Enter để tìm.`, told);
    } finally {
      if (pending === mine) pending = 0;
      if (mine === turn && input.value !== query) askSoon();
    }
  };

  /** What is shown is for other letters than those in the box: nothing of it is chosen, and soon it is gone. */
  const outdate = () => {
    choose(-1);
    if (!isOpen() || isLate) return;
    isLate = true;
    list.setAttribute("aria-busy", "true");
    fading = setTimeout(close, STALE);
  };

  const askSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  };

  input.addEventListener("input", () => {
    outdate();
    askSoon();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen()) ask();
      else if (!isLate) move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && isOpen() && active >= 0) {
      event.preventDefault();
      go(active);
    } else if (event.key === "Escape" && isOpen()) {
      event.preventDefault();
      stop();
    }
  });
  input.form?.addEventListener("submit", stop);
  input.addEventListener("blur", stop);
  // The box keeps the focus, or its list would close before the click arrives.
  popup.addEventListener("pointerdown", (event) => event.preventDefault());
  popup.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    if (option) go(options().indexOf(/** @type {HTMLElement} */ (option)));
  });
  // Somebody may have typed before this script had come.
  if (input.value !== input.defaultValue && document.activeElement === input) askSoon();
}

/**
 * @param {Card} card
 * @param {string} id
 */
function optionOf(card, id) {
  return element(
    "li",
    { id, role: "option", "aria-selected": "false" },
    element("span", { class: "gs-suggest__name" }, card.title),
    " ",
    element("span", { class: "gs-suggest__who" }, [whoOf(card), card.year].filter(Boolean).join(" · ")),
  );
}
