import { type Cents, type Undecided, payoutOf } from "./answers";
import { isJsonNumber, JsonText, type Path } from "./json_text";
import type { Library, NamedText } from "./library";

/** A judgement that the program can make, and its worth while it is undecided. */
export interface Judgement {
  kind: "repeat_rate" | "confidence" | "bonus";
  /** An activity or `task/step`; "" for the bonus. */
  where: string;
  worth: Cents;
}

/** The parts of a policy that the sliders need. */
export interface Policy {
  confidence: Record<string, number | string>;
  bonus: { cap: number | string; criteria: string[] };
}

export function policyOf(library: Library, policy: NamedText | undefined): Policy | undefined {
  const answer = library.policy(policy);
  return answer.status === "done" ? (JSON.parse(answer.text) as Policy) : undefined;
}

export function emptyReview(family: string): string {
  return `{\n  "format": "bounty-review/1",\n  "family": ${JSON.stringify(family)}\n}\n`;
}

/** The keys of a review that change the facts about steps. */
export const estimateKeys = ["time", "computation", "qa", "activity", "rate_per_hour"] as const;

/**
 * Returns all judgements of a submission, decided or not, the most valuable first: those that would be undecided if the
 * review had only estimates. So the list does not change while the user decides. Returns undefined if an estimate is
 * invalid.
 */
export function judgementsOf(
  library: Library,
  submission: NamedText,
  review: NamedText,
  policy: NamedText | undefined,
): Judgement[] | undefined {
  const stated = new JsonText(review.text);
  const kept = ["format", "family", ...estimateKeys].filter((key) => stated.has([key]));
  const undecided = `{${kept.map((key) => `${JSON.stringify(key)}: ${stated.json([key])}`).join(", ")}}`;
  const { result } = payoutOf(library, { submission, review: { ...review, text: undecided }, policy });
  const isOne = (each: Undecided) => each.judgement !== "payment" && each.worth_cents !== undefined;
  return result?.undecided
    .filter(isOne)
    .map((each) => ({ kind: each.judgement as Judgement["kind"], where: each.where ?? "", worth: each.worth_cents ?? 0 }))
    .sort((one, other) => Number(BigInt(other.worth) - BigInt(one.worth)));
}

/** Returns the path of the value that decides a rate. A task's confidence applies to steps without their own. */
export function decisionPath(review: JsonText, judgement: Judgement): Path {
  const path: Path = [judgement.kind, judgement.where];
  if (judgement.kind !== "confidence" || review.has(path)) return path;
  const task: Path = ["confidence", judgement.where.split("/")[0] ?? ""];
  return review.has(task) ? task : path;
}

/** Returns the percentage nearest to a rate or word, only to position a slider; 0 if it is neither. */
export function nearestPercentage(shown: string, policy: Policy | undefined): number {
  const rate = String(policy?.confidence[shown] ?? shown);
  const percentage = rate.trim().endsWith("%") ? Number.parseFloat(rate) : Number.parseFloat(rate) * 100;
  return Number.isFinite(percentage) ? Math.min(100, Math.max(0, Math.round(percentage))) : 0;
}

/** Returns a whole percentage as a rate in JSON: 0.75 for 75. */
export function rateOfPercentage(percentage: number): string {
  const digits = String(percentage).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, "") || "0";
}

/** Returns a rate as typed, in JSON: unchanged if it is a number, else as a text. */
export function jsonOfRate(text: string): string {
  return isJsonNumber(text.trim()) ? text.trim() : JSON.stringify(text);
}
