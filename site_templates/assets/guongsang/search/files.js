// Reads what is in the files of the search index. How they are written: site/search_index/.

import { decoded, fetched, kept, parsed, verify } from "./fetching.js";

const MOST_SHARDS = 4; // of a word that is not typed to its end

/**
 * The root of the index: what it consists of.
 * @typedef {{total: number, block: number, group: number, facets: string, syllables: string, foreign: string, segments: Segment[]}} Root
 *
 * Profiles that stand in a row in the index, from number `first` on: their shards, each with the folded term it starts
 * with and its size in kB, the hashes of groups of blocks of cards, and the names of their other files.
 * @typedef {{first: number, count: number, starts: string[], names: string[], sizes: number[], columns: string, order: string, cards: string[]}} Segment
 *
 * A term of the index: `ids` of the profiles that have it, numbered within the segment, `where` it stands in each of
 * them, and whether the stories are left out because so many have it.
 * @typedef {{term: string, ids: Uint32Array, where: Uint8Array, isCommon: boolean}} Entry
 *
 * @typedef {{id: string, title: string, many: boolean, values: [string, string][]}} Facet
 * @typedef {{starts: Uint32Array, values: number[]}} Column
 *
 * What a card shows of a profile; what is empty is left out.
 * @typedef {object} Card
 * @property {string} url below the root of the site
 * @property {string} title
 * @property {string} kind
 * @property {string} kindLabel
 * @property {string} [post]
 * @property {string} unit
 * @property {number} year
 * @property {string} [locality]
 * @property {string} summary
 * @property {string} [award]
 * @property {[string, number[], number, number, string]} [photo] the address of its files below the root of the site as
 *   far as they share it, their widths, width and height of the JPEG, and its colour (site/pictures/cuts.py)
 * @property {string} [initials]
 * @property {number} tint
 * @property {boolean} [sample]
 * @property {string[]} [elsewhere] what else its place is called
 * @property {string} text the file with what is known of it and the words of its story
 */

/** @type {Promise<Root> | undefined} */
let current;

/** The root, fetched once. */
export function rootOf() {
  if (!current) {
    const mine = fetched("goc", opened, "no-cache");
    mine.catch(() => current === mine && (current = undefined));
    current = mine;
  }
  return current;
}

/**
 * The root that has taken the place of an outdated one.
 * @param {Root} outdated
 */
export async function rootAfter(outdated) {
  const mine = current;
  if ((await mine) === outdated && current === mine) current = undefined;
  return rootOf();
}

/**
 * @param {Uint8Array} bytes
 * @returns {Root}
 */
function opened(bytes) {
  const root = /** @type {any} */ (parsed(bytes));
  verify(root && Number.isInteger(root.total) && Array.isArray(root.segments), "root");
  const segments = root.segments.map((/** @type {any} */ segment) => {
    verify([segment.starts, segment.names, segment.cards].every((each) => typeof each === "string"), "segment");
    const starts = segment.starts.split("\n"), groups = Math.ceil(segment.count / root.block / root.group);
    verify(segment.sizes?.length === starts.length, "segment");
    return { ...segment, starts, names: parts(segment.names, starts.length), cards: parts(segment.cards, groups) };
  });
  return { ...root, segments };
}

/**
 * Parts of the same length.
 * @param {string} text
 * @param {number} count
 */
function parts(text, count) {
  const size = text.length / count;
  verify(Number.isInteger(size), "segment");
  return Array.from({ length: count }, (_, at) => text.slice(at * size, (at + 1) * size));
}

