import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { partsOf, type Diagnostic, type Outcome } from "./answers";
import { placeOf } from "./problems";

/**
 * Shows HTML of the library, in which every text of a document is escaped. In a table, only changed rows are replaced,
 * because it may have hundreds and is updated at each key press.
 */
function showHtml(element: HTMLElement, before: string, html: string): void {
  const old = before.split("\n");
  const lines = html.split("\n");
  const isRow = (line = "") => line.startsWith("<tr");
  if (old.length !== lines.length || lines.some((line, i) => line !== old[i] && !(isRow(line) && isRow(old[i])))) {
    element.innerHTML = html;
    return;
  }
  const rows = element.getElementsByTagName("tr");
  let row = 0;
  lines.forEach((line, i) => {
    if (line !== old[i]) rows[row]!.outerHTML = line;
    if (isRow(line)) ++row;
  });
}

function Part({ html }: { html: string }) {
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef("");
  useLayoutEffect(() => {
    if (shown.current !== html) showHtml(element.current!, shown.current, html);
    shown.current = html;
  }, [html]);
  return <div ref={element} />;
}

/** A report of the library, section by section, without those with worths, which advice or cards replace. */
function Report({ html, class: name }: { html: string; class: string }) {
  const parts = html.split(/(?<=<\/section>\n)/).filter((part) => !part.includes('<table class="stacks worths">'));
  return (
    <div class={name}>
      {parts.map((part, index) => (
        <Part key={index} html={part} />
      ))}
    </div>
  );
}

/** The amount for screen readers, once the user has stopped typing for a moment. */
function SpokenSum({ html }: { html: string }) {
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const text = html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
    const timer = setTimeout(() => setSpoken(text), 700);
    return () => clearTimeout(timer);
  }, [html]);
  return (
    <p class="hidden" role="status" dangerouslySetInnerHTML={{ __html: spoken }} />
  );
}

function counted(problems: Diagnostic[]): string {
  return problems.length === 1 ? "1 thing is missing or wrong" : `${problems.length} things are missing or wrong`;
}

/** Returns `task 1, step 2, time: ` for `/tasks/0/steps/1/time`. */
function placeInWords(pointer: string): string {
  const words = pointer.slice(1).replaceAll(/(task|step)s\/(\d+)/g, (_, kind: string, index: string) => `${kind} ${Number(index) + 1}`);
  return words === "" ? "" : `${words.replaceAll("/", ", ")}: `;
}

const mostListed = 12;
const mostAdvice = 20;

/** Limits the advice to the largest gains, because its table may have hundreds of rows. */
function mostValuable(html: string): string {
  let rows = 0;
  const lines = html.split("\n");
  const kept = lines.filter((line) => !line.startsWith("<tr>") || ++rows <= mostAdvice + 1);
  const left = lines.length - kept.length;
  return left === 0 ? html : kept.join("\n").replace("</div>\n<p", `</div>\n<p class="note">${left} more with smaller gains.</p>\n<p`);
}

/** The payout beside the fields or, if there is none, what has to be fixed first. */
export function PayoutPane(props: { outcome: Outcome; onGoTo: (diagnostic: Diagnostic) => void }) {
  const { outcome } = props;
  const last = useRef<Outcome>();
  if (outcome.result) last.current = outcome;
  const shown = outcome.result ? outcome : last.current;
  const page = useMemo(() => partsOf(shown?.page ?? ""), [shown]);
  const advice = useMemo(() => mostValuable(partsOf(shown?.advice ?? "").sections), [shown]);
  return (
    <aside class="payout" aria-label="Payout" tabIndex={0}>
      <Report class="who" html={page.who} />
      <SpokenSum html={outcome.result ? page.sum : counted(outcome.diagnostics)} />
      <div class={`now ${outcome.result ? "" : "outdated"}`}>
        {shown ? <Report class="top" html={page.sum || page.who} /> : <p class="sum"><span>Bounty</span><strong>$–</strong></p>}
      </div>
      {outcome.result ? null : (
        <section class="missing">
          <h2>{counted(outcome.diagnostics)}</h2>
          <ul>
            {outcome.diagnostics.slice(0, mostListed).map((diagnostic) => (
              <li>
                <button type="button" class="plain" onClick={() => props.onGoTo(diagnostic)}>
                  {placeInWords(placeOf(diagnostic))}
                  {diagnostic.message}
                </button>
              </li>
            ))}
            {outcome.diagnostics.length > mostListed ? <li>{outcome.diagnostics.length - mostListed} more</li> : null}
          </ul>
          {shown ? <p class="note">The amounts are from before the change.</p> : null}
        </section>
      )}
      <div class={`report ${outcome.result ? "" : "outdated"}`}>
        <Report class="from-gross" html={page.sections} />
        {shown?.result?.kind === "specification" ? null : <Report class="advice" html={advice} />}
      </div>
    </aside>
  );
}
