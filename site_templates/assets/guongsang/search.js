// Searches the profiles of the site. `search` is for other scripts too; the pages of the site use it themselves.

import { cardsOf, columnsOf, entriesBetween, orderOf, rootOf, storyOf, syllablesOf } from "./search/files.js";
import { fold, parse, wordsOf } from "./search/words.js";

export { IndexError } from "./search/files.js";

// Where a term stands, as terms.py has it.
const NAME = 1, START = 2, END = 4, ABOUT = 8, SUMMARY = 16;
const WEIGHTS = Float64Array.from({ length: 64 }, (_, where) =>
  where & NAME ? 10 + (where & START ? 2 : 0) + (where & END ? 4 : 0) : where & ABOUT ? 4 : where & SUMMARY ? 2 : 1,
);
const OTHER_MARKS = 0.25; // of what is found under the same letters with other marks than those typed
const SINGLE = 0.4; // of a word that is found by itself, not beside its neighbour
const NUMBER = 3; // of the number of a decision as a whole
const MOST_WORDS = 24;
const LOOKED_INTO = 8; // stories at a time, to tell those apart that have the same pairs of words
const MOST_LOOKED_INTO = 24;
const MOST_PHRASES_LOOKED_INTO = 60;

/**
 * @typedef {object} Options
 * @property {Record<string, string[]>} [filters] values by facet: {nam: ["2023"], "don-vi": ["van-phong"]}
 * @property {number} [limit] how many results, 10 unless told
 * @property {number} [offset] how many results to leave out before them
 * @property {"relevance" | "newest" | "name"} [sort]
 * @property {boolean} [unfinished] whether the last word may still be going on
 * @property {boolean} [facets] whether to count the values of every facet
 */

/**
 * Finds profiles.
 * @param {string} query
 * @param {Options} [options]
 */
export async function search(query, options = {}) {
  const { limit = 10, offset = 0, filters = {}, sort = "relevance" } = options;
  const root = await rootOf();
  const asked = parse(query);
  asked.words.length = Math.min(asked.words.length, MOST_WORDS);
  let found = await find(root, asked, options), corrected = "";
  if (!found.ids.length && asked.words.length) {
    const meant = await withoutSlips(root, asked);
    if (meant) {
      const again = await find(root, meant, options);
      if (again.ids.length) {
        found = again;
        corrected = meant.words.map((word) => word.typed).join(" ");
      }
    }
  }
  const wanted = Object.entries(filters).filter(([, values]) => values.length);
  const columns = wanted.length || options.facets ? await columnsOf(root) : null;
  const kept = columns ? filtered(columns, found.ids, wanted) : found.ids;
  const ordered = sort === "relevance" ? await told(root, kept, found) : await sorted(root, kept, sort);
  const cards = await cardsOf(root, ordered.slice(offset, offset + limit));
  return {
    total: ordered.length,
    results: cards,
    corrected,
    ...(options.facets && columns ? { facets: counted(columns, found.ids, wanted) } : {}),
  };
}

/** Every profile that has all words, or the most of them, with its score. */
async function find(root, { words, phrases }, { unfinished = false }) {
  const scores = new Float64Array(root.total), places = new Uint8Array(root.total);
  if (!words.length) return { ids: everyone(root), scores, words, phrases };
  const covered = new Uint32Array(root.total), together = new Uint8Array(root.total).fill(255);
  const all = 2 ** words.length - 1;
  const add = (hits, mask, factor) => {
    const total = hits.reduce((sum, { entry }) => sum + entry.ids.length, 0);
    const rarity = Math.log(1 + root.total / Math.max(total, 1)) * factor;
    for (const { entry, first, fits } of hits) {
      for (let at = 0; at < entry.ids.length; at++) {
        const id = first + entry.ids[at];
        scores[id] += rarity * fits * WEIGHTS[entry.where[at]];
        covered[id] |= mask;
        places[id] |= entry.where[at];
      }
    }
  };
  const pairs = words.slice(1).map((word, at) => [words[at], word]);
  const looked = pairs.length ? pairs : [words];
  const numbers = words.slice(2).map((_, at) => (/^\d/.test(words[at].text) ? words.slice(at, at + 3) : null));
  const [hits, numbered] = await Promise.all([
    Promise.all(looked.map((pair, at) => lookUp(root, pair, unfinished && at === looked.length - 1))),
    Promise.all(numbers.map((number) => (number ? lookUp(root, number, false) : []))),
  ]);
  numbered.forEach((each, at) => add(each, 7 << at, NUMBER));
  hits.forEach((each, at) => {
    places.fill(0);
    add(each, pairs.length ? 3 << at : 1, 1);
    for (let id = 0; id < root.total; id++) together[id] &= places[id];
  });
  let ids = having(covered, all);
  if (!ids.length && pairs.length) {
    const single = await Promise.all(
      words.map((word, at) => lookUp(root, [word], unfinished && at === words.length - 1)),
    );
    let common = 0;
    single.forEach((each, at) => {
      add(each, 1 << at, SINGLE);
      if (each.some(({ entry }) => entry.isCommon)) common |= 1 << at;
    });
    if (common !== all) for (let id = 0; id < root.total; id++) if (covered[id]) covered[id] |= common;
    ids = having(covered, all);
  }
  return { ids: ids.sort((one, other) => scores[other] - scores[one] || other - one), scores, together, words, phrases };
}

const everyone = (root) => Array.from({ length: root.total }, (_, at) => root.total - 1 - at);

function having(covered, all) {
  const ids = [];
  for (let id = 0; id < covered.length; id++) if (covered[id] === all) ids.push(id);
  return ids;
}

