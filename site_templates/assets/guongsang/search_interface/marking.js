// Marks in a text the words that were looked for, and finds the line of a story that shows them best.

import { WORD, fold, spelling } from "../search/words.js";
import { element } from "./dom.js";

const BEFORE = 6; // words of a story's line before the first that was looked for
const WIDTH = 30; // words of it in all

/**
 * @typedef {{text: string, folded: string, isOpen?: boolean}} Sought a word, `isOpen` while it may still be going on
 * @typedef {{start: number, end: number, at: number[]}} Token a word of a text, and which of those looked for it is
 * @typedef {{text: string, ranges: [number, number][]}} Line
 */

/**
 * The words looked for, each with a way to tell whether a word of a text is it: one with other marks is only where
 * the text has none with the very marks.
 * @param {string} text
 * @param {Sought[]} words
 */
function testsFor(text, words) {
  const there = new Set((text.toLowerCase().match(WORD) ?? []).map(spelling));
  return words.map(({ text: spelt, folded, isOpen }) => (/** @type {string} */ word) => {
    if (there.has(spelt)) return word === spelt;
    return isOpen ? fold(word).startsWith(folded) : fold(word) === folded;
  });
}

/**
 * The words of a text, each with which of those looked for it is.
 * @param {string} text
 * @param {ReturnType<typeof testsFor>} tests
 * @returns {Token[]}
 */
function tokensOf(text, tests) {
  return [...text.matchAll(WORD)].map((match) => {
    const word = spelling(match[0].toLowerCase());
    const at = tests.flatMap((is, index) => (is(word) ? [index] : []));
    return { start: match.index, end: match.index + match[0].length, at };
  });
}

/**
 * Whether a token goes on where the one before it was.
 * @param {Token | undefined} one
 * @param {Token | undefined} next
 */
const follows = (one, next) => Boolean(one && next && one.at.some((index) => next.at.includes(index + 1)));

/**
 * The first and last of the tokens that go on where the one before them was.
 * @param {Token[]} tokens
 */
function runsOf(tokens) {
  /** @type {[number, number][]} */
  const runs = [];
  tokens.forEach((token, at) => {
    if (!follows(tokens[at - 1], token)) return;
    const last = runs.at(-1);
    if (last?.[1] === at - 1) last[1] = at;
    else runs.push([at - 1, at]);
  });
  return runs;
}

/**
 * Whether a run is more than chance: two words from the middle of what was typed, like "cách tư" of "cải cách tư pháp",
 * stand in other phrases as well.
 * @param {Token[]} run
 * @param {number} count how many words were looked for
 */
const isSaid = (run, count) => run.length > 2 || run[0].at.includes(0) || run[1].at.includes(count - 1);

/**
 * What to mark: words in the order they were typed in; words by themselves only where all of them stand.
 * @param {Token[]} tokens
 * @param {number} count how many words were looked for
 * @param {boolean} [always] whether to mark words by themselves in any case
 * @returns {[number, number][]}
 */
function rangesOf(tokens, count, always = false) {
  const inRow = tokens.map(() => false), isChance = tokens.map(() => false);
  for (const [first, last] of runsOf(tokens)) {
    (isSaid(tokens.slice(first, last + 1), count) ? inRow : isChance).fill(true, first, last + 1);
  }
  const isWhole = always || differentIn(tokens) === count;
  const isMarked = inRow.some(Boolean) ? inRow : tokens.map(({ at }, index) => isWhole && at.length > 0 && !isChance[index]);
  /** @type {[number, number][]} */
  const ranges = [];
  tokens.forEach((token, at) => {
    if (!isMarked[at]) return;
    const last = ranges.at(-1);
    if (last && isMarked[at - 1] && follows(tokens[at - 1], token)) last[1] = token.end;
    else ranges.push([token.start, token.end]);
  });
  return ranges;
}

/**
 * A text as nodes, with what is to be marked in `<mark>`.
 * @param {Line} line
 * @returns {(string | Node)[]}
 */
function nodesOf({ text, ranges }) {
  const nodes = [];
  let last = 0;
  for (const [start, end] of ranges) {
    nodes.push(text.slice(last, start), element("mark", {}, text.slice(start, end)));
    last = end;
  }
  return [...nodes, text.slice(last)].filter((node) => node !== "");
}

/**
 * Marks words in all texts of an element.
 * @param {Element} within
 * @param {Sought[]} words
 */
export function markIn(within, words) {
  const walk = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walk.nextNode()) texts.push(/** @type {Text} */ (walk.currentNode));
  for (const node of texts) {
    if (node.parentElement?.closest("svg, .gs-tag")) continue;
    const text = node.data.normalize("NFC");
    const ranges = rangesOf(tokensOf(text, testsFor(text, words)), words.length);
    if (ranges.length) node.replaceWith(...nodesOf({ text, ranges }));
  }
}

/**
 * Whether some of the words stand in none of the texts.
 * @param {(string | number | undefined)[]} texts
 * @param {Sought[]} words
 */
export function areMissing(texts, words) {
  const text = texts.filter(Boolean).join("\n").normalize("NFC");
  return differentIn(tokensOf(text, testsFor(text, words))) < words.length;
}

/**
 * The words of a text around those looked for: where most of them stand, and stand in a row.
 * @param {string} text
 * @param {Sought[]} words
 * @returns {(string | Node)[]} the beginning of the text when none of them is there
 */
export function lineOf(text, words) {
  const tests = testsFor(text.normalize("NFC"), words), lines = text.normalize("NFC").split("\n");
  let best = { score: 0, line: lines[0], from: 0, to: endOf(lines[0]) };
  for (const line of lines) {
    const tokens = tokensOf(line, tests);
    tokens.forEach((token, first) => {
      if (!token.at.length) return;
      const score = scoreOf(tokens.slice(first, first + WIDTH - BEFORE));
      if (score <= best.score) return;
      const start = Math.max(0, Math.min(first - BEFORE, tokens.length - WIDTH));
      const end = Math.min(tokens.length, start + WIDTH);
      const from = start ? tokens[start].start : 0, to = end < tokens.length ? tokens[end - 1].end : line.length;
      best = { score, line, from, to };
    });
  }
  const { line, from, to } = best, shown = line.slice(from, to);
  const nodes = nodesOf({ text: shown, ranges: rangesOf(tokensOf(shown, tests), words.length, true) });
  return [...(from ? ["… "] : []), ...nodes, ...(to < line.length ? [" …"] : [])];
}

/**
 * Where a line is cut that is shown from its beginning.
 * @param {string} line
 */
function endOf(line) {
  const tokens = tokensOf(line, []);
  return tokens.length > WIDTH ? tokens[WIDTH - 1].end : line.length;
}

/** @param {Token[]} tokens */
function scoreOf(tokens) {
  const pairs = tokens.filter((token, at) => follows(tokens[at - 1], token)).length;
  return differentIn(tokens) + 2 * pairs;
}

/**
 * How many of the words looked for are among some of a text.
 * @param {Token[]} tokens
 */
function differentIn(tokens) {
  return new Set(tokens.flatMap(({ at }) => at)).size;
}
