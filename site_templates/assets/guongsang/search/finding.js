// Finds the profiles that have the words of a query, in the entries of the index and, where few are left, in themselves.

import { entriesBetween, sizeBetween, syllablesOf } from "./files.js";
import { ABOUT, NAME, START, END, STORY, SUMMARY, pairsIn, rowsOf } from "./reading.js";
import { fold } from "./words.js";

const WEIGHTS = Float64Array.from({ length: 128 }, (_, where) => {
  if (where & NAME) return 10 + (where & START ? 2 : 0) + (where & END ? 4 : 0);
  return where & ABOUT ? 4 : where & SUMMARY ? 2 : where & STORY ? 1 : 0.5; // elsewhere: under another name of its place
});
const UNMARKED = 0.9; // of a word found under letters typed without any marks, which it has
const OTHER_MARKS = 0.25; // of a word found under the same letters with other marks than those typed
const GOING_ON = 0.7; // of a word that goes on where the one typed ends
const SINGLE = 0.4; // of a word that is found by itself, not beside its neighbour
const NUMBER = 3; // of the number of a decision as a whole
const USUAL_RARITY = 1.5; // of a pair of which it is not known
const MOST_COMPLETIONS = 4; // of one unfinished word
const AT_FIRST = 3; // pairs that are looked up before it is asked how many profiles are left
const AT_ONCE = 2; // pairs thereafter
const CARD_SIZE = 1; // kB, and what comes along with it

/**
 * @typedef {import("./files.js").Root} Root
 * @typedef {import("./words.js").Word} Word
 * @typedef {import("./words.js").Asked} Asked
 *
 * Profiles by their numbers, the best first. For each: where one text has all pairs of words, and which pairs it has as
 * they were typed. Whether a number led there, and whether some profile has all words in its name and what is known of
 * it; the score of the best, and whether its name has all pairs.
 * @typedef {{asked: Asked, ids: number[], together: Uint8Array, paired: Uint32Array, byNumber: boolean, isApt: boolean, score: number, isNamed: boolean}} Finding
 *
 * An entry of the index, the number of the first profile of its segment, and how well its term fits the words typed.
 * @typedef {{entry: import("./files.js").Entry, first: number, fits: number}} Hit
 */

/**
 * Every profile that has all words: beside their neighbours, or, unless `isStrict`, wherever they stand.
 * @param {Root} root
 * @param {Asked} asked
 * @param {boolean} [isStrict]
 * @returns {Promise<Finding>}
 */
export async function find(root, asked, isStrict = false) {
  const { words, goesOn } = asked;
  const tally = new Tally(root.total, 2 ** words.length - 1);
  const numbers = words.slice(2).flatMap((_, at) => (/^\d/.test(words[at].text) ? [at] : []));
  // People type a name first, which tells most; of what follows, what costs the least comes first.
  const pairs = words.slice(1).map((_, at) => at), first = pairs.splice(0, AT_FIRST);
  pairs.sort((one, other) => sizeOf(root, asked, one) - sizeOf(root, asked, other));
  const looking = Promise.all(numbers.map((at) => lookUp(root, asked, words.slice(at, at + 3), false)));
  const [numbered] = await Promise.all([looking, lookUpPairs(root, asked, tally, first)]);
  numbered.forEach((hits, index) => tally.add(hits, 7 << numbers[index], NUMBER));
  while (pairs.length && !(await readPairs(root, asked, tally, pairs))) {
    await lookUpPairs(root, asked, tally, pairs.splice(0, AT_ONCE));
  }
  let ids = words.length > 1 ? tally.having(tally.all) : [];
  // Pairs of neighbours here and there in a profile are less than the words themselves in what another one is called.
  let isApt = ids.some((id) => tally.together[id] || tally.apt[id] === tally.all);
  if (!isApt && !(isStrict && words.length > 1)) {
    const single = await Promise.all(
      words.map((word, at) => lookUp(root, asked, [word], goesOn && at === words.length - 1)),
    );
    single.forEach((hits, at) => tally.add(hits, 1 << at, SINGLE));
    // What stands nearly everywhere is in no story's entry, and tells nothing apart.
    const common = single.reduce((mask, hits, at) => (hits.some(({ entry }) => entry.isCommon) ? mask | (1 << at) : mask), 0);
    const isAllCommon = common === tally.all;
    ids = tally.having(isAllCommon ? tally.all : tally.all & ~common);
    if (!ids.length && isAllCommon) ids = everyone(root);
    isApt = isAllCommon || ids.some((id) => tally.apt[id] === tally.all);
  }
  const { scores, together, paired } = tally, byNumber = numbered.some((hits) => hits.length > 0);
  ids.sort((one, other) => scores[other] - scores[one] || other - one);
  return { asked, ids, together, paired, byNumber, isApt, score: scores[ids[0]] ?? 0, isNamed: ((words.length > 1 ? together : tally.places)[ids[0]] & NAME) > 0 };
}

