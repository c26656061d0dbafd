// Tells why a search failed: only what could not be had is the network's fault.

import { IndexError, OldBrowserError } from "../search.js";

/**
 * Why something failed, as `data-gs-why` of a notice has it. A fault of our own is reported as well.
 * @param {unknown} error
 * @returns {"network" | "old" | "fault"}
 */
export function reasonOf(error) {
  if (error instanceof IndexError) return "network";
  if (error instanceof OldBrowserError) return "old";
  reportError(error);
  return "fault";
}
