import type { Diagnostic } from "./answers";
import type { JsonText } from "./json_text";

/** The diagnostics that are about the key at their pointer, not about its value. */
const codesOfKeys = new Set(["unknown-key", "unknown-name"]);

/** The document with a proposal in the place of what was wrong, as docs/formats.md says of `proposals`. */
export function mended(document: JsonText, diagnostic: Diagnostic, proposal: unknown): JsonText {
  const path = document.pathOf(diagnostic.pointer ?? "");
  if (!codesOfKeys.has(diagnostic.code)) return document.with(path, JSON.stringify(proposal));
  if (typeof proposal === "string") return document.renamed(path, proposal);
  const [[key, value]] = Object.entries(proposal as object) as [[string, unknown]];
  return document.renamed(path, key).with([...path.slice(0, -1), key], JSON.stringify(value));
}

/** A proposal as a person would type it. */
export function typed(proposal: unknown): string {
  if (typeof proposal === "string") return proposal;
  if (typeof proposal !== "object" || proposal === null) return JSON.stringify(proposal);
  return Object.entries(proposal)
    .map(([key, value]) => `${key}: ${typed(value)}`)
    .join(", ");
}

/**
 * Diagnostics by the place that shows them: the pointer itself where there is a field of it, else the nearest place
 * around it.
 */
export function byPlace(diagnostics: Diagnostic[], places: Set<string>): Map<string, Diagnostic[]> {
  const sorted = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    let place = diagnostic.pointer ?? "";
    while (place !== "" && !places.has(place)) place = place.slice(0, place.lastIndexOf("/"));
    sorted.set(place, [...(sorted.get(place) ?? []), diagnostic]);
  }
  return sorted;
}
