// @ts-check
// Searches the profiles of the site. `search` is for other scripts too; the pages of the site use it themselves.

import { IndexError, cardsOf, columnsOf, entriesBetween, orderOf, rootAfter, rootOf, storyOf, syllablesOf } from "./search/files.js";
import { fold, parse, wordsOf } from "./search/words.js";

export { IndexError };

// Where a term stands, as terms.py has it.
const NAME = 1, START = 2, END = 4, ABOUT = 8, SUMMARY = 16, STORY = 32;
const WEIGHTS = Float64Array.from({ length: 128 }, (_, where) => {
  if (where & NAME) return 10 + (where & START ? 2 : 0) + (where & END ? 4 : 0);
  return where & ABOUT ? 4 : where & SUMMARY ? 2 : where & STORY ? 1 : 0.5; // elsewhere: under another name of its place
});
const UNMARKED = 0.9; // of a word found under letters typed without any marks, which it has
const OTHER_MARKS = 0.25; // of a word found under the same letters with other marks than those typed
const GOING_ON = 0.7; // of a word that goes on where the one typed ends
const SINGLE = 0.4; // of a word that is found by itself, not beside its neighbour
const NUMBER = 3; // of the number of a decision as a whole
const MOST_COMPLETIONS = 4; // of one unfinished word
const LOOKED_INTO = 8; // stories at a time, to tell those apart that have the same pairs of words
const MOST_LOOKED_INTO = 24;
const MOST_PHRASES_LOOKED_INTO = 60;

/**
 * @typedef {import("./search/files.js").Root} Root
 * @typedef {import("./search/files.js").Card} Card
 * @typedef {import("./search/files.js").Column} Column
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
 * A facet with the number of profiles that have each value, among those that all other filters let through.
 * @typedef {{id: string, title: string, many: boolean, values: {id: string, name: string, count: number}[]}} Counted
 *
 * How many profiles were found, those asked for, the words that they were found under, and how these are written where
 * nothing was found under those typed, or "".
 * @typedef {{total: number, results: Card[], words: Word[], corrected: string, facets?: Counted[]}} Answer
 *
 * Profiles by their numbers, the best first. For each: where one text has all pairs of words, and which pairs it has as
 * they were typed. Whether a number led there, and whether some profile has all words in its name and what is known of it.
 * @typedef {{asked: Asked, ids: number[], together?: Uint8Array, paired?: Uint32Array, byNumber?: boolean, isApt?: boolean, corrected?: string}} Found
 *
 * @typedef {Required<Omit<Found, "corrected">> & {score: number, isNamed: boolean}} Finding that of the best, and whether its name has all pairs
 *
 * An entry of the index, the number of the first profile of its segment, and how well its term fits the words typed.
 * @typedef {{entry: import("./search/files.js").Entry, first: number, fits: number}} Hit
 */

/**
 * Finds profiles; without a query, all of them.
 * @param {string} query
 * @param {Options} [options]
 * @returns {Promise<Answer>}
 * @throws {IndexError} a file of the index could not be had; it is asked for again next time
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
  const found = query.trim() ? await findAnyhow(root, query, asked) : { asked, ids: everyone(root) };
  const wanted = Object.entries(filters).filter(([, values]) => values.length);
  const all = wanted.length || options.facets ? await columnsOf(root) : null;
  const kept = all ? filtered(all, found.ids, wanted) : found.ids;
  const ordered = sort === "relevance" ? await told(root, kept, found) : await sorted(root, kept, sort);
  return {
    total: ordered.length,
    results: await cardsOf(root, ordered.slice(offset, offset + limit)),
    words: found.asked.words,
    corrected: found.corrected ?? "",
    ...(options.facets && all ? { facets: counted(all, found.ids, wanted) } : {}),
  };
}

/**
 * Finds what was typed; failing that, the same without reading keys into it, and then with words one slip away.
 * @param {Root} root
 * @param {string} query
 * @param {Asked} asked
 * @returns {Promise<Found>}
 */
async function findAnyhow(root, query, asked) {
  if (!asked.words.length) return { asked, ids: [] };
  /** @type {Found} */
  let found = await find(root, asked);
  const typed = parse(query, { keys: false });
  if (!found.ids.length && typed.words.some(({ text }, at) => text !== asked.words[at].text)) {
    found = await find(root, typed);
  }
  if (!found.isApt && !found.asked.phrases.length) {
    const { withoutSlips } = await import("./search/slips.js");
    found = (await withoutSlips(root, asked, found, find)) ?? found;
  }
  return { ...found, ids: await inQuotation(root, found) };
}

