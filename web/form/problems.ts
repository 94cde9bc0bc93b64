import type { Diagnostic } from "./answers";
import type { JsonText } from "./json_text";

/** The codes of diagnostics about the key at their pointer rather than its value. */
const codesOfKeys = new Set(["unknown-key", "unknown-name"]);

/** Replaces the invalid key or value by a proposal, as docs/formats.md describes for `proposals`. */
export function mended(document: JsonText, diagnostic: Diagnostic, proposal: unknown): JsonText {
  const path = document.pathOf(diagnostic.pointer ?? "");
  if (!codesOfKeys.has(diagnostic.code)) return document.with(path, JSON.stringify(proposal));
  if (typeof proposal === "string") return document.renamed(path, proposal);
  const [[key, value]] = Object.entries(proposal as object) as [[string, unknown]];
  return document.renamed(path, key).with([...path.slice(0, -1), key], JSON.stringify(value));
}

/** Returns a proposal as a user would type it. */
export function typed(proposal: unknown): string {
  if (typeof proposal === "string") return proposal;
  if (typeof proposal !== "object" || proposal === null) return JSON.stringify(proposal);
  return Object.entries(proposal)
    .map(([key, value]) => `${key}: ${typed(value)}`)
    .join(", ");
}

/** Returns the pointer of what a diagnostic is about. For a missing key, the diagnostic has the pointer of its object. */
export function placeOf(diagnostic: Diagnostic): string {
  const pointer = diagnostic.pointer ?? "";
  const missing = diagnostic.code === "missing-key" ? /^missing key "([a-z_]+)"/.exec(diagnostic.message) : null;
  return missing ? `${pointer}/${missing[1]}` : pointer;
}

/** Returns a diagnostic about a document that is not edited here: with its location, and without proposals. */
export function inWords(diagnostic: Diagnostic, name: string): Diagnostic {
  const place = diagnostic.line ? `, line ${diagnostic.line}` : "";
  return { ...diagnostic, message: `${diagnostic.source ?? name}${place}: ${diagnostic.message}`, proposals: [] };
}

/**
 * Returns diagnostics by the pointer of the field that shows them: their own, or else the nearest enclosing one.
 */
export function byPlace(diagnostics: Diagnostic[], places: Set<string>): Map<string, Diagnostic[]> {
  const sorted = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    let place = placeOf(diagnostic);
    while (place !== "" && !places.has(place)) place = place.slice(0, place.lastIndexOf("/"));
    sorted.set(place, [...(sorted.get(place) ?? []), diagnostic]);
  }
  return sorted;
}
