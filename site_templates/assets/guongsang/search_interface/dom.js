// Makes elements. Data only ever becomes text or attributes, never markup.

/** The address of the site's root. */
export const SITE = new URL("../../../", import.meta.url);

/**
 * @typedef {string | Node} Child
 * @param {string} name
 * @param {Record<string, string | number | boolean>} [attributes] one that is false is left out, one that is true is empty
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/**
 * @param {string} name
 * @param {Record<string, string | number | boolean>} attributes
 * @param {...Child} children
 * @returns {SVGElement}
 */
export function drawing(name, attributes, ...children) {
  return filled(/** @type {SVGElement} */ (document.createElementNS("http://www.w3.org/2000/svg", name)), attributes, children);
}

/**
 * @template {Element} T
 * @param {T} made
 * @param {Record<string, string | number | boolean>} attributes
 * @param {Child[]} children
 * @returns {T}
 */
function filled(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/**
 * A part of a page that its template marks with `data-gs-<name>`.
 * @param {ParentNode} within
 * @param {string} name
 */
export function part(within, name) {
  const found = within.querySelector(`[data-gs-${name}]`);
  if (!(found instanceof HTMLElement)) throw new Error(`no [data-gs-${name}]`);
  return found;
}

// Made once: hundreds of counts change with every filter.
const NUMBERS = new Intl.NumberFormat("vi");

/** @param {number} number */
export const counted = (number) => NUMBERS.format(number);
