import type { ComponentChildren } from "preact";
import type { Diagnostic } from "./answers";
import { typed } from "./problems";

/** Returns the id of the element that edits the value at a pointer. */
export function idOf(document: string, pointer: string): string {
  return `${document}:${pointer}`;
}

/** Focuses a field, or the nearest enclosing element that shows problems. */
export function focusField(id: string): void {
  for (let place = id; place !== ""; place = place.slice(0, Math.max(0, place.lastIndexOf("/")))) {
    const element = document.getElementById(place) ?? document.getElementById(`${place}!`);
    if (element !== null) return element.focus();
  }
  document.getElementById(`${id.split(":")[0]}:!`)?.focus();
}

export type Fix = (diagnostic: Diagnostic, proposal: unknown) => void;

/** Lists problems in the words of the library, with a button for each proposal. */
export function Problems({ id, problems, onFix, label }: { id: string; problems: Diagnostic[]; onFix: Fix; label?: string }) {
  if (problems.length === 0) return null;
  return (
    <div class="problems" id={id} tabIndex={-1}>
      {problems.map((problem) => (
        <p class="problem">
          {label ? <b>{label}: </b> : null}
          {problem.message}
          {problem.proposals?.length ? (
            <span class="proposals">
              {" Did you mean "}
              {problem.proposals.map((proposal) => (
                <button type="button" class="proposal" onClick={() => onFix(problem, proposal)}>
                  {typed(proposal)}
                </button>
              ))}
              ?
            </span>
          ) : problem.hint ? (
            <span class="hint">{` — ${problem.hint}`}</span>
          ) : null}
        </p>
      ))}
    </div>
  );
}

export interface FieldProps {
  id: string;
  label: string;
  value: string;
  problems: Diagnostic[];
  onFix: Fix;
  onText: (text: string) => void;
  class?: string;
  note?: string;
  placeholder?: string;
  /** The id of a list of suggestions. */
  list?: string;
  numeric?: boolean;
  required?: boolean;
  /** Whether problems are shown elsewhere, where there is more room. */
  isNarrow?: boolean;
}

/** A line of text with its label, and its problems below. */
export function TextField(props: FieldProps) {
  const { id, problems } = props;
  const described = [problems.length ? `${id}!` : "", props.note ? `${id}?` : ""].filter(Boolean).join(" ");
  return (
    <div class={`field ${props.class ?? ""}`}>
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        value={props.value}
        placeholder={props.placeholder}
        list={props.list}
        inputMode={props.numeric ? "decimal" : undefined}
        required={props.required}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={problems.length > 0}
        aria-describedby={described || undefined}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
      {props.isNarrow ? null : <Problems id={`${id}!`} problems={problems} onFix={props.onFix} />}
      {props.note ? (
        <p class="note" id={`${id}?`}>
          {props.note}
        </p>
      ) : null}
    </div>
  );
}

export interface Choice {
  value: string;
  label: string;
}

/** A choice of a few words. A value that is not among them is kept and shown. */
export function ChoiceField(props: Omit<FieldProps, "placeholder" | "list" | "numeric"> & { choices: Choice[] }) {
  const { id, problems, value } = props;
  const isKnown = props.choices.some((choice) => choice.value === value);
  return (
    <div class={`field choice ${props.class ?? ""}`}>
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={problems.length > 0}
        aria-describedby={problems.length ? `${id}!` : undefined}
        onChange={(event) => props.onText(event.currentTarget.value)}
      >
        {isKnown ? null : <option value={value}>{value}</option>}
        {props.choices.map((choice) => (
          <option value={choice.value}>{choice.label}</option>
        ))}
      </select>
      {props.isNarrow ? null : <Problems id={`${id}!`} problems={problems} onFix={props.onFix} />}
    </div>
  );
}

export function CheckField(props: { id: string; label: string; checked: boolean; onCheck: (checked: boolean) => void }) {
  return (
    <div class="check">
      <input
        id={props.id}
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onCheck(event.currentTarget.checked)}
      />
      <label for={props.id}>{props.label}</label>
    </div>
  );
}

export function CopyIcon() {
  return (
    <svg viewBox="0 0 12 14" aria-hidden="true">
      <path d="M3.5 3.5h7v9h-7zM1.5 10.5v-9h7" />
    </svg>
  );
}

/** A button with an icon. Its name says what it does. */
export function IconButton(props: { id?: string; name: string; onClick: () => void; disabled?: boolean; children: ComponentChildren }) {
  return (
    <button
      type="button"
      id={props.id}
      class="sign"
      aria-label={props.name}
      title={props.name}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <span aria-hidden="true">{props.children}</span>
    </button>
  );
}
