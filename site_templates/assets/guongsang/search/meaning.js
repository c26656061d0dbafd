// Finds what a query is meant for: as it was typed, with keys read as letters, joined syllables apart, slips mended.

import { IndexError } from "./fetching.js";
import { foreignOf } from "./files.js";
import { find } from "./finding.js";
import { lookUp } from "./looking.js";
import { ABOUT, ELSEWHERE, FACT, NAME, hold, longestRun, rowsOf } from "./reading.js";
import { fold, parse, syllablesIn, written } from "./words.js";

const LOOKED_INTO = 8; // stories at a time, to tell those apart that have the same pairs of words
const MOST_LOOKED_INTO = 24;
const MOST_CARDS_LOOKED_INTO = 10; // those that a page of results brings anyway
const LEAST_PHRASES = 60; // profiles in which a quotation is looked for, if as many have its pairs of words

/**
 * @typedef {import("./files.js").Root} Root
 * @typedef {import("./words.js").Word} Word
 * @typedef {import("./words.js").Asked} Asked
 * @typedef {import("./finding.js").Finding} Finding
 *
 * What was found. `readings`: the queries that it was found under, where they are other than what was typed; `corrected`:
 * the names it was found under, where nobody has the one typed, or ""; `typed`: how many profiles have what was typed.
 * @typedef {Finding & {readings: string[], corrected: string, typed: number}} Found
 */

/**
 * Finds what was typed, in every way it may be read; failing that, what is one slip away.
 * @param {Root} root
 * @param {string} query
 * @param {{unfinished?: boolean}} options
 * @returns {Promise<Found>}
 */
export async function findMeant(root, query, options) {
  const asked = parse(query, options), plain = parse(query, { ...options, keys: false });
  const found = await findAll(root, await readingsOf(root, asked, plain), plain);
  if ((!found.isApt || found.isLoose) && !found.isCalled && !found.asked.phrases.length) {
    const { withoutSlips } = await slips();
    return (await withoutSlips(root, asked, found)) ?? found;
  }
  return { ...found, ids: pairedIn(found) };
}

/** What is needed only where little is found. Browsers throw a TypeError where they cannot have it. */
const slips = () =>
  import("./slips.js").catch((cause) => {
    throw cause instanceof TypeError ? new IndexError("slips.js", { cause }) : cause;
  });

/**
 * The ways to read a query, the likeliest first.
 * @param {Root} root
 * @param {Asked} asked
 * @param {Asked} plain the same, without looking for keys
 */
async function readingsOf(root, asked, plain) {
  const keys = plain.words.filter(({ text }, at) => text !== asked.words[at].text);
  const foreign = keys.length ? await foreignOf(root) : [];
  const isForeign = keys.length > 0 && keys.every(({ text }) => foreign.includes(text));
  const apart = asked.phrases.length ? null : await apartOf(root, asked);
  return [...(isForeign ? [plain] : []), asked, ...(apart ? [apart] : [])];
}

/**
 * The same with joined syllables apart, where a name, a place or the like has them; null where nothing has.
 * @param {Root} root
 * @param {Asked} asked
 * @returns {Promise<Asked | null>}
 */
async function apartOf(root, asked) {
  const { words } = asked;
  const parts = await Promise.all(
    words.map(async (word, at) => {
      const pairs = syllablesIn(word), isOpen = asked.goesOn && at === words.length - 1;
      const known = await Promise.all(pairs.map((pair) => lookUp(root, asked, pair, isOpen)));
      const counts = known.map((hits) => hits.reduce((sum, { entry }) => sum + entry.where.filter((where) => where & (NAME | ABOUT | ELSEWHERE)).length, 0));
      const most = Math.max(0, ...counts);
      return most ? pairs[counts.indexOf(most)] : [word];
    }),
  );
  return parts.some((part) => part.length > 1) ? { ...asked, words: parts.flat() } : null;
}

/**
 * What is found under every reading: that of the likeliest first, but what joined syllables lead to where it is better.
 * @param {Root} root
 * @param {Asked[]} readings
 * @param {Asked} plain
 * @returns {Promise<Found>}
 */
async function findAll(root, readings, plain) {
  let finds = await Promise.all(readings.map((reading) => find(root, reading)));
  // Where nothing has what the keys are meant for, they are none.
  const isWhole = (/** @type {Finding} */ { ids, lacking }) => ids.length > 0 && !lacking.length;
  if (!finds.some(isWhole) && !readings.includes(plain)) finds = [await find(root, plain), ...finds];
  const partly = finds.filter(({ ids }) => ids.length).sort((one, other) => other.score - one.score).slice(0, 1);
  const having = finds.some(isWhole) ? finds.filter(isWhole) : partly;
  const isApart = (/** @type {Finding} */ { asked }) => asked.words.length > plain.words.length;
  if (having.length > 1) having.sort((one, other) => (isApart(one) !== isApart(other) ? other.score - one.score : 0));
  const [best = finds[0]] = having;
  const ids = having.length > 1 ? [...new Set(having.flatMap((each) => each.ids))] : best.ids;
  const told = having.map(({ asked }) => wordsIn(asked)), typed = wordsIn(plain);
  return {
    ...best,
    ids,
    isApt: having.some(({ isApt }) => isApt),
    isLoose: finds.every(({ isLoose }) => isLoose),
    readings: told.some((each) => each !== typed) ? told : [],
    corrected: "",
    typed: best.lacking.length ? 0 : ids.length,
  };
}

