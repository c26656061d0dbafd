// Finds who was meant where nobody has the words as they were typed: a letter more, less, other or exchanged.

import { syllablesOf } from "./files.js";
import { find } from "./finding.js";
import { NAME } from "./reading.js";
import { fold, spelling, unmarked } from "./words.js";

const MOST_WORDS = 14; // a name, and what is known of somebody behind it
const MOST_NAME_WORDS = 6; // those in which slips are looked for
const LEAST_LETTERS = 3; // of a word that stands alone; among others one less
const MOST_NEAR = 12; // words that one with a slip may be meant for
const MOST_TRIES = 30; // queries that one with slips may be meant for
const MOST_CORRECTIONS = 3; // that are found and told

/**
 * @typedef {import("./files.js").Root} Root
 * @typedef {import("./words.js").Word} Word
 * @typedef {import("./words.js").Asked} Asked
 * @typedef {import("./meaning.js").Found} Found
 * @typedef {{words: Word[], at: number[]}} Try a query, and which of its words were exchanged
 */

/**
 * What is found with words that stand in no name, or else one of the words, exchanged for the nearest that do: those
 * one letter away. Null where nobody's name has them.
 * @param {Root} root
 * @param {Asked} asked
 * @param {Found} found
 * @returns {Promise<Found | null>}
 */
export async function withoutSlips(root, asked, found) {
  const { words } = asked;
  // A single word that stands somewhere is what was meant.
  if (words.length > MOST_WORDS || (words.length === 1 && found.ids.length)) return null;
  const tries = (await triesFor(root, words)).filter(({ at }) => !at.some((each) => found.telling & (1 << each)));
  const finds = await Promise.all(
    tries.map(async ({ words: some, at }) => {
      const finding = await find(root, { words: some, phrases: [], goesOn: false, isMarked: asked.isMarked }, at);
      // What was exchanged is part of somebody's name, and beside it or behind it stands the rest.
      const changed = at.reduce((mask, each) => mask | (1 << each), 0);
      const { apt, called, together } = finding, all = 2 ** some.length - 1;
      const ids = finding.ids.filter(
        (id) =>
          (called[id] & changed) === changed && (together[id] & NAME || apt[id] === all) &&
          // Where the words stand here and there, a single one of a name is none that was meant.
          (!found.isApt || called[id] & (called[id] - 1)),
      );
      return { ...finding, ids };
    }),
  );
  const best = finds.filter(({ ids }) => ids.length).sort((one, other) => other.score - one.score).slice(0, MOST_CORRECTIONS);
  if (!best.length) return null;
  return {
    ...best[0],
    ids: [...new Set(best.flatMap(({ ids }) => ids))],
    readings: [],
    corrected: best.map((each) => each.asked.words.map(({ typed }) => typed).join(" ")).join(" hoặc "),
    typed: found.typed,
  };
}

/**
 * The queries that may be meant, each with one word exchanged, or with all that stand in no name.
 * @param {Root} root
 * @param {Word[]} words
 * @returns {Promise<Try[]>}
 */
async function triesFor(root, words) {
  /** @type {Map<string, string>} */
  const syllables = new Map();
  for (const typed of await syllablesOf(root)) {
    const folded = fold(spelling(typed));
    if (!/\d/.test(typed) && !syllables.has(folded)) syllables.set(folded, typed);
  }
  const nearest = words.map(({ text, folded }, at) => {
    const letters = unmarked(text);
    if (/\d/.test(text) || at >= MOST_NAME_WORDS || letters.length < LEAST_LETTERS - (words.length > 1 ? 1 : 0)) return [];
    const near = [...syllables].filter(([other, typed]) => other !== folded && isOneSlipAway(letters, unmarked(typed)));
    return near.slice(0, MOST_NEAR).map(([other, typed]) => ({ typed, text: spelling(typed), folded: other, isMarked: false }));
  });
  /** @type {(one: Try, at: number) => Try[]} */
  const exchanged = (one, at) => nearest[at].map((word) => ({ words: Object.assign([...one.words], { [at]: word }), at: [...one.at, at] }));
  const unknown = words.flatMap(({ folded }, at) => (syllables.has(folded) || !nearest[at].length ? [] : [at]));
  const one = words.flatMap((_, at) => exchanged({ words, at: [] }, at));
  const all = unknown.length > 1 ? unknown.reduce((some, at) => some.flatMap((each) => exchanged(each, at)), [{ words, at: /** @type {number[]} */ ([]) }]) : [];
  // A word that stands in no name is the likeliest to have the slip.
  one.sort((first, second) => Number(unknown.includes(second.at[0])) - Number(unknown.includes(first.at[0])));
  return [...one.filter(({ at }) => unknown.includes(at[0]) || !unknown.length), ...all].slice(0, MOST_TRIES);
}

/**
 * Whether one letter more, less, other or exchanged with its neighbour makes one word of another.
 * @param {string} one
 * @param {string} other
 */
function isOneSlipAway(one, other) {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
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
