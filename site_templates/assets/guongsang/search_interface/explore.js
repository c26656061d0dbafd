// The page that searches and the list of all profiles: draws what the address asks for, filters it, and keeps the
// address in step. What the page shows without a question stays underneath (explore.css).

import { cardOf } from "./card.js";
import { search } from "../search.js";
import { textOf } from "../search/files.js";
import { counted, element, part, SITE } from "./dom.js";
import { chipsOf, Facets } from "./facets.js";
import { areMissing, lineOf, markIn } from "./marking.js";
import { pagerOf } from "./pager.js";
import { filterCount, isAsking, orderOf, searchOf, stateOf, toggled, unfiltered } from "./state.js";

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
const TITLE = document.title;
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

/** @param {State} wanted */
const addressOf = (wanted) => (isAsking(wanted) ? ADDRESS + searchOf(wanted) : UNDERNEATH);

/**
 * Asks for something else, which the browser's back button takes back.
 * @param {State} wanted
 * @param {{heading?: boolean}} [focus] whether what had the focus is gone, so that it goes to the results
 */
function go(wanted, { heading = false } = {}) {
  state = wanted;
  history.pushState(null, "", addressOf(state));
  show();
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
async function show() {
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
    draw(found, asked);
    if (!found.facets) await showFilters(found.total, asked, mine);
  } catch {
    if (mine === turn) fail();
  }
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
  if (number <= SIZE) {
    facets.place.before(noFilters);
    return;
  }
  noFilters.remove();
  if (fold.getClientRects().length && !fold.open) {
    // On a phone the filters are folded up: nothing is fetched for them before they are wanted.
    fold.addEventListener("toggle", show, { once: true });
    return;
  }
  try {
    const found = await search(asked.query, { limit: 0, facets: true });
    if (mine === turn) facets.update(found.facets ?? [], asked);
  } catch {
    if (mine === turn) facets.place.before(retryFacets);
  }
}

/** @param {State} asked */
function prepare(asked) {
  document.documentElement.classList.toggle("asked", isAsking(asked));
  document.title = asked.query ? `${asked.query} – ${TITLE}` : TITLE;
  sort.value = asked.sort;
  const number = filterCount(asked);
  many.textContent = number ? ` (${number})` : "";
  if (isSearch) {
    for (const input of boxes()) input.value = input.defaultValue = asked.query;
  }
  if (!failed.hidden) {
    failed.hidden = true;
    results.replaceChildren(...ghosts);
    results.hidden = false;
    total.textContent = "Đang tìm…";
  }
  results.setAttribute("aria-busy", "true");
}

const boxes = () => /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("main .gs-find input")]);

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
    facets.update(known, asked);
  }
  done.textContent = `Xem ${counted(found.total)} hồ sơ`;
  if (!isAsking(asked)) return;
  const { total: number, results: cards } = found, pages = Math.ceil(number / SIZE);
  if (asked.page > pages && pages > 0) {
    state = { ...asked, page: pages };
    history.replaceState(null, "", addressOf(state));
    show();
    return;
  }
  total.textContent = totalOf(number, asked.query);
  status.textContent = `${totalOf(number, asked.query)}${pages > 1 ? `, trang ${asked.page} trên ${pages}` : ""}.`;
  corrected.hidden = !found.corrected;
  corrected.replaceChildren("Đang tìm ", element("strong", {}, `«${found.corrected}»`), `, vì không thấy «${asked.query}».`);
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

/**
 * @param {number} number
 * @param {string} query
 */
function totalOf(number, query) {
  const about = query && ` cho «${query}»`;
  return number ? `${counted(number)} hồ sơ${about}` : `Không tìm thấy hồ sơ nào${about}`;
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
      textOf(card).then(
        ({ about, story }) => line.replaceChildren(...lineOf([story, ...about].join("\n"), words)),
        () => undefined,
      ),
    );
    seen.observe(line);
  }
  return row;
}

const noFilters = element("p", { class: "gs-filters__retry" }, "Ít kết quả, không cần lọc thêm.");
const retryFacets = element("p", { class: "gs-filters__retry" });
const retryButton = element("button", { type: "button", class: "gs-button" }, "Thử lại");
retryFacets.append("Chưa tải được bộ lọc. ", retryButton);

function fail() {
  if (!isAsking(state)) {
    facets.place.before(retryFacets);
    return;
  }
  total.textContent = "Chưa có kết quả";
  for (const gone of [results, nothing, pager, corrected]) gone.hidden = true;
  failed.hidden = false;
}

sort.addEventListener("change", () => go({ ...state, sort: sort.value, page: 1 }));
part(place, "retry").addEventListener("click", () => {
  show();
  total.focus();
});
retryButton.addEventListener("click", show);
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
    const query = String(new FormData(form).get("q") ?? "").trim();
    go({ query, filters: {}, sort: "", page: 1 });
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
  fold.addEventListener("toggle", show, { once: true });
}