/** What is known of every profile while it is found out which of them have the words. */
class Tally {
  /**
   * @param {number} total
   * @param {number} all the words, a bit each
   */
  constructor(total, all) {
    this.all = all;
    this.scores = new Float64Array(total);
    this.covered = new Uint32Array(total); // the words it has
    this.apt = new Uint32Array(total); // those of them in its name and what is known of it
    this.paired = new Uint32Array(total); // the pairs it has as they were typed, by their first words
    this.together = new Uint8Array(total).fill(255); // where it has all pairs
    this.places = new Uint8Array(total);
  }

  /**
   * @param {Hit[]} hits of one term
   * @param {number} mask of the words that they cover
   * @param {number} factor
   * @param {number} [rarity]
   */
  add(hits, mask, factor, rarity = rarityOf(hits, this.scores.length)) {
    for (const { entry, first, fits } of hits) {
      for (let at = 0; at < entry.ids.length; at++) {
        const id = first + entry.ids[at];
        this.scores[id] += rarity * factor * fits * WEIGHTS[entry.where[at]];
        this.covered[id] |= mask;
        this.places[id] |= entry.where[at];
        if (entry.where[at] & (NAME | ABOUT)) this.apt[id] |= mask;
      }
    }
  }

  /**
   * @param {Hit[]} hits
   * @param {number} at the position of the pair's first word
   * @param {number} [rarity]
   */
  addPair(hits, at, rarity) {
    this.places.fill(0);
    this.add(hits, 3 << at, 1, rarity);
    for (const { entry, first, fits } of hits) if (fits >= UNMARKED * UNMARKED) for (const id of entry.ids) this.paired[first + id] |= 1 << at;
    for (let id = 0; id < this.together.length; id++) this.together[id] &= this.places[id];
  }

  /**
   * The profiles that have some words.
   * @param {number} mask
   */
  having(mask) {
    const ids = [];
    for (let id = 0; id < this.covered.length; id++) if ((this.covered[id] & mask) === mask) ids.push(id);
    return ids;
  }
}

/**
 * @param {Hit[]} hits
 * @param {number} total
 */
function rarityOf(hits, total) {
  return Math.log(1 + total / Math.max(1, hits.reduce((sum, { entry }) => sum + entry.ids.length, 0)));
}

/**
 * Looks for pairs in the few profiles that can still have all words, where their cards are smaller than the entries of
 * these pairs. Returns whether some profile was found to have all; if none was, nothing is changed.
 * @param {Root} root
 * @param {Asked} asked
 * @param {Tally} tally
 * @param {number[]} pairs
 */
