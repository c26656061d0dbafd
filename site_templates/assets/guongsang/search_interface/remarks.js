// What is said above the results: how many there are, and how they were found where it is not as the query was typed.

import { counted, element } from "./dom.js";

const MOST_LETTERS = 80; // of a query, where it is quoted

/** @typedef {import("../search.js").Answer} Answer */

/**
 * A query as it is quoted: the beginning of one that would fill the page.
 * @param {string} query
 */
export function quoted(query) {
  // Marks that turn the direction of writing would turn what stands around the query as well.
  const letters = [...query.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join("").trim()}…` : letters.join("");
}

/**
 * How many there are, as far as it is known.
 * @param {{total: number, isPart: boolean}} found
 */
export const numberOf = ({ total, isPart }) => (isPart ? `ít nhất ${counted(total)}` : counted(total));

/**
 * @param {{total: number, isPart: boolean}} found
 * @param {string} query
 */
export function totalOf(found, query) {
  const about = query && ` cho «${quoted(query)}»`, number = numberOf(found);
  return found.total ? `${number[0].toUpperCase()}${number.slice(1)} hồ sơ${about}` : `Không tìm thấy hồ sơ nào${about}`;
}

/**
 * What is said of results that were found otherwise than as the query was typed; nothing of others.
 * @param {Answer} found
 * @param {string} query
 * @returns {(string | HTMLElement)[]}
 */
export function remarkOn({ total, corrected, typed, readings, lacking, isScattered, isMarkedOtherwise }, query) {
  const strong = (/** @type {string} */ text) => element("strong", {}, `«${text}»`);
  const listed = (/** @type {string[]} */ texts, /** @type {string} */ between) => texts.flatMap((text, at) => [at ? between : "", strong(text)]);
  const typedOut = quoted(query);
  if (!total) return [];
  if (corrected && typed) return ["Đang tìm ", strong(corrected), `; không ai có tên «${typedOut}», các từ ấy chỉ có trong bài.`];
  if (corrected) return ["Đang tìm ", strong(corrected), `, vì không thấy «${typedOut}».`];
  if (lacking.length) return ["Những hồ sơ đầu tiên không có ", ...listed(lacking, ", "), "; đã tìm theo các từ còn lại."];
  if (isScattered) return [`Không hồ sơ nào có các từ «${typedOut}» liền nhau; các từ nằm rải rác trong bài.`];
  if (isMarkedOtherwise) return [`Không thấy «${typedOut}» viết đúng dấu như vậy; kết quả là những chữ chỉ khác dấu.`];
  if (readings.length) return ["Đã tìm ", ...listed(readings, " và "), "."];
  return [];
}
