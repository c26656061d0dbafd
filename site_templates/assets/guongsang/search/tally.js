// What is known of every profile while it is found out which of them have the words of a query.

import { ABOUT, END, FACT, NAME, START, STORY, SUMMARY } from "./reading.js";

const WEIGHTS = Float64Array.from({ length: 256 }, (_, where) => {
  if (where & NAME) return 10 + (where & START ? 2 : 0) + (where & END ? 4 : 0);
  if (where & ABOUT) return where & FACT ? 5 : 4;
  return where & SUMMARY ? 2 : where & STORY ? 1 : 0.5; // elsewhere: under another name of its place
});
export const UNMARKED = 0.9; // of a word found under letters typed without any marks, which it has
export const OTHER_MARKS = 0.25; // of a word found under the same letters with other marks than those typed
const SINGLE = 0.4; // of a word that is found by itself, not beside its neighbour
const NUMBER = 3; // of the number of a decision as a whole
export const NO_NAME = 0, SOMEHOW = 1, IN_ORDER = 2;
const IN_A_ROW = 3;

/**
 * An entry of the index, the number of the first profile of its segment, and how well its term fits the words typed.
 * @typedef {{entry: import("./files.js").Entry, first: number, fits: number}} Hit
 */

/** Sets of words are numbers, a bit for each word. */
export class Tally {
  /**
   * @param {number} total how many profiles there are
   * @param {number} count how many words
   */
  constructor(total, count) {
    this.all = 2 ** count - 1;
    this.scores = new Float64Array(total);
    this.covered = new Uint32Array(total); // the words it has
    this.apt = new Uint32Array(total); // those of them in its name and what is known of it
    this.close = new Uint32Array(total); // those of them with the marks typed
    this.called = new Uint32Array(total); // those of them in its name
    this.edges = new Uint8Array(total); // whether its name starts with the first word, and ends with the last
    this.rows = new Uint32Array(total); // the pairs it has, with whatever marks, by their first words
    this.inName = new Uint32Array(total); // the pairs in its name with the marks typed, by their first words
    this.telling = new Uint32Array(total); // the words that are all of its name, or the number of a decision of its
    this.evidence = new Float64Array(total); // how much the words and pairs it has tell, wherever it has them
    this.paired = new Uint32Array(total); // the pairs it has as they were typed, by their first words
    this.together = new Uint8Array(total).fill(255); // where it has all pairs
    this.places = new Uint8Array(total); // where it has the words added last
    this.endings = new Uint32Array(total); // the words its name ends with, beside their neighbours or not
    /** @type {number[]} how rare each pair is */
    this.rarities = [];
    /** @type {[Hit[], number][]} */
    this.lastNames = [];
  }

  /**
   * @param {Hit[]} hits of one term
   * @param {number} mask of the words that they cover
   * @param {number} factor
   * @param {number} [rarity]
   */
  add(hits, mask, factor, rarity = rarityOf(hits, this.scores.length)) {
    const best = new Float32Array(this.scores.length); // of several spellings the one that fits
    for (const { entry, first, fits } of hits) {
      for (let at = 0; at < entry.ids.length; at++) {
        const id = first + entry.ids[at], where = entry.where[at];
        if (fits > best[id]) {
          this.evidence[id] += rarity * factor * (fits - best[id]);
          best[id] = fits;
        }
        this.scores[id] += rarity * factor * fits * WEIGHTS[where];
        this.covered[id] |= mask;
        this.places[id] |= where;
        if (!(where & (NAME | ABOUT))) continue;
        this.apt[id] |= mask;
        if (where & NAME) this.called[id] |= mask;
        if (fits > OTHER_MARKS) this.close[id] |= mask;
      }
    }
  }

  /**
   * @param {Hit[]} hits
   * @param {number} at the position of the number's first word
   */
  addNumber(hits, at) {
    this.add(hits, 7 << at, NUMBER);
    for (const { entry, first } of hits) for (const id of entry.ids) this.telling[first + id] |= 7 << at;
  }

  /**
   * @param {Hit[]} hits
   * @param {number} at
   */
  addSingle(hits, at) {
    this.add(hits, 1 << at, SINGLE);
    const edge = (at === 0 ? START : 0) | (2 ** (at + 1) > this.all ? END : 0);
    for (const { entry, first } of hits) entry.ids.forEach((id, index) => (this.edges[first + id] |= entry.where[index] & edge));
  }

