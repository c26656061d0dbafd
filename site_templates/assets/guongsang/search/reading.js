// Reads the texts of a few profiles themselves, word by word.

import { cardsOf, textOf } from "./files.js";
import { fold, wordsOf } from "./words.js";

// Where a term stands, as terms.py has it.
export const NAME = 1, START = 2, END = 4, ABOUT = 8, SUMMARY = 16, STORY = 32, ELSEWHERE = 64, FACT = 128;

/**
 * The words of one text in a row, and where in its profile it stands.
 * @typedef {{where: number, words: string[]}} Row
 */

/**
 * For each profile its texts: those on its card, and unless that will do, the others.
 * @param {import("./files.js").Root} root
 * @param {number[]} ids
 * @param {boolean} [isCardEnough]
 * @returns {Promise<Row[][]>}
 */
export async function rowsOf(root, ids, isCardEnough = false) {
  const cards = await cardsOf(root, ids);
  return Promise.all(
    cards.map(async (card) => {
      const { title, post, unit, year, locality, award, summary, elsewhere = [] } = card;
      const { about, story } = isCardEnough ? { about: [], story: "" } : await textOf(card);
      return [
        row(NAME, title),
        ...[post, unit, String(year), locality, award].map((text) => row(ABOUT | FACT, text)),
        ...about.map((/** @type {string} */ text) => row(ABOUT, text)),
        row(SUMMARY, summary),
        row(STORY, story),
        ...elsewhere.map((text) => row(ELSEWHERE, text)),
      ];
    }),
  );
}

/**
 * @param {number} where
 * @param {string} [text]
 * @returns {Row}
 */
const row = (where, text = "") => ({ where, words: wordsOf(text) });

/**
 * The pairs of neighbouring words in the texts of a profile, each with where it stands, by how they are written without
 * marks.
 * @param {Row[]} rows
 */
export function pairsIn(rows) {
  /** @type {Map<string, Map<string, number>>} */
  const pairs = new Map();
  for (const { where, words } of rows) {
    const folded = words.map(fold);
    for (let at = 1; at < words.length; at++) {
      const key = `${folded[at - 1]} ${folded[at]}`, pair = `${words[at - 1]} ${words[at]}`;
      const edges = where === NAME ? (at === 1 ? START : 0) | (at === words.length - 1 ? END : 0) : 0;
      const spellings = pairs.get(key) ?? new Map();
      spellings.set(pair, spellings.get(pair) | where | edges);
      pairs.set(key, spellings);
    }
  }
  return pairs;
}

/**
 * Whether words stand in a row in one of the texts of a profile, with the marks that they were typed with.
 * @param {Row[]} rows
 * @param {import("./words.js").Word[]} sought
 */
export function hold(rows, sought) {
  return rows.some(({ words }) => {
    for (let start = 0; start + sought.length <= words.length; start++) {
      if (sought.every(({ text, folded, isMarked }, at) => (isMarked ? words[start + at] === text : fold(words[start + at]) === folded)))
        return true;
    }
    return false;
  });
}

/**
 * How many of the words looked for stand in a row in a text, in the order typed.
 * @param {Row} row
 * @param {import("./words.js").Word[]} sought
 */
export function longestRun({ words }, sought) {
  let longest = 0, before = new Uint8Array(sought.length + 1);
  for (const word of words.map(fold)) {
    const now = sought.map(({ folded }, at) => (folded === word ? before[at] + 1 : 0));
    longest = Math.max(longest, ...now);
    before = Uint8Array.of(0, ...now);
  }
  return longest;
}