async function readPairs(root, asked, tally, pairs) {
  const open = pairs.reduce((mask, at) => mask | (3 << at), 0), few = tally.having(tally.all & ~open);
  const size = pairs.reduce((sum, at) => sum + sizeOf(root, asked, at), 0);
  if (!few.length || few.length * CARD_SIZE > size) return false;
  const cards = await rowsOf(root, few, true);
  const found = few.map((id, index) => hitsIn(id, cards[index], asked));
  const hasAll = (/** @type {number} */ index) =>
    pairs.reduce((mask, at) => mask | (found[index][at].length ? 3 << at : 0), tally.covered[few[index]]) === tally.all;
  // Whoever types a name and the unit of somebody who has it does not mean a namesake whose story has that unit's words.
  if (asked.phrases.length || !found.some((hits) => isMeant(hits, tally.all))) {
    const others = few.flatMap((_, index) => (asked.phrases.length || !hasAll(index) ? [index] : []));
    const rows = await rowsOf(root, others.map((index) => few[index]));
    others.forEach((index, at) => (found[index] = hitsIn(few[index], rows[at], asked)));
  }
  if (!few.some((_, index) => hasAll(index))) return false;
  for (const at of pairs) tally.addPair(found.flatMap((hits) => hits[at]), at, USUAL_RARITY);
  return true;
}

/**
 * Whether all words are in what a profile is called and what is known of it, and some of them in its name.
 * @param {Hit[][]} hits
 * @param {number} all
 */
function isMeant(hits, all) {
  const places = hits.map((each) => each.reduce((where, { entry }) => where | entry.where[0], 0));
  const covered = places.reduce((mask, where, at) => (where & (NAME | ABOUT) ? mask | (3 << at) : mask), 0);
  return covered === all && places.some((where) => where & NAME);
}

/**
 * What leads to a profile by its texts, for each pair.
 * @param {number} id
 * @param {import("./reading.js").Row[]} rows
 * @param {Asked} asked
 * @returns {Hit[][]}
 */
function hitsIn(id, rows, { words, goesOn, isMarked }) {
  const there = pairsIn(rows);
  return words.slice(1).map((_, at) => {
    const pair = words.slice(at, at + 2), isOpen = goesOn && at === words.length - 2;
    const start = foldedOf(pair);
    const starting = isOpen ? [...there.keys()].filter((folded) => folded.startsWith(start)) : [start];
    return starting.flatMap((folded) => [...(there.get(folded) ?? [])]).flatMap(([term, where]) => {
      const fits = fit(pair, term.split(" "), isMarked, isOpen);
      const entry = { term, ids: Uint32Array.of(id), where: Uint8Array.of(where), isCommon: false };
      return fits ? [{ entry, first: 0, fits }] : [];
    });
  });
}

/**
 * All profiles, the newest first.
 * @param {Root} root
 */
export const everyone = ({ total }) => Array.from({ length: total }, (_, at) => total - 1 - at);

/** @param {Word[]} words */
const foldedOf = (words) => words.map((word) => word.folded).join(" ");

/**
 * The folded terms of a pair: from the first to before the second.
 * @param {Asked} asked
 * @param {number} at
 * @returns {[string, string]}
 */
function rangeOf({ words, goesOn }, at) {
  const start = foldedOf(words.slice(at, at + 2));
  return [start, start + (goesOn && at === words.length - 2 ? "\uffff" : "\u0001")];
}

/**
 * How many bytes are fetched to look a pair up.
 * @param {Root} root
 * @param {Asked} asked
 * @param {number} at
 */
const sizeOf = ({ segments }, asked, at) => segments.reduce((sum, segment) => sum + sizeBetween(segment, ...rangeOf(asked, at)), 0);

/**
 * @param {Root} root
 * @param {Asked} asked
 * @param {number} at
 */
const lookUpPair = (root, asked, at) => lookUp(root, asked, asked.words.slice(at, at + 2), asked.goesOn && at === asked.words.length - 2);

/**
 * @param {Root} root
 * @param {Asked} asked
 * @param {Tally} tally
 * @param {number[]} pairs
 */
async function lookUpPairs(root, asked, tally, pairs) {
  const found = await Promise.all(pairs.map((at) => lookUpPair(root, asked, at)));
  found.forEach((hits, index) => tally.addPair(hits, pairs[index]));
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
  const folded = foldedOf(words);
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