  /**
   * @param {Hit[]} hits
   * @param {number} at the position of the pair's first word
   * @param {number} [rarity]
   */
  addPair(hits, at, rarity = rarityOf(hits, this.scores.length)) {
    this.rarities[at] = rarity;
    this.places.fill(0);
    this.add(hits, 3 << at, 1, rarity);
    for (const { entry, first, fits } of hits) if (fits >= UNMARKED * UNMARKED) for (const id of entry.ids) this.paired[first + id] |= 1 << at;
    for (const { entry, first, fits } of hits) {
      for (const id of entry.ids) this.rows[first + id] |= 1 << at;
      if (fits <= OTHER_MARKS) continue;
      entry.ids.forEach((id, index) => {
        const where = entry.where[index];
        if (where & NAME) this.inName[first + id] |= 1 << at;
        if (where & START && where & END) this.telling[first + id] |= 3 << at;
      });
    }
    for (let id = 0; id < this.together.length; id++) this.together[id] &= this.places[id];
  }

  /**
   * Adds whose names end with a word. How much that tells of them is known only once all pairs are.
   * @param {Hit[]} hits
   * @param {number} at
   */
  addLastName(hits, at) {
    this.lastNames.push([hits, at]);
    for (const { entry, first } of hits) for (const id of entry.ids) this.endings[first + id] |= 1 << at;
  }

  /**
   * Counts last names, all pairs being known. A word that stands beside its neighbour in a name or in what is known is
   * no name by itself ("phong" in "phòng Kinh tế"), nor is one that does so in a story, unless the name and what is known
   * have all other words.
   */
  settle() {
    for (const [hits, at] of this.lastNames) {
      const others = hits.map(({ entry, first, fits }) => {
        const ids = entry.ids.filter((id) => {
          const isWhole = (this.apt[first + id] | this.endings[first + id]) === this.all;
          return !((isWhole ? this.apt : this.covered)[first + id] & (1 << at));
        });
        return { entry: { ...entry, ids, where: new Uint8Array(ids.length).fill(NAME | END) }, first, fits };
      });
      this.add(others, 1 << at, SINGLE, rarityOf(hits, this.scores.length));
    }
    this.lastNames = [];
  }

  /**
   * @param {Hit[]} hits of one word, of which it is known only who has it
   * @param {number} at
   */
  cover(hits, at) {
    for (const { entry, first } of hits) for (const id of entry.ids) this.covered[first + id] |= 1 << at;
  }

  /**
   * The words that a profile has.
   * @param {number} id
   */
  wordsOf(id) {
    return this.covered[id] | this.endings[id];
  }

  /** The words that anybody has. */
  wordsOfAll() {
    return this.covered.reduce((words, _, id) => words | this.wordsOf(id), 0);
  }

  /**
   * The profiles that have some words.
   * @param {number} mask
   */
  having(mask) {
    const ids = [];
    for (let id = 0; id < this.covered.length; id++) if ((this.wordsOf(id) & mask) === mask) ids.push(id);
    return ids;
  }

  /**
   * The words that tell whose profile is meant, whatever else was typed: a number, a whole name, three words of one.
   * @param {number} id
   */
  tellingIn(id) {
    const three = this.inName[id] & (this.inName[id] >> 1);
    return this.telling[id] | three | (three << 1) | (three << 2);
  }

  /**
   * How much the words and pairs that a profile has tell of it; more where pairs follow each other as they were typed.
   * @param {number} id
   */
  knownOf(id) {
    let known = this.evidence[id];
    for (let at = 0, rest = this.rows[id] & (this.rows[id] >> 1); rest; at++, rest >>= 1) {
      if (rest & 1) known += Math.min(this.rarities[at], this.rarities[at + 1]);
    }
    return known;
  }

  /**
   * The words that tell whose profile is meant as pairs, by their first words.
   * @param {number} id
   */
  rowIn(id) {
    const words = this.tellingIn(id);
    return words & (words >> 1);
  }

  /**
   * How well all words make a name: in a row, in the order typed, somehow, or not at all.
   * @param {number} id
   */
  nameRank(id) {
    if (this.all < 2 || this.called[id] !== this.all || this.close[id] !== this.all) return NO_NAME;
    if (this.together[id] & NAME) return IN_A_ROW;
    return this.edges[id] === (START | END) ? IN_ORDER : SOMEHOW;
  }

  /**
   * Whether the words are what a profile is called, together with what is known of it: "Tám phòng Kinh tế".
   * @param {number} id
   */
  isMeant(id) {
    return this.close[id] === this.all && this.called[id] > 0;
  }
}

/**
 * @param {Hit[]} hits
 * @param {number} total
 */
function rarityOf(hits, total) {
  return Math.log(1 + total / Math.max(1, hits.reduce((sum, { entry }) => sum + entry.ids.length, 0)));
}
