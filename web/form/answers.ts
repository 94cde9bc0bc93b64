/** The answers of the library, as far as the form reads them. */

import type { Answer, Library, NamedText } from "./library";

/** Whole cents; a text of digits if a JavaScript number cannot hold them. */
export type Cents = number | string;

export interface Diagnostic {
  severity: string;
  code: string;
  message: string;
  hint?: string;
  pointer?: string;
  line?: number;
  column?: number;
  source?: string;
  /** Valid replacements, as JSON values. */
  proposals?: unknown[];
}

export interface StepPayout {
  amount_cents: Cents;
}

export interface Undecided {
  judgement: "repeat_rate" | "confidence" | "bonus" | "payment";
  where?: string;
  worth_cents?: Cents;
}

export interface Payment {
  status: "clear" | "blocked" | "withheld" | "unchecked";
  reason?: string;
}

export interface Result {
  kind: string;
  steps: StepPayout[];
  bounty_cents: Cents;
  undecided: Undecided[];
  payment: Payment;
}

/** A payout, or the errors. */
export interface Outcome {
  result?: Result;
  /** The report, as one HTML page. */
  page: string;
  advice: string;
  diagnostics: Diagnostic[];
}

export interface Documents {
  submission: NamedText;
  review?: NamedText | undefined;
  policy?: NamedText | undefined;
}

/** Parses JSON. Amounts that a JavaScript number cannot hold become texts of digits. */
export function parseAnswer<T>(text: string): T {
  return JSON.parse(text.replace(/(?<=_cents": )-?\d{16,}/g, '"$&"')) as T;
}

function diagnosticsOf(answer: Answer): Diagnostic[] {
  if (answer.status === "rejected") return parseAnswer<{ diagnostics: Diagnostic[] }>(answer.text).diagnostics;
  return [{ severity: "error", code: "", message: answer.text }];
}

/** Returns the payout without its reports. */
export function payoutOf(library: Library, documents: Documents): Pick<Outcome, "result" | "diagnostics"> {
  const answer = library.calculate(documents);
  if (answer.status !== "done") return { diagnostics: diagnosticsOf(answer) };
  return { result: parseAnswer<Result>(answer.text), diagnostics: [] };
}

export function outcomeOf(library: Library, documents: Documents): Outcome {
  const payout = payoutOf(library, documents);
  if (payout.result === undefined) return { ...payout, page: "", advice: "" };
  const page = library.calculate({ ...documents, format: "html" }).text;
  const advice = library.advise({ ...documents, format: "html" }).text;
  return { ...payout, page, advice };
}

/** Returns `$1,995.00`. */
export function dollars(cents: Cents): string {
  const amount = BigInt(cents);
  const magnitude = amount < 0n ? -amount : amount;
  const whole = (magnitude / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0n ? "-" : ""}$${whole}.${(magnitude % 100n).toString().padStart(2, "0")}`;
}

/** Returns `1995.00`, as amounts appear in reviews. */
export function plainAmount(cents: Cents): string {
  return dollars(cents).replaceAll(/[$,]/g, "");
}

/** Splits a page of the library into its heading, its sum, and its sections. */
export function partsOf(page: string): { who: string; sum: string; sections: string } {
  const between = (begin: string, end: string) => {
    const from = page.indexOf(begin);
    return from < 0 ? "" : page.slice(from, page.indexOf(end, from) + end.length);
  };
  const from = page.indexOf("</header>");
  return {
    who: between("<div>", "</div>"),
    sum: between('<p class="sum">', "</p>"),
    sections: from < 0 ? "" : page.slice(from + "</header>".length, page.lastIndexOf("</main>")),
  };
}
