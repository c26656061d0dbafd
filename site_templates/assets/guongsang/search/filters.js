// Filters profiles by the values they have of each facet, and counts these values.

const LET_THROUGH = 0, BY_SEVERAL = 255;

/**
 * @typedef {{facets: import("./files.js").Facet[], columns: import("./files.js").Column[]}} Columns
 *
 * A facet with the number of profiles that have each value, among those that all other filters let through.
 * @typedef {{id: string, title: string, many: boolean, values: {id: string, name: string, count: number}[]}} Counted
 */

/**
 * For each profile what keeps it out: nothing, one filter, as the position of its facet and 1, or several.
 * @param {Columns} all
 * @param {number[]} ids
 * @param {[string, string[]][]} wanted values by facet
 */
export function barriersOf({ facets, columns }, ids, wanted) {
  const barriers = new Uint8Array(columns[0]?.starts.length ?? 0);
  for (const [facet, values] of wanted) {
    const index = facets.findIndex(({ id }) => id === facet);
    const isWanted = facets[index]?.values.map(([id]) => values.includes(id)) ?? [];
    for (const id of ids) {
      if (index >= 0 && hasValue(columns[index], id, isWanted)) continue;
      barriers[id] = barriers[id] === LET_THROUGH && index >= 0 ? index + 1 : BY_SEVERAL;
    }
  }
  return barriers;
}

/**
 * @param {number[]} ids
 * @param {Uint8Array} barriers
 */
export const letThrough = (ids, barriers) => ids.filter((id) => barriers[id] === LET_THROUGH);

/**
 * @param {import("./files.js").Column} column
 * @param {number} id
 * @param {boolean[]} isWanted by the value's position
 */
function hasValue({ starts, values }, id, isWanted) {
  for (let at = starts[id]; at < starts[id + 1]; at++) if (isWanted[values[at]]) return true;
  return false;
}

/**
 * @param {Columns} all
 * @param {number[]} ids
 * @param {Uint8Array} barriers
 * @returns {Counted[]}
 */
export function counted({ facets, columns }, ids, barriers) {
  return facets.map((facet, index) => {
    const counts = new Uint32Array(facet.values.length), { starts, values } = columns[index];
    for (const id of ids) {
      if (barriers[id] !== LET_THROUGH && barriers[id] !== index + 1) continue;
      for (let at = starts[id]; at < starts[id + 1]; at++) counts[values[at]]++;
    }
    return { ...facet, values: facet.values.map(([id, name], at) => ({ id, name, count: counts[at] })) };
  });
}
