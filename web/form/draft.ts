import { emptySubmission } from "./author";
import { sorted } from "./files";
import { JsonText } from "./json_text";
import type { NamedText } from "./library";

export type Side = "author" | "reviewer";

/** All that somebody has opened and written. */
export interface Draft {
  side: Side;
  submission: NamedText;
  submissions: NamedText[];
  /** The name of the submission that is reviewed. */
  selected: string;
  /** By family. */
  reviews: [string, NamedText][];
  policy: NamedText | null;
  /** Texts that are in a file as they are. */
  saved: string[];
}

/** A draft with what was opened, and a sentence that says what became of it. */
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
 * What was there before a reload. It is kept for this tab alone: pages that are opened from a disk share what a browser
 * keeps longer, and one that came with a submission could put a review there.
 */
export function storedDraft(): Draft {
  try {
    const stored = sessionStorage.getItem(key);
    return stored === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(stored) as Draft) };
  } catch {
    return emptyDraft;
  }
}

/** Whether the browser keeps the draft. */
export function store(draft: Draft): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The texts that would be lost. */
export function unsavedTexts({ submission, reviews, saved }: Draft): string[] {
  const kept = new Set([emptySubmission, ...saved]);
  return [submission, ...reviews.map(([, review]) => review)].map(({ text }) => text).filter((text) => !kept.has(text));
}

/** Texts that were saved, as far as the draft still has them. */
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

/** With a submission more. Another version of one replaces it; another one of the same name gets a number. */
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
 * With submissions. What comes with them may come from their author: a review or a policy among them is not the
 * program's word, and is set aside.
 */
export function withSubmissions(draft: Draft, documents: NamedText[]): Opened {
  const { submissions, reviews, policies } = sorted(documents);
  const said = sentences(
    about(submissions, "Opened "),
    about([...reviews, ...policies], "Set aside: ", ". Reviews and policies have a button of their own."),
  );
  const [first] = submissions;
  if (first === undefined) return { draft, said };
  if (draft.side === "author" && submissions.length === 1)
    return { draft: withSaved({ ...draft, submission: first }, [first.text]), said };
  const all = submissions.reduce(withOneMore, draft.submissions);
  const selected = all.find(({ text }) => text === first.text)?.name ?? "";
  return { draft: { ...draft, side: "reviewer", submissions: all, selected }, said };
}

/** With reviews and a policy, which somebody gives as the program's own. Of two reviews of a family the first counts. */
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
    replaced.length > 0 ? "Decisions that were not saved are replaced." : "",
    about(second, "Set aside, as it is a second review of its family: "),
    about(submissions, "Set aside, as it states the format of neither a review nor a policy: "),
  );
  const next = { ...draft, reviews: [...before], policy: policies.at(-1) ?? draft.policy };
  return { draft: withSaved(next, first.map(({ text }) => text)), said };
}
