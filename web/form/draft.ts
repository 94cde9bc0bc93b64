import { emptySubmission } from "./author";
import { sorted } from "./files";
import { JsonText } from "./json_text";
import type { NamedText } from "./library";

export type Side = "author" | "reviewer";

/** Everything that the user has opened and written. */
export interface Draft {
  side: Side;
  submission: NamedText;
  submissions: NamedText[];
  /** The name of the submission under review. */
  selected: string;
  /** By family. */
  reviews: [string, NamedText][];
  policy: NamedText | null;
  /** Texts that are saved in a file. */
  saved: string[];
}

/** A draft after opening files, and a sentence about what happened to each. */
export interface Opened {
  draft: Draft;
  said: string;
}

export const emptyDraft: Draft = {
  side: "author",
  submission: { name: "submission.json", text: emptySubmission },
  submissions: [],
  selected: "",
  reviews: [],
  policy: null,
  saved: [],
};

const key = "bounty-form/1";

/**
 * Returns the draft from before a reload. It is kept only for this tab: pages opened from a disk share any longer-lived
 * storage, so a page that came with a submission could put a review there.
 */
export function storedDraft(): Draft {
  try {
    const stored = sessionStorage.getItem(key);
    return stored === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(stored) as Draft) };
  } catch {
    return emptyDraft;
  }
}

/** Stores the draft. Returns whether the browser keeps it. */
export function store(draft: Draft): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Returns the texts that would be lost. */
export function unsavedTexts({ submission, reviews, saved }: Draft): string[] {
  const kept = new Set([emptySubmission, ...saved]);
  return [submission, ...reviews.map(([, review]) => review)].map(({ text }) => text).filter((text) => !kept.has(text));
}

/** Marks texts as saved, and forgets those that the draft no longer has. */
export function withSaved(draft: Draft, texts: string[]): Draft {
  const present = new Set([draft.submission.text, ...draft.reviews.map(([, review]) => review.text)]);
  return { ...draft, saved: [...draft.saved, ...texts].filter((text) => present.has(text)) };
}

export function familyOf(document: NamedText): string {
  return new JsonText(document.text).shown(["family"]);
}

function listed(documents: NamedText[]): string {
  return documents.length > 3 ? `${documents.length} files` : documents.map(({ name }) => name).join(", ");
}

const sentences = (...texts: string[]) => texts.filter((text) => text !== "").join(" ");
const about = (documents: NamedText[], before: string, after = ".") =>
  documents.length === 0 ? "" : `${before}${listed(documents)}${after}`;

/** Adds a submission. A new version of one replaces it; a different one with the same name gets a number. */
function withOneMore(submissions: NamedText[], added: NamedText): NamedText[] {
  const sameName = submissions.findIndex(({ name }) => name === added.name);
  if (sameName < 0) return [...submissions, added];
  if (familyOf(submissions[sameName]!) === familyOf(added)) return submissions.with(sameName, added);
  let number = 2;
  const numbered = () => added.name.replace(/(\.[a-z]+)?$/i, ` (${number})$1`);
  while (submissions.some(({ name }) => name === numbered())) ++number;
  return withOneMore(submissions, { ...added, name: numbered() });
}

/**
 * Adds submissions. Reviews and policies among them may come from the author rather than the program, and are set
 * aside.
 */
export function withSubmissions(draft: Draft, documents: NamedText[]): Opened {
  const { submissions, reviews, policies } = sorted(documents);
  const said = sentences(
    about(submissions, "Opened "),
    about([...reviews, ...policies], "Set aside: ", ". Open reviews and policies with their own button."),
  );
  const [first] = submissions;
  if (first === undefined) return { draft, said };
  if (draft.side === "author" && submissions.length === 1)
    return { draft: withSaved({ ...draft, submission: first }, [first.text]), said };
  const all = submissions.reduce(withOneMore, draft.submissions);
  const selected = all.find(({ text }) => text === first.text)?.name ?? "";
  return { draft: { ...draft, side: "reviewer", submissions: all, selected }, said };
}

/** Adds reviews and a policy, which the user states to be the program's. The first of two reviews of a family is used. */
export function withJudgements(draft: Draft, documents: NamedText[]): Opened {
  const { submissions, reviews, policies } = sorted(documents);
  const families = reviews.map(familyOf);
  const first = reviews.filter((_, index) => families.indexOf(families[index]!) === index);
  const second = reviews.filter((review) => !first.includes(review));
  const before = new Map(draft.reviews);
  const unsaved = new Set(unsavedTexts(draft));
  const replaced = first.map((review) => before.get(familyOf(review))).filter((review) => review !== undefined && unsaved.has(review.text));
  for (const review of first) before.set(familyOf(review), review);
  const said = sentences(
    about([...first, ...policies], "Opened "),
    replaced.length > 0 ? "Unsaved decisions were replaced." : "",
    about(second, "Set aside, because it is a second review of its family: "),
    about(submissions, "Set aside, because it is neither a review nor a policy: "),
  );
  const next = { ...draft, reviews: [...before], policy: policies.at(-1) ?? draft.policy };
  return { draft: withSaved(next, first.map(({ text }) => text)), said };
}
