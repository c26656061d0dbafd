// Fetches files of the search index, and tells apart what may go wrong on the way.

const FOLDER = new URL("../../../tim-kiem/muc-luc/", import.meta.url);
const PATIENCE = 30_000; // milliseconds for one file

/** A file of the index could not be had, or is damaged; `isMissing` where the site says that there is none. */
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

/** The browser cannot read the index at all. */
export class OldBrowserError extends Error {}

/**
 * @param {unknown} isTrue what holds for every file of that form
 * @param {string} form
 * @returns {asserts isTrue}
 */
export function verify(isTrue, form) {
  if (!isTrue) throw new IndexError(`damaged: ${form}`);
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
 * What is in a file of the index. The browser's own copy of one that is named by its content is as good as any; where
 * that one is damaged, a new one is fetched.
 * @template T
 * @param {string} name
 * @param {(bytes: Uint8Array) => T | Promise<T>} read which throws an IndexError where the bytes are not what they should be
 * @param {RequestCache} [cache]
 * @returns {Promise<T>}
 */
export async function fetched(name, read, cache = "force-cache") {
  if (typeof DecompressionStream !== "function" || typeof AbortSignal.timeout !== "function") throw new OldBrowserError();
  try {
    return await read(await inflated(name, cache));
  } catch (error) {
    // What is not there will not be there a moment later; and who has waited so long is told so.
    if (!(error instanceof IndexError) || error.isMissing || isTimeout(error.cause)) throw error;
    return read(await inflated(name, "reload"));
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {unknown}
 */
export function parsed(bytes) {
  try {
    return JSON.parse(decoded(bytes));
  } catch (cause) {
    throw new IndexError("damaged: no JSON", { cause });
  }
}

/** @param {Uint8Array} bytes */
export const decoded = (bytes) => new TextDecoder().decode(bytes);

/**
 * What is made once for each key and kept; what fails is made anew next time.
 * @template K, V
 * @template {unknown[]} More
 * @param {(key: K, ...more: More) => Promise<V>} make
 * @returns {(key: K, ...more: More) => Promise<V>}
 */
export function kept(make) {
  /** @type {Map<K, Promise<V>>} */
  const values = new Map();
  return (key, ...more) => {
    let value = values.get(key);
    if (!value) {
      value = make(key, ...more);
      values.set(key, value);
      value.catch(() => values.delete(key));
    }
    return value;
  };
}