/** Takes numbers and bytes off a row of bytes. */
class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  get isDone() {
    return this.at >= this.bytes.length;
  }
  number() {
    let value = 0, factor = 1, byte;
    do {
      verify(!this.isDone, "number");
      byte = this.bytes[this.at++];
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte > 127);
    return value;
  }
  /** @param {number} length */
  take(length) {
    verify(this.at + length <= this.bytes.length, "bytes");
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

const entriesOf = kept((/** @type {string} */ name, /** @type {number} */ profiles) =>
  fetched(name, (bytes) => entriesIn(bytes, profiles)),
);

/**
 * @param {Uint8Array} bytes
 * @param {number} profiles in the segment
 */
function entriesIn(bytes, profiles) {
  const reader = new Reader(bytes), decoder = new TextDecoder();
  /** @type {Entry[]} */
  const entries = [];
  const term = new Uint8Array(1 << 10);
  while (!reader.isDone) {
    const shared = reader.number(), rest = reader.number();
    verify(shared + rest <= term.length, "term");
    term.set(reader.take(rest), shared);
    let count = reader.number();
    const isCommon = count === 0;
    if (isCommon) count = reader.number();
    verify(count <= profiles, "entry");
    const ids = new Uint32Array(count);
    const everywhere = count ? reader.take(1)[0] : 0;
    for (let at = 0, id = -1; at < count; at++) ids[at] = id += reader.number() + 1;
    verify(!count || ids[count - 1] < profiles, "entry");
    const where = everywhere ? new Uint8Array(count).fill(everywhere) : reader.take(count);
    entries.push({ term: decoder.decode(term.subarray(0, shared + rest)), ids, where, isCommon });
  }
  return entries;
}

/**
 * The position of the last start that is not behind a folded term, or -1.
 * @param {string[]} starts
 * @param {string} folded
 */
function before(starts, folded) {
  let low = 0, high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= folded) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The shards of a segment in which folded terms lie from `from` to before `to`, by their positions.
 * @param {Segment} segment
 * @param {string} from
 * @param {string} to
 */
function shardsBetween({ starts }, from, to) {
  const shards = [];
  for (let at = Math.max(0, before(starts, from)); at < starts.length && shards.length < MOST_SHARDS; at++) {
    if (shards.length && starts[at] >= to) break;
    shards.push(at);
  }
  return shards;
}

/**
 * How many kilobytes the entries take that `entriesBetween` fetches.
 * @param {Segment} segment
 * @param {string} from
 * @param {string} to
 */
export const sizeBetween = (segment, from, to) => shardsBetween(segment, from, to).reduce((sum, at) => sum + segment.sizes[at], 0);

/**
 * The entries between two folded terms, and some beside them.
 * @param {Segment} segment
 * @param {string} from
 * @param {string} to
 */
export async function entriesBetween(segment, from, to) {
  return (await Promise.all(shardsBetween(segment, from, to).map((at) => entriesOf(segment.names[at], segment.count)))).flat();
}

const blockOf = kept((/** @type {string} */ name) =>
  fetched(name, (bytes) => {
    const cards = /** @type {Card[]} */ (list(bytes));
    verify(cards.every((card) => card && card.url && card.title && card.text), "cards");
    return cards;
  }),
);

/**
 * What cards show of some profiles, by their numbers in the whole index.
 * @param {Root} root
 * @param {number[]} ids
 */
export function cardsOf({ segments, block, group }, ids) {
  return Promise.all(
    ids.map(async (id) => {
      const { first, cards } = segments.filter((segment) => segment.first <= id).slice(-1)[0];
      const number = Math.floor((id - first) / block), start = first + number * block;
      return (await blockOf(`${start}-${cards[Math.floor(number / group)]}`))[id - start];
    }),
  );
}

/** @param {Uint8Array} bytes */
function list(bytes) {
  const found = parsed(bytes);
  verify(Array.isArray(found), "list");
  return found;
}

const listIn = kept((/** @type {string} */ name) => fetched(name, list));
const textIn = kept((/** @type {string} */ name) =>
  fetched(name, (bytes) => {
    const text = decoded(bytes), end = text.indexOf("\n\n");
    verify(end >= 0, "text");
    return { about: text.slice(0, end).split("\n"), story: text.slice(end + 2) };
  }),
);

/**
 * The words of a profile that may not be on its card: what is known of it, and its story, a line for each paragraph.
 * @param {{text: string}} card
 */
export const textOf = (card) => textIn(card.text);

/**
 * The words that names are made of, the most frequent first.
 * @param {Root} root
 * @returns {Promise<string[]>}
 */
export const syllablesOf = (root) => /** @type {Promise<any[]>} */ (listIn(root.syllables));

/**
 * The words of the index in plain letters that are not Vietnamese: "camera", "ubnd".
 * @param {Root} root
 * @returns {Promise<string[]>}
 */
export const foreignOf = (root) => /** @type {Promise<any[]>} */ (listIn(root.foreign));

/** The facets, and for each of them the values of every profile, in one list with where each profile's start. */
export const columnsOf = kept(async (/** @type {Root} */ root) => {
  const coming = /** @type {Promise<Facet[]>} */ (listIn(root.facets));
  const [facets, ...all] = await Promise.all([
    coming,
    ...root.segments.map(({ columns, count }) => fetched(columns, async (bytes) => columnsIn(bytes, await coming, count))),
  ]);
  /** @type {Column[]} */
  const columns = facets.map((_, index) => {
    const starts = new Uint32Array(root.total + 1), values = all.flatMap((parts) => parts[index].flat());
    let id = 0;
    for (const parts of all) for (const own of parts[index]) starts[++id] = starts[id - 1] + own.length;
    return { starts, values };
  });
  return { facets, columns };
});

/**
 * For each facet the values of every profile in a segment.
 * @param {Uint8Array} bytes
 * @param {Facet[]} facets
 * @param {number} profiles
 * @returns {number[][][]}
 */
function columnsIn(bytes, facets, profiles) {
  const reader = new Reader(bytes);
  const columns = facets.map(({ many, values }) => {
    const column = new Reader(reader.take(reader.number()));
    const rows = Array.from({ length: profiles }, () => {
      const count = column.number();
      if (many) return Array.from({ length: Math.min(count, values.length) }, () => column.number());
      return count ? [count - 1] : [];
    });
    verify(column.isDone && rows.every((row) => row.every((value) => value < values.length)), "column");
    return rows;
  });
  verify(reader.isDone, "columns");
  return columns;
}

/** The place of every profile in the order of names. */
export const orderOf = kept(async (/** @type {Root} */ root) => {
  const parts = await Promise.all(
    root.segments.map(({ order, count }) => fetched(order, (bytes) => numbersIn(bytes, count))),
  );
  return parts.flat();
});

/**
 * @param {Uint8Array} bytes
 * @param {number} count
 */
function numbersIn(bytes, count) {
  const reader = new Reader(bytes), numbers = Array.from({ length: count }, () => reader.number());
  verify(reader.isDone, "numbers");
  return numbers;
}
