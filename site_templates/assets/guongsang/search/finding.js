// Finds the profiles that have the words of a query, in the entries of the index and, where few are left, in themselves.

import { EVERYWHERE, LAST, fit, foldedOf, lookUp, lookUpPair, sizeOf } from "./looking.js";
import { nearest, orderOf } from "./ranking.js";
import { ABOUT, NAME, pairsIn, rowsOf } from "./reading.js";
import { NO_NAME, OTHER_MARKS, Tally } from "./tally.js";

const USUAL_RARITY = 1.5; // of a pair of which it is not known
const AT_FIRST = 2; // pairs that are looked up before it is asked how many profiles are left
const CARD_SIZE = 1; // kB, and what comes along with it
const MOST_READ = 20; // kB of cards; those of results are fetched anyway

/**
 * @typedef {import("./files.js").Root} Root
 * @typedef {import("./words.js").Word} Word
 * @typedef {import("./words.js").Asked} Asked
 * @typedef {import("./tally.js").Hit} Hit
 *
 * Profiles by their numbers, the best first. For each: where one text has all pairs of words, which pairs it has as they
 * were typed, and which words its name and what is known of it have, or its name alone. Whether a number led there,
 * whether some profile has all words in its name and what is known of it, but only here and there (`isLoose`), and whether
 * they are what the best is called by; its score; whether all words are in the name of the best; whether what was found
 * has other marks; which of the words are a name or a number of the best. Whether it has them only here and there (`isScattered`), or
 * lacks some.
 * @typedef {{asked: Asked, ids: number[], together: Uint8Array, paired: Uint32Array, apt: Uint32Array, called: Uint32Array, byNumber: boolean, isApt: boolean, isLoose: boolean, isMeant: boolean, score: number, isCalled: boolean, isMarkedOtherwise: boolean, telling: number, isScattered: boolean, lacking: Word[]}} Finding
 */

/**
 * Every profile that has all words: beside their neighbours, at the end of its name, or wherever they stand, but not so
 * where the query is one of several that are tried for another, with some words exchanged.
 * @param {Root} root
 * @param {Asked} asked
 * @param {number[]} [exchanged] the positions of these words
 * @returns {Promise<Finding>}
 */
export async function find(root, asked, exchanged) {
  const { words, phrases } = asked, isStrict = Boolean(exchanged);
  const tally = new Tally(root.total, words.length);
  const byNumber = await lookUpFirst(root, asked, tally, exchanged);
  let ids = words.length > 1 ? tally.having(tally.all) : [];
  // Pairs of neighbours here and there in a profile are less than the words themselves in what another one is called.
  let isApt = ids.some((id) => tally.together[id] || tally.apt[id] === tally.all);
  let isLoose = false;
  if (!isApt && !(isStrict && words.length > 1)) {
    isLoose = words.length > 1;
    const common = await lookUpSingles(root, asked, tally);
    ids = words.length ? tally.having(tally.all) : [];
    isApt = ids.some((id) => tally.apt[id] === tally.all || common === tally.all);
  } else if (!isStrict && words.length === 2 && !phrases.length) {
    await lookUpNames(root, asked, tally);
    ids = tally.having(tally.all).filter((id) => tally.together[id] || tally.apt[id] === tally.all);
  }
  const isAnswer = isStrict || phrases.length > 0 || words.length < 2 || ids.some((id) => tally.together[id]);
  ids = isAnswer ? ids.sort(orderOf(tally, phrases.length > 0)) : nearest(tally, ids);
  const { scores, together, paired, apt, called } = tally, [best] = ids, isCalled = words.length > 1 && called[best] === tally.all;
  const isMeant = !phrases.length && words.length > 1 && tally.isMeant(best), has = tally.wordsOf(best);
  // Each pair of words is there, but nowhere with these marks.
  const pairs = tally.all >> 1, isOtherwise = !isLoose && words.length > 1 && asked.isMarked && !asked.goesOn && !ids.some((id) => (paired[id] & pairs) === pairs);
  return {
    asked, ids, together, paired, apt, called, byNumber, isApt, isLoose,
    isMeant,
    score: scores[best] ?? 0,
    isCalled: isCalled && tally.nameRank(best) > NO_NAME,
    isMarkedOtherwise: (isCalled && tally.nameRank(best) === NO_NAME) || (isOtherwise && together[best] > 0),
    telling: ids.length ? tally.tellingIn(best) : 0,
    isScattered: isLoose && has === tally.all && !isMeant && !isCalled && !tally.tellingIn(best),
    lacking: words.filter((_, at) => ids.length && !(has & (1 << at))),
  };
}

