// Fetches the files of the search index and reads what is in them. How they are written: site/search_index/.

const FOLDER = new URL("../../../tim-kiem/muc-luc/", import.meta.url);
const MOST_SHARDS = 4; // of a word that is not typed to its end

/** A file of the index could not be fetched. */
export class IndexError extends Error {}

/** @type {Map<string, Promise<Uint8Array>>} */
const fetched = new Map();

async function inflated(name) {
  let response;
  try {
    response = await fetch(new URL(`${name}.bin`, FOLDER));
  } catch (error) {
    throw new IndexError(name, { cause: error });
  }
  if (!response.ok || !response.body) throw new IndexError(`${name}: ${response.status}`);
  const stream = response.body.pipeThrough(new DecompressionStream("deflate"));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    throw new IndexError(name, { cause: error });
  }
}

/** The bytes of a file, fetched once; a file that could not be fetched is asked for again next time. */
function file(name) {
  let bytes = fetched.get(name);
  if (!bytes) {
    bytes = inflated(name);
    fetched.set(name, bytes);
    bytes.catch(() => fetched.delete(name));
  }
  return bytes;
}

const text = async (name) => new TextDecoder().decode(await file(name));
const json = async (name) => JSON.parse(await text(name));

let root;

/** What the index consists of. */
export function rootOf() {
  root ??= json("goc").then(opened);
  root.catch(() => (root = undefined));
  return root;
}

function opened(root) {
  const segments = root.segments.map((segment) => {
    const starts = segment.starts.split("\n");
    const size = segment.names.length / starts.length;
    const names = starts.map((_, at) => segment.names.slice(at * size, (at + 1) * size));
    return { ...segment, starts, names };
  });
  return { ...root, segments };
}

class Reader {
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
  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

/** @type {Map<string, Promise<Entry[]>>} */
const shards = new Map();

/**
 * A term of the index: `ids` of the profiles that have it, numbered within the segment, `where` it stands in each of
 * them, and whether the stories are left out because nearly all have it.
 * @typedef {{term: string, ids: Uint32Array, where: Uint8Array, isCommon: boolean}} Entry
 */

function entriesOf(name) {
  let entries = shards.get(name);
  if (!entries) {
    entries = file(name).then(read);
    shards.set(name, entries);
    entries.catch(() => shards.delete(name));
  }
  return entries;
}

function read(bytes) {
  const reader = new Reader(bytes), decoder = new TextDecoder(), entries = [];
  const term = new Uint8Array(1 << 10);
  while (!reader.isDone) {
    const shared = reader.number(), rest = reader.number();
    term.set(reader.take(rest), shared);
    let count = reader.number();
    const isCommon = count === 0;
    if (isCommon) count = reader.number();
    const ids = new Uint32Array(count);
    let where = new Uint8Array(count);
    if (count) {
      const everywhere = reader.take(1)[0];
      for (let at = 0, id = -1; at < count; at++) ids[at] = id += reader.number() + 1;
      if (everywhere) where.fill(everywhere);
      else where = reader.take(count);
    }
    entries.push({ term: decoder.decode(term.subarray(0, shared + rest)), ids, where, isCommon });
  }
  return entries;
}

/** The position of the last start that is not behind a folded term. */
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
 * The entries of a segment whose folded term `matches`; they lie from the folded term `from` to before `to`.
 * @returns {Promise<Entry[]>}
 */
export async function entriesBetween(segment, from, to, matches) {
  const first = Math.max(0, before(segment.starts, from));
  const names = [];
  for (let at = first; at < segment.starts.length && names.length < MOST_SHARDS; at++) {
    if (at > first && segment.starts[at] >= to) break;
    names.push(segment.names[at]);
  }
  const found = await Promise.all(names.map(entriesOf));
  return found.flat().filter((entry) => matches(entry.term));
}

/** What cards show of some profiles, by their numbers in the whole index. */
export async function cardsOf(root, ids) {
  return Promise.all(
    ids.map(async (id) => {
      const segment = segmentOf(root, id);
      const block = Math.floor((id - segment.first) / root.block);
      const name = `${segment.cards[Math.floor(block / root.group)]}-${block % root.group}`;
      return (await json(name))[(id - segment.first) % root.block];
    }),
  );
}

function segmentOf(root, id) {
  return root.segments.findLast((segment) => segment.first <= id);
}

/** The words of a profile's story. */
export const storyOf = (card) => text(card.text);

/** The words that names are made of, with how often each stands in them, the most frequent first. */
export const syllablesOf = (root) => json(root.syllables);

/** The facets, each with its values. */
export const facetsOf = (root) => json(root.facets);

/** For each facet the values of every profile, in one list with where each profile's start; the last is the end. */
export async function columnsOf(root) {
  const facets = await facetsOf(root);
  const columns = facets.map(() => ({ starts: new Uint32Array(root.total + 1), values: [] }));
  const parts = await Promise.all(root.segments.map((segment) => file(segment.columns)));
  root.segments.forEach((segment, part) => {
    const reader = new Reader(parts[part]);
    facets.forEach((facet, index) => {
      const column = new Reader(reader.take(reader.number()));
      const { starts, values } = columns[index];
      for (let id = segment.first; id < segment.first + segment.count; id++) {
        starts[id] = values.length;
        const count = column.number();
        if (facet.many) for (let left = count; left > 0; left--) values.push(column.number());
        else if (count) values.push(count - 1);
        starts[id + 1] = values.length;
      }
    });
  });
  return { facets, columns };
}

/** The place of every profile in the order of names. */
export async function orderOf(root) {
  const places = new Float64Array(root.total);
  const parts = await Promise.all(root.segments.map((segment) => file(segment.order)));
  root.segments.forEach((segment, part) => {
    const reader = new Reader(parts[part]);
    for (let id = segment.first; id < segment.first + segment.count; id++) places[id] = reader.number();
  });
  return places;
}
