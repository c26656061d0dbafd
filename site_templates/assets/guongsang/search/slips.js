// Finds what was meant where nothing, or nobody, has the words as they were typed.

import { syllablesOf } from "./files.js";
import { find } from "./finding.js";
import { fold } from "./words.js";

const MOST_WORDS = 6; // which are those of a name
const MOST_NEAR = 3; // words that one with a slip may be meant for
const MOST_TRIES = 9; // queries that one with slips may be meant for

/**
 * @typedef {import("./files.js").Root} Root
 * @typedef {import("./words.js").Word} Word
 * @typedef {import("./words.js").Asked} Asked
 * @typedef {import("../search.js").Found} Found
 */

/**
 * What is found with words that stand in no name, or else one of the words, exchanged for the nearest that do: those
 * one letter away. Null where that finds nothing, or nobody of that name and there is something else.
 * @param {Root} root
 * @param {Asked} asked
 * @param {Found} found
 * @returns {Promise<Found | null>}
 */
export async function withoutSlips(root, asked, found) {
  const { words } = asked;
  if (words.length > MOST_WORDS || words.some(({ text }) => /\d/.test(text))) return null;
  // A single word that stands somewhere is what was meant.
  if (words.length === 1 && found.ids.length) return null;
  /** @type {Map<string, string>} */
  const syllables = new Map();
  for (const typed of await syllablesOf(root)) {
    const folded = fold(typed);
    if (!syllables.has(folded)) syllables.set(folded, typed);
  }
  const nearest = words.map(({ folded }) => {
    const near = folded.length > 1 ? [...syllables].filter(([other]) => other.length > 1 && isOneSlipAway(folded, other)) : [];
    return near.slice(0, MOST_NEAR).map(([other, typed]) => ({ typed, text: other, folded: other, isMarked: false }));
  });
  const unknown = words.flatMap(({ folded }, at) => (syllables.has(folded) || !nearest[at].length ? [] : [at]));
  /** @type {(words: Word[], at: number) => Word[][]} */
  const exchanged = (some, at) => nearest[at].map((word) => Object.assign([...some], { [at]: word }));
  const meant = unknown.length
    ? unknown.reduce((all, at) => all.flatMap((some) => exchanged(some, at)).slice(0, MOST_TRIES), [words])
    : words.flatMap((_, at) => exchanged(words, at)).slice(0, MOST_TRIES);
  const tries = meant.map((some) => ({ words: some, phrases: [], goesOn: false, isMarked: asked.isMarked }));
  const finds = await Promise.all(tries.map((each) => find(root, each, true)));
  let [best] = finds.filter(({ ids }) => ids.length).sort((one, other) => other.score - one.score);
  if (!best && unknown.length && !found.ids.length) best = await find(root, tries[0]);
  if (!best?.ids.length || (found.ids.length && !best.isNamed)) return null;
  return { ...best, corrected: best.asked.words.map(({ typed }) => typed).join(" ") };
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
