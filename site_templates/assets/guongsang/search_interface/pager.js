// The row of page numbers, as site/paging.py and listing.html make it for lists.

import { element } from "./dom.js";

const AROUND = 2;

/**
 * @param {number} page
 * @param {number} pages
 * @param {(page: number) => string} addressOf
 */
export function pagerOf(page, pages, addressOf) {
  /**
   * @param {number} number
   * @param {Record<string, string | boolean>} more
   * @param {...(string | Node)} words
   */
  const link = (number, more, ...words) =>
    element("li", {}, element("a", { href: addressOf(number), "data-page": number, ...more }, ...words));
  const items = [];
  if (page > 1) items.push(link(page - 1, { rel: "prev" }, "Trang trước"));
  let before = 0;
  for (let number = 1; number <= pages; number++) {
    if (number !== 1 && number !== pages && Math.abs(number - page) > AROUND) continue;
    if (number - before > 1) items.push(element("li", {}, "…"));
    const words = element("span", { class: "gs-sr" }, "Trang ");
    items.push(link(number, { "aria-current": number === page && "page" }, words, String(number)));
    before = number;
  }
  if (page < pages) items.push(link(page + 1, { rel: "next" }, "Trang sau"));
  return element("ul", {}, ...items);
}