/**
 * Looks up numbers, years, last names and as many pairs of words as tell who has all. Returns whether there are such
 * numbers.
 * @param {Root} root
 * @param {Asked} asked
 * @param {Tally} tally
 * @param {number[]} [exchanged]
 */
async function lookUpFirst(root, asked, tally, exchanged) {
  const { words, phrases, goesOn } = asked, isStrict = Boolean(exchanged);
  const positions = words.length > 1 ? [...words.keys()] : [];
  const isOpen = (/** @type {number} */ at) => goesOn && at === words.length - 1;
  const numbers = positions.slice(0, -2).filter((at) => /^\d/.test(words[at].text) && /^\D/.test(words[at + 1].text));
  const years = positions.filter((at) => /^(?:19|20)\d\d$/.test(words[at].text));
  // Whoever is called by one word is called so before what is known of them, or behind it.
  const lettered = phrases.length ? [] : positions.filter((at) => !/\d/.test(words[at].text));
  const names = lettered.filter((_, index) => index === 0 || index === lettered.length - 1);
  // People type a name first, which tells most; of what follows, what costs the least comes first. What was looked up
  // for the query itself costs nothing.
  const isKnown = (/** @type {number} */ at) => !exchanged?.includes(at) && !exchanged?.includes(at + 1);
  const neighbours = positions.slice(0, -1), first = exchanged ? neighbours.filter(isKnown) : neighbours.slice(0, AT_FIRST);
  const pairs = neighbours.filter((at) => !first.includes(at));
  pairs.sort((one, other) => sizeOf(root, asked, one) - sizeOf(root, asked, other));
  const [numbered, dated, named] = await Promise.all([
    Promise.all(numbers.map((at) => lookUp(root, asked, words.slice(at, at + 3), false))),
    Promise.all(years.map((at) => lookUp(root, asked, [words[at]], false))),
    Promise.all(names.map((at) => lookUp(root, asked, [words[at]], isOpen(at), LAST))),
    lookUpPairs(root, asked, tally, first),
  ]);
  numbered.forEach((hits, index) => tally.addNumber(hits, numbers[index]));
  dated.forEach((hits, index) => tally.addSingle(hits, years[index]));
  named.forEach((hits, index) => tally.addLastName(hits, names[index]));
  while (pairs.length && !(await readPairs(root, asked, tally, pairs, isStrict))) {
    await lookUpPairs(root, asked, tally, pairs.splice(0, 1));
  }
  tally.settle();
  return numbered.some((hits) => hits.length > 0);
}

/**
 * Looks up the words one by one. Returns those that stand nearly everywhere: who has them is known, but not how well.
 * Where one stands nowhere, nobody has all, and what is known of words that were found beside their neighbours will do.
 * @param {Root} root
 * @param {Asked} asked
 * @param {Tally} tally
 */
async function lookUpSingles(root, asked, tally) {
  const { words, goesOn } = asked, positions = [...words.keys()], known = tally.wordsOfAll();
  const lone = positions.filter((at) => !(known & (1 << at))), others = positions.filter((at) => !lone.includes(at));
  const single = (/** @type {number} */ at) => lookUp(root, asked, [words[at]], goesOn && at === words.length - 1);
  const found = await Promise.all(lone.map(single)), isNowhere = found.some((hits) => !hits.length);
  const singles = [...found, ...(isNowhere ? [] : await Promise.all(others.map(single)))];
  singles.forEach((hits, index) => tally.addSingle(hits, [...lone, ...others][index]));
  const common = isNowhere ? [] : [...lone, ...others].filter((_, index) => singles[index].some(({ entry }) => entry.isCommon));
  const everywhere = await Promise.all(common.map((at) => lookUp(root, asked, [words[at]], false, EVERYWHERE)));
  everywhere.forEach((hits, index) => tally.cover(hits, common[index]));
  return common.reduce((mask, at) => mask | (1 << at), 0);
}

/**
 * Looks up whose names have both words, not beside each other: "Lê Lan" is Lê Thị Lan, if one of them is somebody's last.
 * @param {Root} root
 * @param {Asked} asked
 * @param {Tally} tally
 */