/** What leads to one word or two neighbouring ones, in every segment, and how well its marks fit those typed. */
async function lookUp(root, words, unfinished) {
  const folded = words.map((word) => word.folded).join(" ");
  const fitting = (term) => fit(words, term.split(" "), unfinished);
  const to = unfinished ? `${folded}\uffff` : `${folded}\u0001`;
  const found = await Promise.all(
    root.segments.map(async (segment) =>
      (await entriesBetween(segment, folded, to, (term) => fitting(term) > 0)).map((entry) => ({
        entry,
        first: segment.first,
        fits: fitting(entry.term),
      })),
    ),
  );
  return found.flat();
}

/** How well a term fits the words typed: 0 when it is another. */
function fit(words, term, unfinished) {
  if (term.length !== words.length) return 0;
  let fits = 1;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (term[at] === word.text) continue;
    const folded = fold(term[at]);
    const isSame = folded === word.folded;
    if (!isSame && !(unfinished && at === words.length - 1 && folded.startsWith(word.folded))) return 0;
    // Where other words were typed with their marks, one without any is meant to have none.
    const isMarked = word.isMarked || words.some((other) => other.isMarked);
    if (isMarked && (isSame || !term[at].startsWith(word.text))) fits *= OTHER_MARKS;
    if (!isSame) fits *= 0.7;
  }
  return fits;
}

/** Puts first whose texts have the words in a row: only those may that have all pairs of them in one text. */
async function told(root, ids, found) {
  const { words, phrases, together } = found;
  if (phrases.length) return inQuotation(root, ids, words, phrases);
  if (words.length < 3 || ids.length < 2 || (together[ids[0]] & NAME)) return ids;
  const candidates = ids.filter((id) => together[id]).slice(0, MOST_LOOKED_INTO);
  const first = new Set();
  for (let at = 0; at < candidates.length && !first.size; at += LOOKED_INTO) {
    const some = candidates.slice(at, at + LOOKED_INTO);
    if (some.length === 1 && at === 0) return [some[0], ...ids.filter((id) => id !== some[0])];
    const rows = await rowsOf(root, some);
    some.forEach((id, index) => {
      if (rows[index].some((row) => holds(row, words, 0, words.length - 1))) first.add(id);
    });
  }
  return [...ids.filter((id) => first.has(id)), ...ids.filter((id) => !first.has(id))];
}

async function inQuotation(root, ids, words, phrases) {
  const looked = ids.slice(0, MOST_PHRASES_LOOKED_INTO);
  const rows = await rowsOf(root, looked);
  return looked.filter((_, at) => phrases.every(([first, last]) => rows[at].some((row) => holds(row, words, first, last))));
}

/** For each profile the words of its texts, each text in a row. */
async function rowsOf(root, ids) {
  const cards = await cardsOf(root, ids);
  return Promise.all(
    cards.map(async (card) =>
      [card.title, card.summary, card.unit, card.post, await storyOf(card)].filter(Boolean).map(wordsOf),
    ),
  );
}

function holds(row, words, first, last) {
  const sought = words.slice(first, last + 1);
  for (let start = 0; start + sought.length <= row.length; start++) {
    if (sought.every((word, at) => (word.isMarked ? row[start + at] === word.text : fold(row[start + at]) === word.folded)))
      return true;
  }
  return false;
}

function filtered({ facets, columns }, ids, wanted) {
  const tests = wanted.map(([facet, values]) => {
    const index = facets.findIndex(({ id }) => id === facet);
    const positions = new Set(values.map((value) => facets[index]?.values.findIndex(([id]) => id === value)));
    return [columns[index], positions];
  });
  return ids.filter((id) => tests.every(([column, positions]) => column && hasValue(column, id, positions)));
}

function hasValue({ starts, values }, id, positions) {
  for (let at = starts[id]; at < starts[id + 1]; at++) if (positions.has(values[at])) return true;
  return false;
}

/** For each facet how many profiles have each value, among those that all other filters let through. */
function counted(all, ids, wanted) {
  return all.facets.map((facet, index) => {
    const counts = new Array(facet.values.length).fill(0);
    const { starts, values } = all.columns[index];
    for (const id of filtered(all, ids, wanted.filter(([other]) => other !== facet.id))) {
      for (let at = starts[id]; at < starts[id + 1]; at++) counts[values[at]]++;
    }
    return { ...facet, values: facet.values.map(([id, name], at) => ({ id, name, count: counts[at] })) };
  });
}

async function sorted(root, ids, sort) {
  if (sort === "newest") return [...ids].sort((one, other) => other - one);
  const places = await orderOf(root);
  return [...ids].sort((one, other) => places[one] - places[other]);
}

/** The words with those that stand in no name exchanged for the nearest that do, one letter away; null when there is none. */
async function withoutSlips(root, asked) {
  const syllables = (await syllablesOf(root)).map((typed) => ({ typed, folded: fold(typed) }));
  const known = new Set(syllables.map((syllable) => syllable.folded));
  let changed = false;
  const words = asked.words.map((word) => {
    if (known.has(word.folded) || word.folded.length < 2) return word;
    const near = syllables.find((syllable) => isOneSlipAway(word.folded, syllable.folded));
    if (!near) return word;
    changed = true;
    return { typed: near.typed, text: near.folded, folded: near.folded, isMarked: false };
  });
  return changed ? { words, phrases: [] } : null;
}

/** Whether one letter more, less, other or exchanged with its neighbour makes one word of another. */
function isOneSlipAway(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const rest = one.slice(start), wanted = other.slice(start);
  return (
    rest.slice(1) === wanted.slice(1) ||
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2))
  );
}
