import { render } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Author } from "./author";
import { emptyDraft, familyOf, store, storedDraft, unsavedTexts, withJudgements, withSaved, withSubmissions, type Draft } from "./draft";
import { documentsOf, save } from "./files";
import { onOneLine } from "./json_text";
import { Library, type NamedText } from "./library";
import { Reviewer, type Reviews } from "./reviewer";

function fileName(submission: NamedText): string {
  const family = familyOf(submission);
  return /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(family) ? `${family}.json` : "submission.json";
}

interface Notice {
  text: string;
  undo?: (() => void) | undefined;
}

/** A button that opens files. */
function Opener(props: { id: string; name: string; about: string; onOpen: (files: File[]) => Promise<void> }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {props.name}
      </button>
      <input
        ref={input}
        type="file"
        id={props.id}
        class="hidden"
        tabIndex={-1}
        aria-label={props.about}
        multiple
        accept=".json,.ndjson,.jsonl,application/json"
        onChange={(event) => {
          const { currentTarget } = event;
          void props.onOpen([...(currentTarget.files ?? [])]).then(() => (currentTarget.value = ""));
        }}
      />
    </>
  );
}

function App({ library }: { library: Library }) {
  const [draft, setDraft] = useState(storedDraft);
  const [notice, setNotice] = useState<Notice>();
  const [isKept, setKept] = useState(true);
  const reviews: Reviews = useMemo(() => new Map(draft.reviews), [draft.reviews]);
  const policy = useMemo(() => (draft.policy ? { ...draft.policy, name: `policies/${draft.policy.name}` } : undefined), [draft.policy]);

  useLayoutEffect(() => setKept(store(draft)), [draft]);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  const hasUnsaved = useMemo(() => unsavedTexts(draft).length > 0, [draft]);
  useLayoutEffect(() => {
    if (!hasUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [hasUnsaved]);

  /** Applies an edit. Earlier actions cannot be undone any more, because that would lose the edit. */
  const edit = (changed: (before: Draft) => Draft) => {
    setDraft(changed);
    setNotice(undefined);
  };
  const open = (documents: NamedText[], take: typeof withSubmissions, refused: string[] = []) => {
    if (documents.length + refused.length === 0) return;
    const before = draft;
    const opened = take(draft, documents);
    setDraft(opened.draft);
    const notUtf8 = refused.length > 0 ? ` Not opened, because it is not UTF-8: ${refused.join(", ")}.` : "";
    setNotice({ text: opened.said + notUtf8, undo: opened.draft === before ? undefined : () => setDraft(before) });
  };
  const openFiles = (files: Iterable<File>, take: typeof withSubmissions) =>
    documentsOf(files).then(({ documents, refused }) => open(documents, take, refused));

  useEffect(() => {
    const keep = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      void openFiles([...(event.dataTransfer?.files ?? [])], withSubmissions);
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const isInField = event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
      if (isInField || !text.trimStart().startsWith("{")) return;
      event.preventDefault();
      open([{ name: "pasted.json", text }], withSubmissions);
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
    setDraft((before) => withSaved(before, [text, ...parts]));
    setNotice({ text: `Saved ${name}.` });
  };
  const startAgain = () => {
    const before = draft;
    const { submission, submissions, reviews: noReviews, policy: noPolicy } = emptyDraft;
    change(draft.side === "author" ? { submission } : { submissions, reviews: noReviews, policy: noPolicy });
    setNotice({ text: draft.side === "author" ? "The form is empty." : "Nothing is open.", undo: () => setDraft(before) });
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
          <Opener id="picker" name="Open…" about="Submissions" onOpen={(files) => openFiles(files, withSubmissions)} />
          <Opener
            id="judgements"
            name={draft.side === "author" ? "Policy…" : "Reviews and policy…"}
            about="Reviews and policies"
            onOpen={(files) => openFiles(files, withJudgements)}
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
        {isKept ? null : " This browser does not keep drafts: save before you leave."}
      </p>
      <div role="main" class={draft.side}>
        {policy ? (
          <p class="notice">
            Policy: {draft.policy?.name}
            <button type="button" class="plain" onClick={() => edit((before) => ({ ...before, policy: null }))}>Use the built-in policy</button>
          </p>
        ) : null}
        {draft.side === "author" ? (
          <Author
            library={library}
            submission={draft.submission}
            policy={policy}
            onChange={(text) => edit((before) => ({ ...before, submission: { ...before.submission, text } }))}
            onDone={(text, undo) => setNotice({ text, undo })}
          />
        ) : (
          <Reviewer
            library={library}
            submissions={draft.submissions}
            selected={draft.selected}
            onSelect={(selected) => change({ selected })}
            reviews={reviews}
            policy={policy}
            onReview={(family, text) =>
              edit((before) => {
                const all = new Map(before.reviews);
                all.set(family, { name: all.get(family)?.name ?? `${family}.json`, text });
                return { ...before, reviews: [...all] };
              })
            }
            onSave={(family, text) => saveText(`${family}.json`, text)}
          />
        )}
      </div>
      <footer>
        <p>bounty {library.version}. Nothing that you type leaves this page.</p>
      </footer>
    </>
  );
}

/** Returns the module, which the page contains compressed and in base64. */
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