async function lookUpNames(root, asked, tally) {
  const { words } = asked, isOpen = (/** @type {number} */ at) => asked.goesOn && at === 1;
  for (const given of [1, 0]) {
    const other = 1 - given;
    if ((other && tally.called.includes(tally.all)) || !tally.endings.some((ends) => ends & (1 << given))) continue;
    const [named, others] = await Promise.all([
      lookUp(root, asked, [words[given]], isOpen(given), LAST),
      lookUp(root, asked, [words[other]], isOpen(other)),
    ]);
    // Whose name has one of them alone is no better for it.
    const close = (/** @type {Hit} */ { fits }) => fits > OTHER_MARKS;
    const last = idsIn(named.filter(close)), both = new Set([...idsIn(others.filter(close))].filter((id) => last.has(id)));
    tally.addSingle(named.map((hit) => inNames(hit, both)), given);
    tally.addSingle(others.map((hit) => inNames(hit, both)), other);
  }
}

/**
 * Who has a word in their names.
 * @param {Hit[]} hits
 */
const idsIn = (hits) => new Set(hits.flatMap(({ entry, first }) => [...entry.ids].filter((_, at) => entry.where[at] & NAME).map((id) => first + id)));

/**
 * A hit of some of the profiles alone, in their names.
 * @param {Hit} hit
 * @param {Set<number>} some
 * @returns {Hit}
 */
function inNames({ entry, first, fits }, some) {
  const isOne = (/** @type {number} */ at) => some.has(first + entry.ids[at]) && (entry.where[at] & NAME) > 0;
  return { first, fits, entry: { ...entry, ids: entry.ids.filter((_, at) => isOne(at)), where: entry.where.filter((_, at) => isOne(at)) } };
}

/**
 * Looks for pairs in the few profiles that can still have all words, where their cards are smaller than the entries of
 * these pairs. Returns whether some profile was found to have all; if none was, nothing is changed. Where it is `isStrict`,
 * as for each of several queries, which share the cards, these will do, and it is settled as well that nobody has all.
 * @param {Root} root
 * @param {Asked} asked
 * @param {Tally} tally
 * @param {number[]} pairs
 * @param {boolean} isStrict
 */
async function readPairs(root, asked, tally, pairs, isStrict) {
  const open = pairs.reduce((mask, at) => mask | (3 << at), 0), few = tally.having(tally.all & ~open);
  const size = pairs.reduce((sum, at) => sum + sizeOf(root, asked, at), 0);
  if (!few.length) return isStrict;
  if (few.length * CARD_SIZE > (isStrict ? MOST_READ : Math.min(size, MOST_READ))) return false;
  const cards = await rowsOf(root, few, true);
  const found = few.map((id, index) => hitsIn(id, cards[index], asked));
  const hasAll = (/** @type {number} */ index) =>
    pairs.reduce((mask, at) => mask | (found[index][at].length ? 3 << at : 0), tally.covered[few[index]] | tally.endings[few[index]]) === tally.all;
  // Whoever types a name and the unit of somebody who has it does not mean a namesake whose story has that unit's words.
  if (!isStrict && (asked.phrases.length || !found.some((hits, index) => isMeant(hits, tally, few[index])))) {
    const others = few.flatMap((_, index) => (asked.phrases.length || !hasAll(index) ? [index] : []));
    const rows = await rowsOf(root, others.map((index) => few[index]));
    others.forEach((index, at) => (found[index] = hitsIn(few[index], rows[at], asked)));
  }
  if (!few.some((_, index) => hasAll(index))) return isStrict;
  for (const at of pairs) tally.addPair(found.flatMap((hits) => hits[at]), at, USUAL_RARITY);
  return true;
}

/**
 * Whether all words are in what a profile is called and what is known of it, and some of them in its name.
 * @param {Hit[][]} hits
 * @param {Tally} tally
 * @param {number} id
 */
function isMeant(hits, tally, id) {
  const places = hits.map((each) => each.reduce((where, { entry }) => where | entry.where[0], 0));
  const covered = places.reduce((mask, where, at) => (where & (NAME | ABOUT) ? mask | (3 << at) : mask), tally.apt[id] | tally.endings[id]);
  return covered === tally.all && (tally.endings[id] > 0 || places.some((where) => where & NAME));
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
