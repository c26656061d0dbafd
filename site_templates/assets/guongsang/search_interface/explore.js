// The page that searches and the list of all profiles: draws what the address asks for, filters it, and keeps the
// address in step. What the page shows without a question stays underneath (explore.css).

import { cardOf } from "./card.js";
import { search } from "../search.js";
import { textOf } from "../search/files.js";
import { element, part, SITE } from "./dom.js";
import { chipsOf, Facets } from "./facets.js";
import { reasonOf } from "./failure.js";
import { areMissing, lineOf, markIn } from "./marking.js";
import { pagerOf } from "./pager.js";
import { numberOf, quoted, remarkOn, totalOf } from "./remarks.js";
import { cut, filterCount, isAsking, orderOf, searchOf, stateOf, toggled, unfiltered } from "./state.js";

/**
 * @typedef {import("../search.js").Answer} Answer
 * @typedef {import("../search/files.js").Card} Card
 * @typedef {import("../search/words.js").Word} Word
 * @typedef {import("./state.js").State} State
 */

const place = /** @type {HTMLElement} */ (document.querySelector("[data-gs-explore]"));
const isSearch = place.dataset.gsExplore === "search";
const SIZE = isSearch ? 12 : 24;
const USUAL = isSearch ? "relevance" : "newest";
const FACETS = (place.dataset.gsFilters ?? "").split(" ").filter(Boolean);
const ADDRESS = new URL(place.dataset.gsAddress ?? "", location.href).pathname;
const UNDERNEATH = location.pathname; // Perhaps the second page of a list: where nothing is asked for, the reader is there.
const TITLE = document.title, FIRST_PAGE = TITLE.replace(/ \(trang \d+\)/, "");
const BASE = SITE.pathname;

const total = part(place, "total"), status = part(place, "status"), corrected = part(place, "corrected");
const chips = part(place, "chips"), results = part(place, "results"), pager = part(place, "pager");
const nothing = part(place, "nothing"), unfilter = part(place, "unfilter"), failed = part(place, "failed");
const many = part(place, "many"), done = part(place, "done"), fold = /** @type {HTMLDetailsElement} */ (part(place, "fold"));
const sort = /** @type {HTMLSelectElement} */ (part(place, "sort"));
const facets = new Facets(part(place, "facets"), (facet, value) => go(toggled(state, facet, value)));
const ghosts = [...results.children];

let state = stateOf(location.search, FACETS);
let turn = 0;
let dropped = ""; // what is said of filters that were taken away

/** @param {State} wanted */
const addressOf = (wanted) => (isAsking(wanted) ? ADDRESS + searchOf(wanted) : UNDERNEATH);

/**
 * Asks for something else, which the browser's back button takes back.
 * @param {State} wanted
 * @param {{heading?: boolean, isNew?: boolean}} [how] whether what had the focus is gone, so that it goes to the
 *   results; whether other words are looked for, for which there may be nothing behind the filters
 */
function go(wanted, { heading = false, isNew = false } = {}) {
  state = wanted;
  const address = addressOf(state), isHere = new URL(address, location.href).href === location.href;
  // Asking for the same again is no step that the back button should have to take back.
  history[isHere ? "replaceState" : "pushState"](null, "", address);
  show({ isNew });
  if (!isAsking(state) && !isSearch) status.textContent = "Đã bỏ bộ lọc; danh sách đầy đủ hiện trở lại.";
  if (heading) goToHeading();
}

/** Leads the reader to what the page shows now. */
function goToHeading() {
  const shown = isAsking(state) ? total : place.querySelector("[data-gs-underneath] h2");
  if (shown instanceof HTMLElement) {
    shown.tabIndex = -1;
    shown.focus({ preventScroll: true });
  }
  place.scrollIntoView();
}