/**
 * Every profile that has all words: beside their neighbours, or, unless `isStrict`, wherever they stand.
 * @param {Root} root
 * @param {Asked} asked
 * @param {boolean} [isStrict]
 * @returns {Promise<Finding>}
 */
async function find(root, asked, isStrict = false) {
  const { words, goesOn } = asked;
  const scores = new Float64Array(root.total), covered = new Uint32Array(root.total);
  const together = new Uint8Array(root.total).fill(255), places = new Uint8Array(root.total);
  const paired = new Uint32Array(root.total), apt = new Uint32Array(root.total);
  const all = 2 ** words.length - 1;
  /**
   * @param {Hit[]} hits
   * @param {number} mask of the words that they cover
   * @param {number} factor
   */
  const add = (hits, mask, factor) => {
    const total = hits.reduce((sum, { entry }) => sum + entry.ids.length, 0);
    const rarity = Math.log(1 + root.total / Math.max(total, 1)) * factor;
    for (const { entry, first, fits } of hits) {
      for (let at = 0; at < entry.ids.length; at++) {
        const id = first + entry.ids[at];
        scores[id] += rarity * fits * WEIGHTS[entry.where[at]];
        covered[id] |= mask;
        places[id] |= entry.where[at];
        if (entry.where[at] & (NAME | ABOUT)) apt[id] |= mask;
      }
    }
  };
  const pairs = words.slice(1).map((word, at) => [words[at], word]);
  const numbers = words.slice(2).map((_, at) => (/^\d/.test(words[at].text) ? words.slice(at, at + 3) : []));
  const [beside, numbered] = await Promise.all([
    Promise.all(pairs.map((pair, at) => lookUp(root, asked, pair, goesOn && at === pairs.length - 1))),
    Promise.all(numbers.map((number) => (number.length ? lookUp(root, asked, number, false) : []))),
  ]);
  numbered.forEach((hits, at) => add(hits, 7 << at, NUMBER));
  const byNumber = numbered.some((hits) => hits.length > 0);
  beside.forEach((hits, at) => {
    places.fill(0);
    add(hits, 3 << at, 1);
    for (const { entry, first, fits } of hits) if (fits >= UNMARKED) for (const id of entry.ids) paired[first + id] |= 1 << at;
    for (let id = 0; id < root.total; id++) together[id] &= places[id];
  });
  let ids = pairs.length ? having(covered, all) : [];
  let isApt = ids.length > 0;
  if (!isApt && !(isStrict && pairs.length)) {
    const single = await Promise.all(
      words.map((word, at) => lookUp(root, asked, [word], goesOn && at === words.length - 1)),
    );
    single.forEach((hits, at) => add(hits, 1 << at, SINGLE));
    // What stands nearly everywhere is in no story's entry, and tells nothing apart.
    const common = single.reduce((mask, hits, at) => (hits.some(({ entry }) => entry.isCommon) ? mask | (1 << at) : mask), 0);
    ids = having(covered, common === all ? all : all & ~common);
    if (!ids.length && common === all) ids = everyone(root);
    isApt = common === all || ids.some((id) => apt[id] === all);
  }
  ids.sort((one, other) => scores[other] - scores[one] || other - one);
  return { asked, ids, together, paired, byNumber, isApt, score: scores[ids[0]] ?? 0, isNamed: (together[ids[0]] & NAME) > 0 };
}

/**
 * All profiles, the newest first.
 * @param {Root} root
 */
const everyone = ({ total }) => Array.from({ length: total }, (_, at) => total - 1 - at);

/**
 * @param {Uint32Array} covered
 * @param {number} mask
 */
function having(covered, mask) {
  const ids = [];
  for (let id = 0; id < covered.length; id++) if ((covered[id] & mask) === mask) ids.push(id);
  return ids;
}

/**
 * What leads to one word, or to some that stand in a row, in every segment.
 * @param {Root} root
 * @param {Asked} asked
 * @param {Word[]} words
 * @param {boolean} goesOn
 * @returns {Promise<Hit[]>}
 */
