// The facets to filter by, each a list of boxes to tick with the number of profiles, and the chips of those ticked.

import { counted, element } from "./dom.js";
import { filterCount } from "./state.js";

const SHOWN = 7; // values of a facet before all of them are asked for

/**
 * @typedef {{id: string, name: string, count: number}} Value
 * @typedef {{id: string, title: string, values: Value[]}} Facet
 * @typedef {import("./state.js").State} State
 */

export class Facets {
  /**
   * @param {HTMLElement} place
   * @param {(facet: string, value: string) => void} onTick
   */
  constructor(place, onTick) {
    this.place = place;
    this.drawn = "";
    /** @type {Map<string, Group>} */
    this.groups = new Map();
    place.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) onTick(target.name, target.value);
    });
  }

  /** Whether they are there to be ticked. */
  get isDrawn() {
    return this.drawn !== "";
  }

  /**
   * Draws the facets the first time; later only numbers and ticks change, so that the focus stays where it is.
   * @param {Facet[]} facets
   * @param {State} state
   * @param {boolean} areCounted whether the numbers are right, or only the most that there may be
   */
  update(facets, { filters }, areCounted) {
    const drawn = JSON.stringify(facets.map(({ values }) => values.map(({ id }) => id)));
    if (drawn !== this.drawn) {
      this.drawn = drawn; // It changes only when a new release has come meanwhile.
      this.groups = new Map(facets.map((facet) => [facet.id, new Group(facet)]));
      this.place.replaceChildren(...[...this.groups.values()].map((group) => group.box));
      this.place.removeAttribute("aria-busy");
    }
    for (const facet of facets) this.groups.get(facet.id)?.update(facet.values, filters[facet.id] ?? [], areCounted);
  }
}

class Group {
  /** @param {Facet} facet */
  constructor({ id, title, values }) {
    this.isWhole = false;
    this.rows = values.map((value) => new Row(id, value));
    this.more = element("button", { type: "button", class: "gs-facet__more" });
    this.more.addEventListener("click", () => {
      this.isWhole = !this.isWhole;
      this.arrange();
    });
    const list = element("ul", {}, ...this.rows.map((row) => row.item));
    this.box = element("fieldset", { class: "gs-facet" }, element("legend", {}, title), list, this.more);
  }

  /**
   * @param {Value[]} values
   * @param {string[]} ticked
   * @param {boolean} areCounted
   */
  update(values, ticked, areCounted) {
    values.forEach((value, at) => this.rows[at].update(value.count, ticked.includes(value.id), areCounted));
    this.arrange();
  }

  /** Shows what is ticked and the values with the most profiles, in the facet's own order; or all that have any. */
  arrange() {
    const offered = this.rows.filter((row) => row.isTicked || row.count > 0);
    const first = [...offered].sort((one, other) => other.count - one.count).slice(0, SHOWN);
    for (const row of this.rows) {
      row.item.hidden = !(offered.includes(row) && (this.isWhole || row.isTicked || first.includes(row)));
    }
    this.box.hidden = offered.length === 0;
    this.more.hidden = offered.length <= SHOWN;
    this.more.textContent = this.isWhole ? "Thu gọn" : `Xem cả ${counted(offered.length)} mục`;
    this.more.setAttribute("aria-expanded", String(this.isWhole));
  }
}

class Row {
  /**
   * @param {string} facet
   * @param {Value} value
   */
  constructor(facet, { id, name }) {
    this.count = -1;
    this.input = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", name: facet, value: id }));
    this.number = element("span", { class: "gs-count" });
    const words = element("span", { class: "gs-facet__name" }, name);
    this.item = element("li", {}, element("label", {}, this.input, words, " ", this.number));
  }

  get isTicked() {
    return this.input.checked;
  }

  /**
   * @param {number} count
   * @param {boolean} isTicked
   * @param {boolean} isCounted
   */
  update(count, isTicked, isCounted) {
    this.input.checked = isTicked;
    this.number.hidden = !isCounted;
    if (count === this.count) return;
    this.count = count;
    this.number.replaceChildren(counted(count), element("span", { class: "gs-sr" }, " hồ sơ"));
  }
}

/**
 * The filters in use, each a button that takes it away.
 * @param {Facet[]} facets
 * @param {State} state
 * @param {(facet: string, value: string) => void} onRemove
 * @param {() => void} onClear
 */
export function chipsOf(facets, state, onRemove, onClear) {
  const chips = facets.flatMap((facet) =>
    (state.filters[facet.id] ?? []).map((id) => {
      const name = facet.values.find((value) => value.id === id)?.name ?? id;
      const words = element("span", { class: "gs-sr" }, "Bỏ lọc: ");
      return chip(() => onRemove(facet.id, id), words, name, element("span", { class: "gs-chip__cross", "aria-hidden": "true" }, "×"));
    }),
  );
  return filterCount(state) > 1 ? [...chips, chip(onClear, "Bỏ tất cả")] : chips;
}

/**
 * @param {() => void} action
 * @param {...(string | Node)} words
 */
function chip(action, ...words) {
  const button = element("button", { type: "button", class: "gs-chip" }, ...words);
  button.addEventListener("click", action);
  return element("li", {}, button);
}