/** @param {Asked} asked */
const wordsIn = ({ words }) => words.map(written).join(" ");

/**
 * Of those whom the words name, puts first who has nothing more in a fact than was typed: "Chuyên viên" is not "Chuyên
 * viên chính".
 * @param {Root} root
 * @param {number[]} ids
 * @param {Asked} asked
 */
async function exactFirst(root, ids, { words }) {
  const some = ids.slice(0, MOST_CARDS_LOOKED_INTO), rows = await rowsOf(root, some, true);
  const typed = new Set(words.map(({ folded }) => folded));
  const isExact = (/** @type {import("./reading.js").Row} */ row) =>
    (row.where & FACT) > 0 && row.words.length > 0 && row.words.every((word) => typed.has(fold(word)));
  const exact = rows.map((each) => each.some(isExact));
  return [...some.filter((_, at) => exact[at]), ...some.filter((_, at) => !exact[at]), ...ids.slice(MOST_CARDS_LOOKED_INTO)];
}

/**
 * Of those that do not have all words together, puts first whose card has the most of them in a row.
 * @param {Root} root
 * @param {number[]} ids
 * @param {Word[]} words
 */
async function longestRunFirst(root, ids, words) {
  const some = ids.slice(0, MOST_CARDS_LOOKED_INTO), rows = await rowsOf(root, some, true);
  const runs = new Map(some.map((id, at) => [id, Math.max(...rows[at].map((row) => longestRun(row, words)))]));
  some.sort((one, other) => (runs.get(other) ?? 0) - (runs.get(one) ?? 0));
  return [...some, ...ids.slice(MOST_CARDS_LOOKED_INTO)];
}

/**
 * Puts first whose texts have the words in a row: only those may that have all pairs of them in one text. Whom the words
 * name stays before them.
 * @param {Root} root
 * @param {number[]} ids
 * @param {Finding} found
 */
export async function inOrderOfWords(root, ids, { asked, together, byNumber, isMeant, isCalled, isScattered, lacking, telling }) {
  const { words, phrases } = asked;
  if (isCalled) return ids;
  if ((isScattered || lacking.length) && !telling) return longestRunFirst(root, ids, words);
  if (isMeant && ids.length > 1 && !(together[ids[0]] & NAME)) return exactFirst(root, ids, asked);
  if (byNumber || phrases.length || words.length < 3 || ids.length < 2 || together[ids[0]] & NAME) return ids;
  const candidates = ids.filter((id) => together[id]).slice(0, MOST_LOOKED_INTO);
  const first = new Set(candidates.length === 1 ? candidates : []);
  for (let at = 0; at < candidates.length && !first.size; at += LOOKED_INTO) {
    const some = candidates.slice(at, at + LOOKED_INTO), rows = await rowsOf(root, some);
    some.forEach((id, index) => {
      if (hold(rows[index], words)) first.add(id);
    });
  }
  return [...ids.filter((id) => first.has(id)), ...ids.filter((id) => !first.has(id))];
}

/**
 * The profiles that have all pairs of every phrase.
 * @param {Finding} found
 */
function pairedIn({ ids, asked, paired }) {
  const pairs = asked.phrases.reduce((mask, [first, last]) => mask | (2 ** last - 2 ** first), 0);
  return ids.filter((id) => (paired[id] & pairs) === pairs);
}

/**
 * Of the profiles that have all pairs of every phrase, those that have it word by word, in the order given: all of them,
 * or as many as are wanted, and whether there may be more.
 * @param {Root} root
 * @param {number[]} ids
 * @param {Asked | undefined} asked
 * @param {number} wanted
 * @returns {Promise<{ids: number[], isPart: boolean}>}
 */
export async function inQuotation(root, ids, asked, wanted) {
  const { words = [], phrases = [] } = asked ?? {};
  const long = phrases.filter(([first, last]) => last - first > 1).map(([first, last]) => words.slice(first, last + 1));
  if (!long.length) return { ids, isPart: false };
  /** @type {number[]} */
  const having = [];
  let at = 0;
  while (at < ids.length && (at < LEAST_PHRASES || having.length < wanted)) {
    const some = ids.slice(at, (at += LEAST_PHRASES)), rows = await rowsOf(root, some);
    having.push(...some.filter((_, index) => long.every((phrase) => hold(rows[index], phrase))));
  }
  return { ids: having, isPart: at < ids.length };
}