async function lookUp(root, asked, words, goesOn) {
  const folded = words.map((word) => word.folded).join(" ");
  // So many terms begin with a word's first letters that only those are looked up which names are made of.
  const starts = goesOn && words.length === 1 ? await completions(root, words[0]) : [folded];
  const end = goesOn && words.length > 1 ? "\uffff" : "\u0001";
  const found = root.segments.flatMap((segment) =>
    starts.map(async (start) => {
      const entries = await entriesBetween(segment, start, start + end);
      return entries.flatMap((entry) => {
        const term = entry.term.split(" "), fits = term.length === words.length ? fit(words, term, asked.isMarked, goesOn) : 0;
        return fits ? [{ entry, first: segment.first, fits }] : [];
      });
    }),
  );
  // Several starts may lie in one shard.
  const hits = new Map((await Promise.all(found)).flat().map((hit) => [hit.entry, hit]));
  return [...hits.values()];
}

/**
 * A word without marks, and the most frequent words of names that begin with it.
 * @param {Root} root
 * @param {Word} word
 */
async function completions(root, { folded }) {
  const longer = (await syllablesOf(root)).map(fold).filter((syllable) => syllable.startsWith(folded));
  return [...new Set([folded, ...longer])].slice(0, MOST_COMPLETIONS + 1);
}

/**
 * How well a term fits the words typed: 0 when it is another. Where some word of the query was typed with its marks,
 * one without any is meant to have none.
 * @param {Word[]} words
 * @param {string[]} term
 * @param {boolean} isMarked
 * @param {boolean} goesOn
 */
function fit(words, term, isMarked, goesOn) {
  let fits = 1;
  for (let at = 0; at < words.length; at++) {
    const { text, folded } = words[at], mine = term[at];
    if (mine === text) continue;
    const bare = fold(mine);
    if (bare === folded) fits *= isMarked ? OTHER_MARKS : UNMARKED;
    else if (goesOn && at === words.length - 1 && bare.startsWith(folded)) {
      fits *= isMarked && !continues(text, mine) ? GOING_ON * OTHER_MARKS : GOING_ON;
    } else return 0;
  }
  return fits;
}

/**
 * Whether a word begins with the letters of another and has its tone, if that has one.
 * @param {string} start
 * @param {string} word
 */
function continues(start, word) {
  const last = start.slice(-1), isTone = fold(last) === "";
  return isTone ? word.startsWith(start.slice(0, -1)) && word.endsWith(last) : word.startsWith(start);
}

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
      if (rows[index].some((row) => holds(row, words))) first.add(id);
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
  return looked.filter((_, at) => long.every((phrase) => rows[at].some((row) => holds(row, phrase))));
}

/**
 * For each profile the words of its texts, each text in a row.
 * @param {Root} root
 * @param {number[]} ids
 */
async function rowsOf(root, ids) {
  const cards = await cardsOf(root, ids);
  return Promise.all(
    cards.map(async (card) =>
      [card.title, card.summary, card.unit, card.post ?? "", await storyOf(card)].map(wordsOf),
    ),
  );
}

/**
 * @param {string[]} row
 * @param {Word[]} sought
 */
function holds(row, sought) {
  for (let start = 0; start + sought.length <= row.length; start++) {
    if (sought.every(({ text, folded, isMarked }, at) => (isMarked ? row[start + at] === text : fold(row[start + at]) === folded)))
      return true;
  }
  return false;
}

/**
 * @param {{facets: import("./search/files.js").Facet[], columns: Column[]}} all
 * @param {number[]} ids
 * @param {[string, string[]][]} wanted
 */
function filtered({ facets, columns }, ids, wanted) {
  const tests = wanted.map(([facet, values]) => {
    const index = facets.findIndex(({ id }) => id === facet);
    const positions = new Set(values.map((value) => facets[index]?.values.findIndex(([id]) => id === value)));
    return { column: columns[index], positions };
  });
  return ids.filter((id) => tests.every(({ column, positions }) => column && hasValue(column, id, positions)));
}

/**
 * @param {Column} column
 * @param {number} id
 * @param {Set<number>} positions
 */
function hasValue({ starts, values }, id, positions) {
  for (let at = starts[id]; at < starts[id + 1]; at++) if (positions.has(values[at])) return true;
  return false;
}

/**
 * @param {{facets: import("./search/files.js").Facet[], columns: Column[]}} all
 * @param {number[]} ids
 * @param {[string, string[]][]} wanted
 * @returns {Counted[]}
 */
function counted(all, ids, wanted) {
  return all.facets.map((facet, index) => {
    const counts = new Array(facet.values.length).fill(0), { starts, values } = all.columns[index];
    for (const id of filtered(all, ids, wanted.filter(([other]) => other !== facet.id))) {
      for (let at = starts[id]; at < starts[id + 1]; at++) counts[values[at]]++;
    }
    return { ...facet, values: facet.values.map(([id, name], at) => ({ id, name, count: counts[at] })) };
  });
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