/** Shows what the state asks for; an answer that is overtaken by the next question is dropped. */
async function show({ isNew = false } = {}) {
  const mine = ++turn, asked = state;
  prepare(asked);
  if (isSearch && !isAsking(asked)) return;
  try {
    const found = await search(asked.query, {
      filters: asked.filters,
      sort: orderOf(asked, USUAL),
      limit: isAsking(asked) ? SIZE : 0,
      offset: (asked.page - 1) * SIZE,
      facets: !isSearch || facets.isDrawn || filterCount(asked) > 0,
    });
    if (mine !== turn) return;
    if (isNew && !found.total && filterCount(asked) && (await search(asked.query, { limit: 0 })).total) {
      if (mine === turn) dropFilters(found);
      return;
    }
    draw(found, asked);
    dropped = "";
    if (!found.facets) await showFilters(found.total, asked, mine);
  } catch (error) {
    const reason = reasonOf(error);
    if (mine === turn) fail(reason);
  }
}

/**
 * Takes the filters away that were kept for a new query but let nothing of it through, and says so.
 * @param {Answer} found
 */
function dropFilters({ facets: known = [] }) {
  const names = known.flatMap(({ id, values }) =>
    values.flatMap((value) => ((state.filters[id] ?? []).includes(value.id) ? [value.name] : [])),
  );
  dropped = `Đã bỏ bộ lọc «${names.join("», «")}», vì không còn hồ sơ nào cho từ mới.`;
  state = unfiltered(state);
  history.replaceState(null, "", addressOf(state));
  show();
}

/**
 * Offers filters for what was found, which need more of the index than the results: these are shown first, and few of
 * them need no filters.
 * @param {number} number
 * @param {State} asked
 * @param {number} mine
 */
async function showFilters(number, asked, mine) {
  facets.place.hidden = number <= SIZE;
  noFilters.remove();
  if (number <= SIZE) {
    if (number) facets.place.before(noFilters);
    return;
  }
  if (fold.getClientRects().length && !fold.open) {
    // On a phone the filters are folded up: nothing is fetched for them before they are wanted.
    fold.addEventListener("toggle", () => show(), { once: true });
    return;
  }
  try {
    const found = await search(asked.query, { limit: 0, facets: true });
    if (mine === turn) facets.update(found.facets ?? [], asked, found.areCounted);
  } catch (error) {
    const reason = reasonOf(error);
    if (mine === turn) failFacets(reason);
  }
}

/** @param {State} asked */
function prepare(asked) {
  document.documentElement.classList.toggle("asked", isAsking(asked));
  // What is asked for has pages of its own: the number of the one underneath would be wrong.
  const title = isAsking(asked) ? FIRST_PAGE : TITLE;
  document.title = asked.query ? `${quoted(asked.query)} – ${title}` : title;
  sort.value = asked.sort;
  const number = filterCount(asked);
  many.textContent = number ? ` (${number})` : "";
  if (isSearch) {
    for (const input of boxes) input.value = input.defaultValue = asked.query;
  }
  if (!failed.hidden) {
    failed.hidden = true;
    results.replaceChildren(...ghosts);
    results.hidden = facets.place.hidden = false;
    total.textContent = "Đang tìm…";
  }
  results.setAttribute("aria-busy", "true");
}

const boxes = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(".gs-find input")]);

/**
 * @param {Answer} found
 * @param {State} asked
 */
function draw(found, asked) {
  const known = found.facets ?? [];
  retryFacets.remove();
  if (found.facets) {
    noFilters.remove();
    facets.place.hidden = false;
    facets.update(known, asked, found.areCounted);
  }
  done.textContent = `Xem ${numberOf(found)} hồ sơ`;
  if (!isAsking(asked)) return;
  const { total: number, results: cards } = found, pages = Math.ceil(number / SIZE);
  if (asked.page > pages && pages > 0) {
    state = { ...asked, page: pages };
    history.replaceState(null, "", addressOf(state));
    show();
    return;
  }
  total.textContent = totalOf(found, asked.query);
  const place = `, trang ${asked.page} trên ${found.isPart ? "ít nhất " : ""}${pages}`;
  status.textContent = `${totalOf(found, asked.query)}${pages > 1 ? place : ""}. ${dropped}`.trim();
  const remark = dropped ? [dropped] : remarkOn(found, asked.query);
  corrected.hidden = !remark.length;
  corrected.replaceChildren(...remark);
  chips.replaceChildren(
    ...chipsOf(
      known,
      asked,
      (facet, value) => go(toggled(state, facet, value), { heading: true }),
      () => go(unfiltered(state), { heading: true }),
    ),
  );
  chips.hidden = !chips.childElementCount;
  results.replaceChildren(...cards.map((card) => rowOf(card, found.words)));
  results.hidden = !cards.length;
  results.removeAttribute("aria-busy");
  nothing.hidden = cards.length > 0;
  unfilter.hidden = !filterCount(asked);
  pager.hidden = pages < 2;
  pager.replaceChildren(pagerOf(asked.page, pages, (page) => addressOf({ ...asked, page })));
}

