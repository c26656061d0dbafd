// What is asked for, and how it stands in the address of the page, so that it can be shared and gone back to.

const QUERY = "q", SORT = "xep", PAGE = "trang";

/** Letters of a query: more than anybody remembers of a story, and few enough for the address of a page. */
const LONGEST = 500;

/** The orders that an address can ask for besides the usual one. */
const SORTS = /** @type {const} */ ({ moi: "newest", ten: "name" });

/**
 * @typedef {object} State
 * @property {string} query
 * @property {Record<string, string[]>} filters values by facet
 * @property {string} sort as in the address, empty for the usual order
 * @property {number} page
 */

/**
 * A query without blanks around it, and without what goes beyond its longest.
 * @param {string} query
 */
export const cut = (query) => [...query.slice(0, 2 * LONGEST)].slice(0, LONGEST).join("").trim();

/**
 * @param {string} search the address' part from the question mark on
 * @param {string[]} facets those that can be filtered by; the address may say other things, which are not for this page
 * @returns {State}
 */
export function stateOf(search, facets) {
  const said = new URLSearchParams(search);
  const sort = said.get(SORT) ?? "", page = Number(said.get(PAGE));
  return {
    query: cut(said.get(QUERY) ?? ""),
    filters: Object.fromEntries(facets.map((facet) => [facet, [...new Set(said.getAll(facet))]])),
    sort: Object.hasOwn(SORTS, sort) ? sort : "",
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** @param {State} state */
export function searchOf({ query, filters, sort, page }) {
  const said = new URLSearchParams();
  if (query) said.set(QUERY, query);
  for (const [facet, values] of Object.entries(filters)) for (const value of values) said.append(facet, value);
  if (sort) said.set(SORT, sort);
  if (page > 1) said.set(PAGE, String(page));
  const text = said.toString();
  return text && `?${text}`;
}

/** @param {State} state */
export const filterCount = ({ filters }) => Object.values(filters).flat().length;

/**
 * Whether a state asks for anything.
 * @param {State} state
 */
export const isAsking = (state) => searchOf(state) !== "";

/**
 * The order of the results as the search knows it.
 * @param {State} state
 * @param {"relevance" | "newest"} usual
 */
export const orderOf = ({ sort }, usual) => SORTS[/** @type {keyof typeof SORTS} */ (sort)] ?? usual;

/**
 * A state with a value of a facet put in, or taken out where it was; the results then start on their first page.
 * @param {State} state
 * @param {string} facet
 * @param {string} value
 * @returns {State}
 */
export function toggled(state, facet, value) {
  const values = state.filters[facet] ?? [];
  const others = values.filter((other) => other !== value);
  const filters = { ...state.filters, [facet]: others.length < values.length ? others : [...values, value] };
  return { ...state, filters, page: 1 };
}

/**
 * @param {State} state
 * @returns {State}
 */
export function unfiltered(state) {
  return { ...state, filters: {}, page: 1 };
}
