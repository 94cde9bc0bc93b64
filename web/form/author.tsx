import { memo } from "preact/compat";
import { useMemo, useState } from "preact/hooks";
import { dollars, outcomeOf, type Diagnostic, type StepPayout } from "./answers";
import { useEdited, useFocusNext } from "./editing";
import { CheckField, ChoiceField, CopyIcon, focusField, idOf, Problems, IconButton, TextField, type Fix } from "./field";
import { isJsonNumber, JsonText, pointerOf, type Path } from "./json_text";
import type { Library, NamedText } from "./library";
import { PayoutPane } from "./payout";
import { byPlace, inWords, mended, placeOf } from "./problems";

export const emptySubmission = `{
  "format": "bounty-submission/1",
  "family": "",
  "tasks": [
    {
      "name": "",
      "steps": [
        { "name": "", "time": "" }
      ]
    }
  ]
}
`;

const emptyStep = '{ "name": "", "time": "" }';
const emptyTask = `{\n      "name": "",\n      "steps": [\n        ${emptyStep}\n      ]\n    }`;

const evidence = [
  { value: "", label: "none yet" },
  { value: "full_run", label: "full run" },
  { value: "alternative", label: "alternative" },
  { value: "none", label: "none" },
];

const stepLabels = {
  name: "Step",
  time: "Time",
  computation: "Waiting",
  count: "Count",
  qa: "Evidence",
  activity: "Same work as",
};
type StepKey = keyof typeof stepLabels;
const stepKeys = Object.keys(stepLabels) as StepKey[];

const headPaths: Path[] = [["family"], ["title"], ["kind"], ["author", "name"], ["author", "acknowledge_as"]];

const stepPath = (task: number, step: number): Path => ["tasks", task, "steps", step];

function countsOfSteps(document: JsonText): number[] {
  return Array.from({ length: document.count(["tasks"]) }, (_, task) => document.count(["tasks", task, "steps"]));
}

/** Returns the pointers of all fields that show their own problems. */
function placesOf(counts: number[]): Set<string> {
  const places = new Set(headPaths.map(pointerOf));
  counts.forEach((steps, task) => {
    places.add(`/tasks/${task}`).add(`/tasks/${task}/name`);
    for (let step = 0; step < steps; ++step) {
      const place = pointerOf(stepPath(task, step));
      places.add(place);
      for (const key of stepKeys) places.add(`${place}/${key}`);
    }
  });
  return places;
}

/** Returns an unused name for a copy. */
function freeName(name: string, taken: string[]): string {
  const base = name.replace(/ \d+$/, "");
  let number = 2;
  while (taken.includes(`${base} ${number}`)) ++number;
  return `${base} ${number}`;
}

/** The props of a step, with texts to compare, so that unchanged steps are not rendered again. */
interface StepProps {
  task: number;
  step: number;
  isFirst: boolean;
  isLast: boolean;
  isOnly: boolean;
  values: Record<StepKey, string>;
  valuesKey: string;
  problems: Diagnostic[][];
  problemsKey: string;
  amount: string;
  actions: Actions;
}

interface Actions {
  setText: (path: Path, text: string, isRequired: boolean) => void;
  setCount: (path: Path, text: string) => void;
  fix: Fix;
  addStep: (task: number, after: number) => void;
  moveStep: (task: number, step: number, by: number) => void;
  copyStep: (task: number, step: number) => void;
  removeStep: (task: number, step: number) => void;
}

