// Searches the profiles of the site. `search` is for other scripts too; the pages of the site use it themselves.

import { IndexError, OldBrowserError } from "./search/fetching.js";
import { cardsOf, columnsOf, orderOf, rootAfter, rootOf } from "./search/files.js";
import { barriersOf, counted, letThrough } from "./search/filters.js";
import { everyone } from "./search/finding.js";
import { findMeant, inOrderOfWords, inQuotation } from "./search/meaning.js";

export { IndexError, OldBrowserError };

/**
 * @typedef {import("./search/files.js").Root} Root
 * @typedef {import("./search/files.js").Card} Card
 * @typedef {import("./search/words.js").Word} Word
 *
 * @typedef {object} Options
 * @property {Record<string, string[]>} [filters] values by facet: {nam: ["2023"], "don-vi": ["van-phong"]}
 * @property {number} [limit] how many results, 10 unless told
 * @property {number} [offset] how many results to leave out before them
 * @property {"relevance" | "newest" | "name"} [sort]
 * @property {boolean} [unfinished] whether the last word may still be going on
 * @property {boolean} [facets] whether to count the values of every facet
 *
 * How many profiles were found, those asked for, and the words that they were found under. `corrected`: how the names
 * are written that were found where nobody has the one typed, or ""; `typed`: how many profiles have what was typed, in
 * their stories perhaps. `readings`: the queries that were searched for where they are other than what was typed, such
 * as keys read as letters. `lacking`: words that the first of those found do not have. `isPart`: whether there may be
 * more that have a quotation, which are told once a later page is asked for; `isScattered`: whether the words stand only
 * here and there in those found; `isMarkedOtherwise`: whether they were found with other marks alone; `areCounted`:
 * whether the numbers of the facets are right, or the most that there may be.
 * @typedef {object} Answer
 * @property {number} total
 * @property {Card[]} results
 * @property {Word[]} words
 * @property {string} corrected
 * @property {number} typed
 * @property {string[]} readings
 * @property {string[]} lacking
 * @property {boolean} isPart
 * @property {boolean} isScattered
 * @property {boolean} isMarkedOtherwise
 * @property {boolean} areCounted
 * @property {import("./search/filters.js").Counted[]} [facets]
 */

/**
 * Finds profiles; without a query, all of them.
 * @param {string} query
 * @param {Options} [options]
 * @returns {Promise<Answer>}
 * @throws {IndexError} a file of the index could not be had, or is damaged; it is asked for again next time
 * @throws {OldBrowserError} the browser cannot read the index
 */
export async function search(query, options = {}) {
  const root = await rootOf();
  try {
    return await answer(root, query, options);
  } catch (error) {
    // A release may have taken away files that an outdated root names.
    if (!(error instanceof IndexError && error.isMissing)) throw error;
    return answer(await rootAfter(root), query, options);
  }
}

/**
 * @param {Root} root
 * @param {string} query
 * @param {Options} options
 * @returns {Promise<Answer>}
 */
async function answer(root, query, options) {
  const { limit = 10, offset = 0, filters = {}, sort = "relevance" } = options;
  const found = query.trim() ? await findMeant(root, query, options) : null;
  const ids = found?.ids ?? everyone(root);
  const wanted = Object.entries(filters).filter(([, values]) => values.length);
  const all = wanted.length || options.facets ? await columnsOf(root) : null;
  const barriers = all && barriersOf(all, ids, wanted);
  const kept = barriers ? letThrough(ids, barriers) : ids;
  const inOrder = sort !== "relevance" ? await sorted(root, kept, sort) : found ? await inOrderOfWords(root, kept, found) : kept;
  // One more than are shown on this page and the next, so that there is a way on as long as there are more.
  const { ids: ordered, isPart } = await inQuotation(root, inOrder, found?.asked, offset + 2 * limit + 1);
  // Where not all are read for a quotation, every value is offered that those have who may have it.
  const counting = options.facets && all && barriers ? await inQuotation(root, ids, found?.asked, 0) : null;
  return {
    total: ordered.length,
    isPart,
    results: await cardsOf(root, ordered.slice(offset, offset + limit)),
    words: found?.asked.words ?? [],
    corrected: found?.corrected ?? "",
    typed: found?.typed ?? ordered.length,
    readings: found?.readings ?? [],
    lacking: found?.lacking.map(({ typed }) => typed) ?? [],
    isScattered: found?.isScattered ?? false,
    isMarkedOtherwise: (found?.isMarkedOtherwise && !found.corrected) ?? false,
    areCounted: !counting?.isPart,
    ...(counting && all && barriers ? { facets: counted(all, counting.isPart ? ids : counting.ids, barriers) } : {}),
  };
}

/**
 * @param {Root} root
 * @param {number[]} ids
 * @param {"newest" | "name"} sort
 */
async function sorted(root, ids, sort) {
  if (sort === "newest") return [...ids].sort((one, other) => other - one);
  const places = await orderOf(root);
  return [...ids].sort((one, other) => places[one] - places[other]);
}
