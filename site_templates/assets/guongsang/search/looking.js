// Looks up words and pairs of them in the entries of the index.

import { entriesBetween, sizeBetween, syllablesOf } from "./files.js";
import { OTHER_MARKS, UNMARKED } from "./tally.js";
import { fold, unmarked } from "./words.js";

// Signs in front of words, as terms.py has them.
export const LAST = "*", EVERYWHERE = "=";

const GOING_ON = 0.7; // of a word that goes on where the one typed ends
const OTHERWISE = 0.95; // of a word spelt with i or y where the other was typed
const MOST_COMPLETIONS = 4; // of one unfinished word

/**
 * @typedef {import("./files.js").Root} Root
 * @typedef {import("./words.js").Word} Word
 * @typedef {import("./words.js").Asked} Asked
 * @typedef {import("./tally.js").Hit} Hit
 */

/** @param {Word[]} words */
export const foldedOf = (words) => words.map((word) => word.folded).join(" ");

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
export const sizeOf = ({ segments }, asked, at) => segments.reduce((sum, segment) => sum + sizeBetween(segment, ...rangeOf(asked, at)), 0);

/**
 * @param {Root} root
 * @param {Asked} asked
 * @param {number} at
 */
export const lookUpPair = (root, asked, at) => lookUp(root, asked, asked.words.slice(at, at + 2), asked.goesOn && at === asked.words.length - 2);

/**
 * What leads to one word, or to some that stand in a row, in every segment.
 * @param {Root} root
 * @param {Asked} asked
 * @param {Word[]} words
 * @param {boolean} goesOn
 * @param {string} [sign]
 * @returns {Promise<Hit[]>}
 */
export async function lookUp(root, asked, words, goesOn, sign = "") {
  const folded = sign + foldedOf(words);
  // So many terms begin with a word's first letters that only those are looked up which names are made of.
  const isOpen = goesOn && (words.length > 1 || sign !== "");
  const starts = goesOn && !isOpen ? await completions(root, words[0]) : [folded];
  const end = isOpen ? "\uffff" : "\u0001";
  const found = root.segments.flatMap((segment) =>
    starts.map(async (start) => {
      const entries = await entriesBetween(segment, start, start + end);
      return entries.flatMap((entry) => {
        const term = entry.term.startsWith(sign) ? entry.term.slice(sign.length).split(" ") : [];
        const fits = term.length === words.length ? fit(words, term, asked.isMarked, goesOn) : 0;
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
export function fit(words, term, isMarked, goesOn) {
  let fits = 1;
  for (let at = 0; at < words.length; at++) {
    const { text, folded } = words[at], mine = term[at];
    if (mine === text) continue;
    if (fold(mine) === folded) fits *= isSaidAlike(text, mine) ? OTHERWISE : isMarked ? OTHER_MARKS : UNMARKED;
    else if (goesOn && at === words.length - 1 && unmarked(mine).startsWith(unmarked(text))) {
      fits *= isMarked && !continues(text, mine) ? GOING_ON * OTHER_MARKS : GOING_ON;
    } else return 0;
  }
  return fits;
}

/**
 * Whether two words that fold alike differ in i and y alone.
 * @param {string} one
 * @param {string} other
 */
const isSaidAlike = (one, other) => one.replace("y", "i") === other.replace("y", "i");

/**
 * Whether a word begins with the letters of another and has its tone, if that has one.
 * @param {string} start
 * @param {string} word
 */
function continues(start, word) {
  const last = start.slice(-1), isTone = unmarked(last) === "";
  return isTone ? word.startsWith(start.slice(0, -1)) && word.endsWith(last) : word.startsWith(start);
}