const Step = memo(
  ({ task, step, values, problems, actions, ...props }: StepProps) => {
    const path = stepPath(task, step);
    const id = (key: StepKey) => idOf("submission", pointerOf([...path, key]));
    const field = (key: StepKey) => ({
      id: id(key),
      label: stepLabels[key],
      isNarrow: true,
      value: values[key],
      problems: problems[stepKeys.indexOf(key)] ?? [],
      onFix: actions.fix,
    });
    const name = values.name || `step ${step + 1}`;
    const onKeyDown = (event: KeyboardEvent) => {
      const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
      if (event.altKey && by !== 0) actions.moveStep(task, step, by);
      else if ((event.ctrlKey || event.metaKey) && event.key === "Enter") actions.addStep(task, step + 1);
      else return;
      event.preventDefault();
    };
    return (
      <li class="step" onKeyDown={onKeyDown}>
        <fieldset>
          <legend class="hidden">{`Step ${step + 1}: ${name}`}</legend>
          <TextField {...field("name")} class="wide" required onText={(text) => actions.setText([...path, "name"], text, true)} />
          <TextField {...field("time")} placeholder="1h30m" required onText={(text) => actions.setText([...path, "time"], text, true)} />
          <TextField {...field("computation")} placeholder="0h" onText={(text) => actions.setText([...path, "computation"], text, false)} />
          <TextField {...field("count")} placeholder="1" numeric onText={(text) => actions.setCount([...path, "count"], text)} />
          <ChoiceField {...field("qa")} choices={evidence} onText={(text) => actions.setText([...path, "qa"], text, false)} />
          <TextField {...field("activity")} class="same" list="activities" onText={(text) => actions.setText([...path, "activity"], text, false)} />
          <div class="row-end">
            <p class="amount">
              <span class="hidden">Amount of {name}: </span>
              {props.amount}
            </p>
            <div class="signs">
              <IconButton id={`${id("name")}^`} name={`Move ${name} up`} disabled={props.isFirst} onClick={() => actions.moveStep(task, step, -1)}>↑</IconButton>
              <IconButton id={`${id("name")}v`} name={`Move ${name} down`} disabled={props.isLast} onClick={() => actions.moveStep(task, step, 1)}>↓</IconButton>
              <IconButton name={`Copy ${name}`} onClick={() => actions.copyStep(task, step)}><CopyIcon /></IconButton>
              <IconButton name={`Remove ${name}`} disabled={props.isOnly} onClick={() => actions.removeStep(task, step)}>×</IconButton>
            </div>
          </div>
          {stepKeys.map((key) => (
            <Problems id={`${id(key)}!`} label={stepLabels[key]} problems={field(key).problems} onFix={actions.fix} />
          ))}
          <Problems id={`${idOf("submission", pointerOf(path))}!`} problems={problems[stepKeys.length] ?? []} onFix={actions.fix} />
        </fieldset>
      </li>
    );
  },
  (before, after) =>
    before.task === after.task &&
    before.step === after.step &&
    before.isFirst === after.isFirst &&
    before.isLast === after.isLast &&
    before.isOnly === after.isOnly &&
    before.amount === after.amount &&
    before.valuesKey === after.valuesKey &&
    before.problemsKey === after.problemsKey,
);

export interface AuthorProps {
  library: Library;
  submission: NamedText;
  policy: NamedText | undefined;
  onChange: (text: string) => void;
  /** Reports an action that can be undone. */
  onDone: (what: string, undo: () => void) => void;
}

