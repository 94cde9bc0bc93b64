import type { Diagnostic } from "./answers";
import { type JsonText } from "./json_text";

/** Whether a diagnostic is about the key at its pointer, not about the value. */
const aboutKeys = new Set(["unknown-key", "unknown-name", "duplicate-key"]);

/** The document with a proposal in the place of what was wrong. */
export function mended(document: JsonText, diagnostic: Diagnostic, proposal: unknown): JsonText {
  const path = document.pathOf(diagnostic.pointer ?? "");
  const isKey = aboutKeys.has(diagnostic.code) && typeof path.at(-1) === "string";
  if (isKey && typeof proposal === "string") return document.renamed(path, proposal);
  return document.with(path, JSON.stringify(proposal));
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