/** @type {WeakMap<Element, () => void>} what fills a line once it is seen */
const lines = new WeakMap();
const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    lines.get(target)?.();
  }
});

/**
 * @param {Card} card
 * @param {Word[]} words
 */
function rowOf(card, words) {
  const row = cardOf(card, BASE);
  if (!words.length) return row;
  markIn(row, words);
  const { title, post, unit, year, locality, award, summary } = card;
  if (areMissing([title, post, unit, year, locality, award, summary], words)) {
    const line = element("p", { class: "gs-card__line" });
    row.append(line);
    // Its place is kept until it is seen; a line that cannot be had leaves the result as good as any other.
    lines.set(line, () =>
      textOf(card)
        .then(({ about, story }) => line.replaceChildren(...lineOf([story, ...about].join("\n"), words)))
        .catch(reasonOf),
    );
    seen.observe(line);
  }
  return row;
}

const noFilters = element("p", { class: "gs-filters__retry" }, "Ít kết quả, không cần lọc thêm.");
const retryFacets = element("p", { class: "gs-filters__retry" });
const retryButton = element("button", { type: "button", class: "gs-button" }, "Thử lại");

const FACETS_FAILED = {
  network: "Chưa tải được bộ lọc. ",
  old: "Trình duyệt này quá cũ nên chưa lọc được.",
  fault: "Bộ lọc gặp lỗi trên trang này; danh sách vẫn xem được đầy đủ.",
};

/** @param {"network" | "old" | "fault"} reason */
function failFacets(reason) {
  retryFacets.replaceChildren(FACETS_FAILED[reason], ...(reason === "network" ? [retryButton] : []));
  facets.place.before(retryFacets);
  if (!facets.isDrawn) facets.place.hidden = true;
}

/** @param {"network" | "old" | "fault"} reason */
function fail(reason) {
  if (!isAsking(state)) {
    failFacets(reason);
    return;
  }
  total.textContent = "Chưa có kết quả";
  for (const gone of [results, nothing, pager, corrected]) gone.hidden = true;
  if (!facets.isDrawn) facets.place.hidden = true;
  for (const notice of failed.querySelectorAll("[data-gs-why]")) {
    if (notice instanceof HTMLElement) notice.hidden = notice.dataset.gsWhy !== reason;
  }
  failed.hidden = false;
}

sort.addEventListener("change", () => go({ ...state, sort: sort.value, page: 1 }));
part(place, "retry").addEventListener("click", () => {
  show();
  total.focus();
});
retryButton.addEventListener("click", () => show());
unfilter.querySelector("button")?.addEventListener("click", () => go(unfiltered(state), { heading: true }));

done.addEventListener("click", () => {
  fold.open = false;
  goToHeading();
});

pager.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go({ ...state, page: Number(link.dataset.page) }, { heading: true });
});

if (isSearch) {
  document.addEventListener("submit", (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (!form.matches(".gs-find")) return;
    event.preventDefault();
    const query = cut(String(new FormData(form).get("q") ?? ""));
    go({ query, filters: query ? state.filters : {}, sort: "", page: 1 }, { isNew: true });
  });
}

addEventListener("popstate", () => {
  state = stateOf(location.search, FACETS);
  show();
});

if (!isSearch && state.query) {
  // Where the list of all profiles was searched before there was a page for it.
  const form = /** @type {HTMLFormElement} */ (document.querySelector(".gs-find"));
  location.replace(form.action + searchOf(state));
} else if (isSearch || isAsking(state) || !fold.getClientRects().length || fold.open) {
  show();
} else {
  // On a phone the filters are folded up: nothing is fetched for them before they are wanted.
  prepare(state);
  fold.addEventListener("toggle", () => show(), { once: true });
}