export function Author({ library, submission, policy, onChange, onDone }: AuthorProps) {
  const document = useMemo(() => JsonText.of(submission.text), [submission.text]);
  const outcome = useMemo(() => outcomeOf(library, { submission, policy }), [library, submission, policy]);
  const [visited, setVisited] = useState(new Set<string>());
  const { latest, change } = useEdited(document, onChange);
  const focusNext = useFocusNext();
  const focusStep = (task: number, step: number, suffix = "") => {
    focusNext.current = idOf("submission", pointerOf([...stepPath(task, step), "name"])) + suffix;
  };

  const actions = useMemo<Actions>(() => {
    const namesIn = (list: Path) =>
      Array.from({ length: latest.current.count(list) }, (_, index) => latest.current.shown([...list, index, "name"]));
    return {
      setText: (path, text, isRequired) =>
        change(isRequired ? latest.current.with(path, JSON.stringify(text)) : latest.current.withText(path, text)),
      setCount: (path, text) => {
        change(isJsonNumber(text) ? latest.current.with(path, text) : latest.current.withText(path, text));
      },
      fix: (diagnostic, proposal) => {
        focusNext.current = idOf("submission", diagnostic.pointer ?? "");
        change(mended(latest.current, diagnostic, proposal));
      },
      addStep: (task, after) => {
        focusStep(task, after);
        change(latest.current.inserted(["tasks", task, "steps"], after, emptyStep));
      },
      moveStep: (task, step, by) => {
        const to = step + by;
        if (to < 0 || to >= latest.current.count(["tasks", task, "steps"])) return;
        focusStep(task, to, window.document.activeElement?.classList.contains("sign") ? (by < 0 ? "^" : "v") : "");
        change(latest.current.swapped(["tasks", task, "steps"], step, to));
      },
      copyStep: (task, step) => {
        const list: Path = ["tasks", task, "steps"];
        const name = freeName(latest.current.shown([...list, step, "name"]), namesIn(list));
        focusStep(task, step + 1);
        change(
          latest.current
            .inserted(list, step + 1, latest.current.json([...list, step]))
            .with([...list, step + 1, "name"], JSON.stringify(name)),
        );
      },
      removeStep: (task, step) => {
        const before = latest.current;
        const path = stepPath(task, step);
        focusStep(task, Math.max(0, step - 1));
        change(before.without(path));
        onDone(`Step ${before.shown([...path, "name"]) || step + 1} was removed.`, () => change(before));
      },
    };
  }, []);

  const taskActions = {
    add: (at: number) => {
      focusNext.current = idOf("submission", `/tasks/${at}/name`);
      change(document.inserted(["tasks"], at, emptyTask));
    },
    move: (task: number, by: number) => {
      focusNext.current = idOf("submission", `/tasks/${task + by}/name`) + (by < 0 ? "^" : "v");
      change(document.swapped(["tasks"], task, task + by));
    },
    copy: (task: number) => {
      const names = counts.map((_, index) => document.shown(["tasks", index, "name"]));
      focusNext.current = idOf("submission", `/tasks/${task + 1}/name`);
      change(
        document
          .inserted(["tasks"], task + 1, document.json(["tasks", task]))
          .with(["tasks", task + 1, "name"], JSON.stringify(freeName(names[task] ?? "", names))),
      );
    },
    remove: (task: number) => {
      focusNext.current = idOf("submission", `/tasks/${Math.max(0, task - 1)}/name`);
      change(document.without(["tasks", task]));
      onDone(`Task ${document.shown(["tasks", task, "name"]) || task + 1} was removed.`, () => change(document));
    },
  };

  const counts = countsOfSteps(document);
  const places = useMemo(() => placesOf(counts), [counts.join(" ")]);
  const isOfSubmission = (each: Diagnostic) => each.source === undefined;
  const problems = useMemo(() => byPlace(outcome.diagnostics.filter(isOfSubmission), places), [outcome, places]);
  const problemsOfPolicy = outcome.diagnostics.filter((each) => !isOfSubmission(each)).map((each) => inWords(each, ""));

  /** An empty field shows no problems before it was visited. */
  const problemsAt = (pointer: string): Diagnostic[] => {
    const found = problems.get(pointer) ?? [];
    const isBegun = visited.has(pointer) || !places.has(pointer) || document.shown(document.pathOf(pointer)) !== "";
    return isBegun ? found : [];
  };
  const headField = (path: Path, isRequired = false) => ({
    id: idOf("submission", pointerOf(path)),
    value: document.shown(path),
    problems: problemsAt(pointerOf(path)),
    onFix: actions.fix,
    required: isRequired,
    onText: (text: string) => actions.setText(path, text, isRequired),
  });

  const steps = new Map<string, StepPayout>();
  let index = 0;
  counts.forEach((count, task) => {
    for (let step = 0; step < count; ++step, ++index) {
      const paid = outcome.result?.steps[index];
      if (paid) steps.set(`${task} ${step}`, paid);
    }
  });
  const declines = document.json(["author", "acknowledge_as"]) === "null";
  const activities = new Set<string>();
  counts.forEach((count, task) => {
    for (let step = 0; step < count; ++step) activities.add(document.shown([...stepPath(task, step), "activity"]));
  });
  activities.delete("");

  if (!document.isObject) {
    return (
      <div class="sides">
        <section class="editing" aria-label="Submission">
          <Source key="broken" document={document} problems={outcome.diagnostics} onText={onChange} isOpen />
        </section>
        <PayoutPane outcome={outcome} onGoTo={(diagnostic) => focusField(idOf("submission", placeOf(diagnostic)))} />
      </div>
    );
  }

  return (
    <div class="sides">
      <section
        class="editing"
        aria-label="Submission"
        onFocusOut={(event) => {
          const pointer = (event.target as HTMLElement).id.replace(/^submission:/, "");
          if (places.has(pointer) && !visited.has(pointer)) setVisited(new Set(visited).add(pointer));
        }}
      >
        <div class="head">
          <TextField {...headField(["family"], true)} label="Task family" placeholder="reverse_hash" />
          <TextField {...headField(["title"])} class="wide" label="Title" />
          <TextField {...headField(["author", "name"])} label="Author" />
          {declines ? null : <TextField {...headField(["author", "acknowledge_as"])} label="Acknowledge as" placeholder={document.shown(["author", "name"])} />}
          <ChoiceField
            {...headField(["kind"])}
            label="Kind"
            choices={[
              { value: "", label: "implementation" },
              { value: "implementation", label: "implementation (stated)" },
              { value: "specification", label: "specification" },
            ].filter((choice) => choice.value !== "implementation" || document.shown(["kind"]) === "implementation")}
          />
          <CheckField
            id="declines"
            label="No acknowledgement, please"
            checked={declines}
            onCheck={(checked) =>
              change(checked ? document.with(["author", "acknowledge_as"], "null") : document.without(["author", "acknowledge_as"]))
            }
          />
        </div>
        <Problems id="submission:!" problems={[...problemsOfPolicy, ...(problems.get("") ?? [])]} onFix={actions.fix} />
        {counts.map((count, task) => (
          <fieldset class="task">
            <legend class="hidden">{`Task ${task + 1}: ${document.shown(["tasks", task, "name"])}`}</legend>
            <div class="task-head">
              <TextField {...headField(["tasks", task, "name"], true)} class="wide" label={`Task ${task + 1}`} />
              <div class="signs">
                <IconButton id={`submission:/tasks/${task}/name^`} name={`Move task ${task + 1} up`} disabled={task === 0} onClick={() => taskActions.move(task, -1)}>↑</IconButton>
                <IconButton id={`submission:/tasks/${task}/namev`} name={`Move task ${task + 1} down`} disabled={task === counts.length - 1} onClick={() => taskActions.move(task, 1)}>↓</IconButton>
                <IconButton name={`Copy task ${task + 1}`} onClick={() => taskActions.copy(task)}><CopyIcon /></IconButton>
                <IconButton name={`Remove task ${task + 1}`} disabled={counts.length === 1} onClick={() => taskActions.remove(task)}>×</IconButton>
              </div>
            </div>
            <Problems id={`submission:/tasks/${task}!`} problems={problems.get(`/tasks/${task}`) ?? []} onFix={actions.fix} />
            <ol class="steps">
              {Array.from({ length: count }, (_, step) => {
                const path = stepPath(task, step);
                const pointer = pointerOf(path);
                const values = Object.fromEntries(
                  stepKeys.map((key) => [key, document.shown([...path, key])]),
                ) as Record<StepKey, string>;
                const found = [...stepKeys.map((key) => problemsAt(`${pointer}/${key}`)), problems.get(pointer) ?? []];
                const paid = steps.get(`${task} ${step}`);
                return (
                  <Step
                    task={task}
                    step={step}
                    isFirst={step === 0}
                    isLast={step === count - 1}
                    isOnly={count === 1}
                    values={values}
                    valuesKey={JSON.stringify(values)}
                    problems={found}
                    problemsKey={found.every((each) => each.length === 0) ? "" : JSON.stringify(found)}
                    amount={paid ? dollars(paid.amount_cents) : ""}
                    actions={actions}
                  />
                );
              })}
            </ol>
            <button type="button" class="quiet" onClick={() => actions.addStep(task, count)}>
              Add a step
            </button>
          </fieldset>
        ))}
        <button type="button" class="quiet" onClick={() => taskActions.add(counts.length)}>
          Add a task
        </button>
        <datalist id="activities">
          {[...activities].map((activity) => (
            <option value={activity} />
          ))}
        </datalist>
        <Source document={document} problems={[]} onText={onChange} isOpen={false} />
        <p class="note">
          In a step, Alt with an arrow key moves it up or down, and Ctrl with Enter adds one below.
        </p>
      </section>
      <PayoutPane outcome={outcome} onGoTo={(diagnostic) => focusField(idOf("submission", placeOf(diagnostic)))} />
    </div>
  );
}

/** The document as text, which can be copied and edited. */
function Source(props: { document: JsonText; problems: Diagnostic[]; onText: (text: string) => void; isOpen: boolean }) {
  const [isOpen, setOpen] = useState(props.isOpen);
  return (
    <details class="source" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The submission as JSON</summary>
      {isOpen ? (
        <>
          <label for="source" class="hidden">
            The submission as JSON
          </label>
          <textarea
            id="source"
            rows={16}
            spellcheck={false}
            value={props.document.text}
            aria-invalid={props.problems.length > 0}
            aria-describedby={props.problems.length ? "source!" : undefined}
            onInput={(event) => props.onText(event.currentTarget.value)}
          />
          <Problems
            id="source!"
            problems={props.problems.map((problem) => ({
              ...problem,
              message: problem.line ? `Line ${problem.line}, column ${problem.column}: ${problem.message}` : problem.message,
              proposals: [],
            }))}
            onFix={() => undefined}
          />
        </>
      ) : null}
    </details>
  );
}
