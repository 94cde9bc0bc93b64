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
  /** By family. */
  reviews: [string, NamedText][];
  policy: NamedText | null;
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
  reviews: [],
  policy: null,
};

const key = "bounty-form/1";

/** What was there before a reload. A browser may keep nothing: then the form begins empty. */
export function storedDraft(): Draft {
  try {
    const stored = localStorage.getItem(key);
    return stored === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(stored) as Draft) };
  } catch {
    return emptyDraft;
  }
}

/** Whether the browser keeps the draft. */
export function store(draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

function listed(documents: NamedText[]): string {
  return documents.length > 3 ? `${documents.length} files` : documents.map(({ name }) => name).join(", ");
}

/**
 * With submissions. What comes with them may come from their author: a review or a policy among them is not the
 * program's word, and is set aside.
 */
export function withSubmissions(draft: Draft, documents: NamedText[]): Opened {
  const { submissions, reviews, policies } = sorted(documents);
  const aside = [...reviews, ...policies];
  const said = [
    submissions.length > 0 ? `Opened ${listed(submissions)}.` : "",
    aside.length > 0 ? `Set aside: ${listed(aside)}. Reviews and policies have a button of their own.` : "",
  ].filter(Boolean).join(" ");
  const [first] = submissions;
  if (first === undefined) return { draft, said };
  if (draft.side === "author" && submissions.length === 1) return { draft: { ...draft, submission: first }, said };
  const names = new Set(submissions.map(({ name }) => name));
  const others = draft.submissions.filter(({ name }) => !names.has(name));
  return { draft: { ...draft, side: "reviewer", submissions: [...others, ...submissions] }, said };
}

/** With reviews and a policy, which somebody gives as the program's own. */
export function withJudgements(draft: Draft, documents: NamedText[]): Opened {
  const { submissions, reviews, policies } = sorted(documents);
  const all = new Map(draft.reviews);
  for (const review of reviews) all.set(new JsonText(review.text).shown(["family"]), review);
  const taken = [...reviews, ...policies];
  const said = [
    taken.length > 0 ? `Opened ${listed(taken)}.` : "",
    submissions.length > 0 ? `Set aside, as it is neither a review nor a policy: ${listed(submissions)}.` : "",
  ].filter(Boolean).join(" ");
  return { draft: { ...draft, reviews: [...all], policy: policies.at(-1) ?? draft.policy }, said };
}
