// Orders the profiles that have words of a query, and chooses those worth showing where nobody has all of them together.

import { NAME } from "./reading.js";
import { IN_ORDER, NO_NAME } from "./tally.js";

const WORTH = 0.5; // of what is known of the best
const MOST_LACKING = 0.5; // of the words

/**
 * @typedef {import("./tally.js").Tally} Tally
 * @typedef {(one: number, other: number) => number} Order
 */

/** @param {number} mask */
const countOf = (mask) => {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
};

/**
 * Compares two profiles that have all words: first whom they name, in a row or in order; then whom they mean; then by
 * where they stand.
 * @param {Tally} tally
 * @param {boolean} isQuotation
 * @returns {Order}
 */
export function orderOf(tally, isQuotation) {
  const { all, together, close, scores } = tally, isOne = all === 1;
  const named = (/** @type {number} */ id) => (isQuotation ? NO_NAME : Math.max(tally.nameRank(id), IN_ORDER - 1));
  const meant = (/** @type {number} */ id) => Number(!isQuotation && !isOne && tally.isMeant(id));
  const inName = (/** @type {number} */ id) => Number(!isOne && (together[id] & NAME) > 0 && close[id] === all);
  return (one, other) =>
    named(other) - named(one) || meant(other) - meant(one) || inName(other) - inName(one) || scores[other] - scores[one] || other - one;
}

/**
 * Those that have all words, or those of whom more is known though they lack some, the best first: a name or a number
 * tells who is meant whatever else was typed, and some rare neighbours tell more than all words here and there.
 * @param {Tally} tally
 * @param {number[]} having those that have all words
 * @returns {number[]}
 */
export function nearest(tally, having) {
  const { all } = tally, byPlace = orderOf(tally, false);
  const evidence = tally.evidence.map((_, id) => tally.knownOf(id)), telling = evidence.map((_, id) => countOf(tally.tellingIn(id)));
  const bestOf = (/** @type {Iterable<number>} */ ids) => {
    let best = -1;
    for (const id of ids) if (best < 0 || telling[id] > telling[best] || (telling[id] === telling[best] && evidence[id] > evidence[best])) best = id;
    return best;
  };
  const whole = [...having].sort((one, other) => telling[other] - telling[one] || byPlace(one, other));
  const best = bestOf(evidence.keys()), rival = bestOf(having), [meant] = [...having].sort(byPlace);
  // Words that a name and what is known of it have do not stand there by chance, unless they are apart that are somebody's.
  if (having.length && tally.apt[meant] === all && !(tally.rowIn(best) & ~tally.rows[meant])) {
    // Beside whom the words name, those who have them here and there are not meant.
    const some = tally.nameRank(meant) > NO_NAME ? having.filter((id) => tally.apt[id] === all) : [...having];
    return some.sort(byPlace);
  }
  const covered = countOf(tally.wordsOf(best)), isWhole = tally.wordsOf(best) === all;
  if (rival >= 0 && telling[best] <= telling[rival] && (isWhole || evidence[best] <= evidence[rival])) return whole;
  if (!telling[best] && covered < MOST_LACKING * countOf(all)) return whole;
  const some = [...evidence.keys()].filter((id) => telling[id] === telling[best] && evidence[id] >= WORTH * evidence[best]);
  some.sort((one, other) => evidence[other] - evidence[one] || byPlace(one, other));
  const shown = new Set(some);
  return [...some, ...whole.filter((id) => !shown.has(id))];
}
