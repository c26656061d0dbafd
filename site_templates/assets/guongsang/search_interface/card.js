// Draws the card of a profile exactly as site_templates/pages/card.html does; a test compares the two.

import { drawing, element } from "./dom.js";

const LONG_NAME = 60;

/** @typedef {import("../search/files.js").Card} Card */

/**
 * @param {Card} card
 * @param {string} base what leads to the site's root
 */
export function cardOf(card, base) {
  const words = element("div", {}, element("h3", {}, element("a", { href: base + card.url }, card.title)));
  const who = whoOf(card);
  if (who) words.append(element("p", {}, who));
  words.append(whenOf(card));
  const long = [...card.title].length > LONG_NAME ? " gs-card--long" : "";
  const item = element("li", { class: `gs-card${long}` }, pictureOf(card, base), words);
  item.append(element("p", { class: "gs-card__why" }, card.summary));
  if (card.award) item.append(element("p", { class: "gs-card__award" }, card.award));
  return item;
}

/**
 * The post and unit of a profile; a unit's own profile needs neither.
 * @param {Card} card
 */
export function whoOf({ post, unit, title }) {
  return post ? `${post}, ${unit}` : unit === title ? "" : unit;
}

/** @param {Card} card */
function whenOf({ kindLabel, year, locality, sample }) {
  const place = locality ? ` · ${locality.replaceAll(" ", "\u00a0")}` : "";
  const when = element("p", { class: "gs-card__when" }, `${kindLabel} · ${year}${place}`);
  if (sample) when.append(" ", element("span", { class: "gs-tag" }, "Minh họa"));
  return when;
}

/**
 * @param {Card} card
 * @param {string} base
 */
function pictureOf({ photo, initials = "", tint = 0 }, base) {
  if (photo) {
    const [src, width, height] = photo;
    return element("img", { src: base + src, width, height, alt: "", loading: "lazy" });
  }
  const letters = drawing("text", { x: 40, y: 61, class: [...initials].length > 2 && "gs-face__3" }, initials);
  return drawing("svg", { class: `gs-face gs-t${tint}`, viewBox: "0 0 80 100", "aria-hidden": "true" }, letters);
}
