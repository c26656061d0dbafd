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
    this.paired = new Uint32Array(total); // the pairs it has as they were typed, by their first words
    this.together = new Uint8Array(total).fill(255); // where it has all pairs
    this.places = new Uint8Array(total); // where it has the words added last
    this.endings = new Uint32Array(total); // the words its name ends with, beside their neighbours or not
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
    for (const { entry, first, fits } of hits) {
      for (let at = 0; at < entry.ids.length; at++) {
        const id = first + entry.ids[at], where = entry.where[at];
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
  }

  /**
   * @param {Hit[]} hits
   * @param {number} at
   */
  addSingle(hits, at) {
    this.add(hits, 1 << at, SINGLE);
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
   * The profiles that have some words.
   * @param {number} mask
   */
  having(mask) {
    const ids = [];
    for (let id = 0; id < this.covered.length; id++) if (((this.covered[id] | this.endings[id]) & mask) === mask) ids.push(id);
    return ids;
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
