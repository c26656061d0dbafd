// Searches the profiles of the site. `search` is for other scripts too; the pages of the site use it themselves.

import { IndexError, OldBrowserError } from "./search/fetching.js";
import { cardsOf, columnsOf, orderOf, rootAfter, rootOf } from "./search/files.js";
import { barriersOf, counted, letThrough } from "./search/filters.js";
import { everyone, find } from "./search/finding.js";
import { NAME, hold, rowsOf } from "./search/reading.js";
import { parse } from "./search/words.js";

export { IndexError, OldBrowserError };

const LOOKED_INTO = 8; // stories at a time, to tell those apart that have the same pairs of words
const MOST_LOOKED_INTO = 24;
const MOST_PHRASES_LOOKED_INTO = 60;

/**
 * @typedef {import("./search/files.js").Root} Root
 * @typedef {import("./search/files.js").Card} Card
 * @typedef {import("./search/words.js").Word} Word
 * @typedef {import("./search/words.js").Asked} Asked
 *
 * @typedef {object} Options
 * @property {Record<string, string[]>} [filters] values by facet: {nam: ["2023"], "don-vi": ["van-phong"]}
 * @property {number} [limit] how many results, 10 unless told
 * @property {number} [offset] how many results to leave out before them
 * @property {"relevance" | "newest" | "name"} [sort]
 * @property {boolean} [unfinished] whether the last word may still be going on
 * @property {boolean} [facets] whether to count the values of every facet
 *
 * How many profiles were found, those asked for, the words that they were found under, and how these are written where
 * nothing was found under those typed, or "".
 * @typedef {{total: number, results: Card[], words: Word[], corrected: string, facets?: import("./search/filters.js").Counted[]}} Answer
 *
 * What `find` found, or all profiles; `corrected` as above.
 * @typedef {{asked: Asked, ids: number[], corrected?: string} & Partial<import("./search/finding.js").Finding>} Found
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
  const asked = parse(query, options);
  const found = query.trim() ? await findAnyhow(root, query, options, asked) : { asked, ids: everyone(root) };
  const wanted = Object.entries(filters).filter(([, values]) => values.length);
  const all = wanted.length || options.facets ? await columnsOf(root) : null;
  const barriers = all && barriersOf(all, found.ids, wanted);
  const kept = barriers ? letThrough(found.ids, barriers) : found.ids;
  const ordered = sort === "relevance" ? await told(root, kept, found) : await sorted(root, kept, sort);
  return {
    total: ordered.length,
    results: await cardsOf(root, ordered.slice(offset, offset + limit)),
    words: found.asked.words,
    corrected: found.corrected ?? "",
    ...(options.facets && all && barriers ? { facets: counted(all, found.ids, barriers) } : {}),
  };
}

/**
 * Finds what was typed; failing that, the same without reading keys into it, and then with words one slip away.
 * @param {Root} root
 * @param {string} query
 * @param {Options} options
 * @param {Asked} asked
 * @returns {Promise<Found>}
 */
async function findAnyhow(root, query, options, asked) {
  if (!asked.words.length) return { asked, ids: [] };
  /** @type {Found} */
  let found = await find(root, asked);
  const typed = parse(query, { ...options, keys: false });
  if (!found.ids.length && typed.words.some(({ text }, at) => text !== asked.words[at].text)) {
    found = await find(root, typed);
  }
  if (!found.isApt && !found.asked.phrases.length) {
    const { withoutSlips } = await slips();
    found = (await withoutSlips(root, asked, found)) ?? found;
  }
  return { ...found, ids: await inQuotation(root, found) };
}

/** What is needed only where little is found. Browsers throw a TypeError where they cannot have it. */
const slips = () =>
  import("./search/slips.js").catch((cause) => {
    throw cause instanceof TypeError ? new IndexError("slips.js", { cause }) : cause;
  });

/**
 * Puts first whose texts have the words in a row: only those may that have all pairs of them in one text.
 * @param {Root} root
 * @param {number[]} ids
 * @param {Found} found
 */
async function told(root, ids, { asked, together, byNumber }) {
  const { words, phrases } = asked;
  if (!together || byNumber || phrases.length || words.length < 3 || ids.length < 2 || together[ids[0]] & NAME) return ids;
  const candidates = ids.filter((id) => together[id]).slice(0, MOST_LOOKED_INTO);
  const first = new Set(candidates.length === 1 ? candidates : []);
  for (let at = 0; at < candidates.length && !first.size; at += LOOKED_INTO) {
    const some = candidates.slice(at, at + LOOKED_INTO), rows = await rowsOf(root, some);
    some.forEach((id, index) => {
      if (hold(rows[index], words)) first.add(id);
    });
  }
  return [...ids.filter((id) => first.has(id)), ...ids.filter((id) => !first.has(id))];
}

/**
 * The profiles that have every phrase word by word; of longer ones that have all pairs, the best.
 * @param {Root} root
 * @param {Found} found
 */
async function inQuotation(root, { ids, asked, paired }) {
  const { words, phrases } = asked;
  if (!phrases.length || !paired) return ids;
  const pairs = phrases.reduce((mask, [first, last]) => mask | (2 ** last - 2 ** first), 0);
  const having = ids.filter((id) => (paired[id] & pairs) === pairs);
  const long = phrases.filter(([first, last]) => last - first > 1).map(([first, last]) => words.slice(first, last + 1));
  if (!long.length) return having;
  const looked = having.slice(0, MOST_PHRASES_LOOKED_INTO), rows = await rowsOf(root, looked);
  return looked.filter((_, at) => long.every((phrase) => hold(rows[at], phrase)));
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
