// Draws the card of a profile exactly as site_templates/pages/card.html does; a test compares the two.

import { drawing, element } from "./dom.js";

const LONG_NAME = 60;
const PHOTO_WIDTH = "5.25rem";

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
    const [stem, widths, width, height, colour] = photo;
    const picture = element("picture");
    for (const kind of ["avif", "webp"]) {
      const srcset = widths.map((each) => `${base}${stem}${each}.${kind} ${each}w`).join(", ");
      picture.append(element("source", { type: `image/${kind}`, srcset, sizes: PHOTO_WIDTH }));
    }
    const [red, green, blue] = colour;
    const tint = `gs-photo gs-r${red} gs-g${green} gs-b${blue}`;
    const src = `${base}${stem}${width}.jpg`;
    picture.append(element("img", { class: tint, src, width, height, alt: "", loading: "lazy", decoding: "async" }));
    return picture;
  }
  const letters = drawing("text", { x: 40, y: 61, class: [...initials].length > 2 && "gs-face__3" }, initials);
  return drawing("svg", { class: `gs-face gs-t${tint}`, viewBox: "0 0 80 100", "aria-hidden": "true" }, letters);
}
