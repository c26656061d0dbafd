// Fetches the files of the search index and reads what is in them. How they are written: site/search_index/.

const FOLDER = new URL("../../../tim-kiem/muc-luc/", import.meta.url);
const MOST_SHARDS = 4; // of a word that is not typed to its end
const PATIENCE = 30_000; // milliseconds for one file

/**
 * The root of the index: what it consists of.
 * @typedef {{total: number, block: number, group: number, facets: string, syllables: string, segments: Segment[]}} Root
 *
 * Profiles that stand in a row in the index, from number `first` on: their shards, each with the folded term it starts
 * with and its size in kB, and the names of their other files.
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
 * @property {[string, number, number]} [photo] its address below the root of the site, width and height
 * @property {string} [initials]
 * @property {number} tint
 * @property {boolean} [sample]
 * @property {string[]} [elsewhere] what else its place is called
 * @property {string} text the file with what is known of it and the words of its story
 */

/** A file of the index could not be had; `isMissing` where the site says that there is none. */
export class IndexError extends Error {
  /**
   * @param {string} message
   * @param {{cause?: unknown, isMissing?: boolean}} [why]
   */
  constructor(message, { cause, isMissing = false } = {}) {
    super(message, { cause });
    this.isMissing = isMissing;
  }
}

/**
 * @param {string} name
 * @param {RequestCache} cache
 */
async function inflated(name, cache) {
  let response;
  try {
    response = await fetch(new URL(`${name}.bin`, FOLDER), { cache, signal: AbortSignal.timeout(PATIENCE) });
  } catch (cause) {
    throw new IndexError(name, { cause });
  }
  if (!response.ok || !response.body) {
    throw new IndexError(`${name}: ${response.status}`, { isMissing: response.status === 404 || response.status === 410 });
  }
  const stream = response.body.pipeThrough(new DecompressionStream("deflate"));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new IndexError(name, { cause });
  }
}

/** @param {unknown} cause */
const isTimeout = (cause) => cause instanceof DOMException && cause.name === "TimeoutError";

/**
 * The bytes of a file that is named by its content: the browser's own copy is as good as any. Where that one is
 * damaged, a new one is fetched.
 * @param {string} name
 */
async function bytesOf(name) {
  try {
    return await inflated(name, "force-cache");
  } catch (error) {
    // Who has waited so long is told so, instead of waiting as long again.
    if (error instanceof IndexError && (error.isMissing || isTimeout(error.cause))) throw error;
    return inflated(name, "reload");
  }
}

/** @param {Uint8Array} bytes */
const decoded = (bytes) => new TextDecoder().decode(bytes);

/**
 * What is made once for each key and kept; what fails is made anew next time.
 * @template K, V
 * @param {(key: K) => Promise<V>} make
 * @returns {(key: K) => Promise<V>}
 */
function kept(make) {
  /** @type {Map<K, Promise<V>>} */
  const values = new Map();
  return (key) => {
    let value = values.get(key);
    if (!value) {
      value = make(key);
      values.set(key, value);
      value.catch(() => values.delete(key));
    }
    return value;
  };
}

/** @type {Promise<Root> | undefined} */
let current;

/** The root, fetched once. */
export function rootOf() {
  if (!current) {
    const mine = inflated("goc", "no-cache").then((bytes) => opened(JSON.parse(decoded(bytes))));
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
 * @param {Omit<Root, "segments"> & {segments: (Omit<Segment, "starts" | "names"> & {starts: string, names: string})[]}} root
 * @returns {Root}
 */
function opened(root) {
  const segments = root.segments.map((segment) => {
    const starts = segment.starts.split("\n");
    const size = segment.names.length / starts.length;
    const names = starts.map((_, at) => segment.names.slice(at * size, (at + 1) * size));
    return { ...segment, starts, names };
  });
  return { ...root, segments };
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
      byte = this.bytes[this.at++];
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte > 127);
    return value;
  }
  /** @param {number} length */
  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

const entriesOf = kept(async (/** @type {string} */ name) => entriesIn(await bytesOf(name)));

/** @param {Uint8Array} bytes */
function entriesIn(bytes) {
  const reader = new Reader(bytes), decoder = new TextDecoder();
  /** @type {Entry[]} */
  const entries = [];
  const term = new Uint8Array(1 << 10);
  while (!reader.isDone) {
    const shared = reader.number(), rest = reader.number();
    term.set(reader.take(rest), shared);
    let count = reader.number();
    const isCommon = count === 0;
    if (isCommon) count = reader.number();
    const ids = new Uint32Array(count);
    const everywhere = count ? reader.take(1)[0] : 0;
    for (let at = 0, id = -1; at < count; at++) ids[at] = id += reader.number() + 1;
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
  return (await Promise.all(shardsBetween(segment, from, to).map((at) => entriesOf(segment.names[at])))).flat();
}

const blockOf = kept(async (/** @type {string} */ name) => /** @type {Card[]} */ (JSON.parse(decoded(await bytesOf(name)))));

/**
 * What cards show of some profiles, by their numbers in the whole index.
 * @param {Root} root
 * @param {number[]} ids
 */
export function cardsOf({ segments, block, group }, ids) {
  return Promise.all(
    ids.map(async (id) => {
      const segment = segments.filter(({ first }) => first <= id).slice(-1)[0];
      const at = id - segment.first, number = Math.floor(at / block);
      return (await blockOf(`${segment.cards[Math.floor(number / group)]}-${number % group}`))[at % block];
    }),
  );
}

const textIn = kept(async (/** @type {string} */ name) => {
  const [about, ...story] = decoded(await bytesOf(name)).split("\n\n");
  return { about: about.split("\n"), story: story.join("\n\n") };
});
const jsonIn = kept(async (/** @type {string} */ name) => JSON.parse(decoded(await bytesOf(name))));

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
export const syllablesOf = (root) => jsonIn(root.syllables);

/** The facets, and for each of them the values of every profile, in one list with where each profile's start. */
export const columnsOf = kept(async (/** @type {Root} */ root) => {
  const [facets, ...parts] = await Promise.all([
    /** @type {Promise<Facet[]>} */ (jsonIn(root.facets)),
    ...root.segments.map((segment) => bytesOf(segment.columns)),
  ]);
  /** @type {Column[]} */
  const columns = facets.map(() => ({ starts: new Uint32Array(root.total + 1), values: [] }));
  root.segments.forEach((segment, part) => {
    const reader = new Reader(parts[part]);
    facets.forEach((facet, index) => {
      const column = new Reader(reader.take(reader.number()));
      const { starts, values } = columns[index];
      for (let id = segment.first; id < segment.first + segment.count; id++) {
        const count = column.number();
        if (facet.many) for (let left = count; left > 0; left--) values.push(column.number());
        else if (count) values.push(count - 1);
        starts[id + 1] = values.length;
      }
    });
  });
  return { facets, columns };
});

/** The place of every profile in the order of names. */
export const orderOf = kept(async (/** @type {Root} */ root) => {
  const places = new Float64Array(root.total);
  const parts = await Promise.all(root.segments.map((segment) => bytesOf(segment.order)));
  root.segments.forEach((segment, part) => {
    const reader = new Reader(parts[part]);
    for (let id = segment.first; id < segment.first + segment.count; id++) places[id] = reader.number();
  });
  return places;
});
