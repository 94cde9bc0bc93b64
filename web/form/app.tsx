import { render } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Author, emptySubmission } from "./author";
import { documentsOf, save, sorted } from "./files";
import { JsonText, onOneLine } from "./json_text";
import { Library, type NamedText } from "./library";
import { Reviewer, type Reviews } from "./reviewer";

type Side = "author" | "reviewer";

interface Draft {
  side: Side;
  submission: NamedText;
  submissions: NamedText[];
  reviews: [string, NamedText][];
  policy: NamedText | null;
}

const draftKey = "bounty-form/1";

const emptyDraft: Draft = {
  side: "author",
  submission: { name: "submission.json", text: emptySubmission },
  submissions: [],
  reviews: [],
  policy: null,
};

/** What was there before a reload. A browser may keep nothing: then the form begins empty. */
function storedDraft(): Draft {
  try {
    const stored = localStorage.getItem(draftKey);
    return stored === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(stored) as Draft) };
  } catch {
    return emptyDraft;
  }
}

function store(draft: Draft): boolean {
  try {
    localStorage.setItem(draftKey, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

function fileName(submission: NamedText): string {
  const family = new JsonText(submission.text).shown(["family"]);
  return /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(family) ? `${family}.json` : "submission.json";
}

interface Notice {
  text: string;
  undo?: (() => void) | undefined;
}

function App({ library }: { library: Library }) {
  const [draft, setDraft] = useState(storedDraft);
  const [saved, setSaved] = useState(() => new Set([emptySubmission]));
  const [notice, setNotice] = useState<Notice>();
  const [isKept, setKept] = useState(true);
  const picker = useRef<HTMLInputElement>(null);
  const reviews: Reviews = useMemo(() => new Map(draft.reviews), [draft.reviews]);
  const policy = draft.policy ?? undefined;

  useLayoutEffect(() => setKept(store(draft)), [draft]);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  const texts = [draft.submission.text, ...draft.reviews.map(([, review]) => review.text)];
  const hasUnsaved = texts.some((text) => !saved.has(text));
  useLayoutEffect(() => {
    if (!hasUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [hasUnsaved]);

  const open = (documents: NamedText[]) => {
    const before = draft;
    const { submissions, reviews: opened, policies } = sorted(documents);
    const part: Partial<Draft> = {};
    if (policies.length > 0) part.policy = policies.at(-1)!;
    let side = draft.side;
    if (opened.length > 0 || submissions.length > 1) side = "reviewer";
    if (opened.length > 0) {
      const all = new Map(draft.reviews);
      for (const review of opened) all.set(new JsonText(review.text).shown(["family"]), review);
      part.reviews = [...all];
    }
    if (submissions.length > 0) {
      if (side === "author") part.submission = submissions[0]!;
      else {
        const names = new Set(submissions.map(({ name }) => name));
        part.submissions = [...draft.submissions.filter(({ name }) => !names.has(name)), ...submissions];
      }
    }
    setSaved(new Set([...saved, ...documents.map(({ text }) => text)]));
    change({ ...part, side });
    const names = documents.map(({ name }) => name);
    const what = names.length > 3 ? `${names.length} documents` : names.join(", ");
    setNotice({ text: `Opened ${what}.`, undo: () => setDraft(before) });
  };

  useEffect(() => {
    const keep = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      void documentsOf(event.dataTransfer?.files ?? []).then((documents) => documents.length > 0 && open(documents));
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const isInField = event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
      if (isInField || !text.trimStart().startsWith("{")) return;
      event.preventDefault();
      open([{ name: "pasted.json", text }]);
    };
    document.addEventListener("dragover", keep);
    document.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("dragover", keep);
      document.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  });

  const saveText = (name: string, text: string, ...parts: string[]) => {
    save(name, text);
    setSaved(new Set([...saved, text, ...parts]));
    setNotice({ text: `Saved ${name}.` });
  };
  const startAgain = () => {
    const before = draft;
    setDraft({ ...emptyDraft, side: draft.side });
    setNotice({ text: "The form is empty.", undo: () => setDraft(before) });
  };

  return (
    <>
      <header class="masthead">
        <h1>
          <span class="brand">bounty</span> {draft.side === "author" ? "implementation form" : "review"}
        </h1>
        <div class="switch" role="group" aria-label="Who you are">
          {(["author", "reviewer"] as const).map((side) => (
            <button type="button" aria-pressed={draft.side === side} onClick={() => change({ side })}>
              {side === "author" ? "I submit" : "I review"}
            </button>
          ))}
        </div>
        <div class="files">
          <button type="button" onClick={startAgain}>New</button>
          <button type="button" onClick={() => picker.current?.click()}>Open…</button>
          <input ref={picker} type="file" id="picker" class="hidden" tabIndex={-1} aria-label="Files to open" multiple accept=".json,.ndjson,.jsonl,application/json"
            onChange={(event) => {
              const input = event.currentTarget;
              void documentsOf(input.files ?? []).then((documents) => {
                input.value = "";
                if (documents.length > 0) open(documents);
              });
            }}
          />
          {draft.side === "author" ? (
            <button type="button" class="main" onClick={() => saveText(fileName(draft.submission), draft.submission.text)}>Save</button>
          ) : draft.reviews.length > 1 ? (
            <button
              type="button"
              onClick={() => {
                const all = draft.reviews.map(([, review]) => review.text);
                saveText("reviews.ndjson", all.map((text) => `${onOneLine(text)}\n`).join(""), ...all);
              }}
            >
              Save all reviews
            </button>
          ) : null}
        </div>
      </header>
      <p class={`notice ${notice ? "" : "empty"}`} role="status">
        {notice?.text}
        {notice?.undo ? (
          <button type="button" class="plain" onClick={() => { notice.undo?.(); setNotice(undefined); }}>Undo</button>
        ) : null}
        {isKept ? null : " This browser keeps no draft: save before you leave."}
      </p>
      <main class={draft.side}>
        {policy ? (
          <p class="notice">
            Policy: {policy.name}
            <button type="button" class="plain" onClick={() => change({ policy: null })}>Use the built-in policy</button>
          </p>
        ) : null}
        {draft.side === "author" ? (
          <Author
            library={library}
            submission={draft.submission}
            policy={policy}
            onChange={(text) => setDraft((before) => ({ ...before, submission: { ...before.submission, text } }))}
            onDone={(text, undo) => setNotice({ text, undo })}
          />
        ) : (
          <Reviewer
            library={library}
            submissions={draft.submissions}
            reviews={reviews}
            policy={policy}
            onReview={(family, text) =>
              setDraft((before) => {
                const all = new Map(before.reviews);
                all.set(family, { name: all.get(family)?.name ?? `${family}.json`, text });
                return { ...before, reviews: [...all] };
              })
            }
            onSave={(family) => {
              const review = reviews.get(family);
              if (review) saveText(`${family}.json`, review.text);
            }}
          />
        )}
      </main>
      <footer>
        <p>bounty {library.version}. Nothing that you type leaves this page.</p>
      </footer>
    </>
  );
}

/** The module stands in the page, compressed and in base64. */
async function moduleInPage(): Promise<ArrayBuffer> {
  const base64 = document.getElementById("module")?.textContent ?? "";
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

const place = document.getElementById("form")!;
moduleInPage()
  .then((bytes) => Library.load(bytes))
  .then((library) => {
    place.textContent = "";
    render(<App library={library} />, place);
    performance.mark("form");
  })
  .catch((error: unknown) => {
    place.textContent = `This browser cannot run the form: ${String(error)}`;
  });
