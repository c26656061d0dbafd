// Finds what a query is meant for: as it was typed, with keys read as letters, joined syllables apart, slips mended.

import { IndexError } from "./fetching.js";
import { foreignOf } from "./files.js";
import { find } from "./finding.js";
import { lookUp } from "./looking.js";
import { ABOUT, ELSEWHERE, FACT, NAME, hold, rowsOf } from "./reading.js";
import { fold, parse, syllablesIn, written } from "./words.js";

const LOOKED_INTO = 8; // stories at a time, to tell those apart that have the same pairs of words
const MOST_LOOKED_INTO = 24;
const MOST_CARDS_LOOKED_INTO = 16;
const MOST_PHRASES_LOOKED_INTO = 60;

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
  if ((!found.isApt || found.isLoose) && !found.asked.phrases.length) {
    const { withoutSlips } = await slips();
    return (await withoutSlips(root, asked, found)) ?? found;
  }
  return { ...found, ids: await inQuotation(root, found) };
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
  if (!finds.some(({ ids }) => ids.length) && !readings.includes(plain)) finds = [await find(root, plain)];
  const having = finds.filter(({ ids }) => ids.length);
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
    typed: ids.length,
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
 * Puts first whose texts have the words in a row: only those may that have all pairs of them in one text. Whom the words
 * name stays before them.
 * @param {Root} root
 * @param {number[]} ids
 * @param {Finding} found
 */
export async function inOrderOfWords(root, ids, { asked, together, byNumber, isMeant }) {
  const { words, phrases } = asked;
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
 * The profiles that have every phrase word by word; of longer ones that have all pairs, the best.
 * @param {Root} root
 * @param {Finding} found
 */
async function inQuotation(root, { ids, asked, paired }) {
  const { words, phrases } = asked;
  if (!phrases.length) return ids;
  const pairs = phrases.reduce((mask, [first, last]) => mask | (2 ** last - 2 ** first), 0);
  const having = ids.filter((id) => (paired[id] & pairs) === pairs);
  const long = phrases.filter(([first, last]) => last - first > 1).map(([first, last]) => words.slice(first, last + 1));
  if (!long.length) return having;
  const looked = having.slice(0, MOST_PHRASES_LOOKED_INTO), rows = await rowsOf(root, looked);
  return looked.filter((_, at) => long.every((phrase) => hold(rows[at], phrase)));
}
