import { useMemo, useRef } from "preact/hooks";
import { memo } from "preact/compat";
import { familyOf } from "./draft";
import { useEdited, useFocusNext } from "./editing";
import { dollars, outcomeOf, payoutOf, plainAmount, type Diagnostic, type Outcome } from "./answers";
import { CheckField, ChoiceField, focusField, idOf, Problems, TextField, type Fix } from "./field";
import {
  decisionPath,
  emptyReview,
  estimateKeys,
  jsonOfRate,
  judgementsOf,
  nearestPercentage,
  policyOf,
  rateOfPercentage,
  type Judgement,
  type Policy,
} from "./judgements";
import { JsonText, pointerOf, type Path } from "./json_text";
import type { Library, NamedText } from "./library";
import { PayoutPane } from "./payout";
import { byPlace, inWords, mended, placeOf } from "./problems";

/** The reviews that the reviewer has opened or written, by family. */
export type Reviews = Map<string, NamedText>;

/** Gives a review a name that no submission has, so that their errors are not confused. */
function named(review: NamedText): NamedText {
  return { ...review, name: `reviews/${review.name}` };
}

export function reviewOf(reviews: Reviews, submission: NamedText): NamedText {
  const family = familyOf(submission);
  return reviews.get(family) ?? { name: `${family}.json`, text: emptyReview(family) };
}

export interface ReviewerProps {
  library: Library;
  submissions: NamedText[];
  reviews: Reviews;
  /** The name of the submission under review. */
  selected: string;
  onSelect: (name: string) => void;
  policy: NamedText | undefined;
  onReview: (family: string, text: string) => void;
  onSave: (family: string, text: string) => void;
}

export function Reviewer(props: ReviewerProps) {
  const submission = props.submissions.find(({ name }) => name === props.selected) ?? props.submissions[0];
  if (submission === undefined) {
    return (
      <section class="welcome">
        <h2>Open what you review</h2>
        <p>
          Open one or more submissions, or drop them anywhere on this page. Open existing reviews and the policy with their own
          button, because files that come with a submission may be its author's. Everything stays on this machine.
        </p>
      </section>
    );
  }
  return (
    <>
      {props.submissions.length > 1 ? <SubmissionList {...props} selected={submission.name} /> : null}
      {familyOf(submission) === "" ? <Unreadable {...props} submission={submission} /> : <ReviewOfOne {...props} key={submission.name} submission={submission} />}
    </>
  );
}

function paymentInWords(outcome: Pick<Outcome, "result">): string {
  const payment = outcome.result?.payment;
  if (payment === undefined) return "rejected";
  return payment.reason ? `${payment.status}: ${payment.reason}` : payment.status;
}

/** A submission without a family, which has to be fixed before it can be reviewed. */
function Unreadable({ library, submission, policy }: ReviewerProps & { submission: NamedText }) {
  const { diagnostics } = payoutOf(library, { submission, policy });
  return (
    <section class="editing" aria-label={submission.name}>
      <h2>{submission.name} cannot be reviewed</h2>
      <Problems id="submission:!" problems={diagnostics.map((each) => inWords(each, submission.name))} onFix={() => undefined} />
    </section>
  );
}

/** Returns the same text for families that differ only in case and punctuation, and so are likely the same. */
function nearly(family: string): string {
  return family.toLowerCase().replaceAll(/[-_.]/g, "");
}

/** Returns a remark if the family is, or may be, that of another submission, because a family is paid once. */
function remarkOn(submission: NamedText, submissions: NamedText[], isClearBefore: boolean): string {
  const family = familyOf(submission);
  if (isClearBefore) return "; withheld in a batch: duplicate-family, because a family is paid once";
  const others = submissions.filter((other) => other !== submission && nearly(familyOf(other)) === nearly(family));
  if (others.length === 0) return "";
  return others.some((other) => familyOf(other) === family) ? "; this family is here more than once" : `; similar to the family ${familyOf(others[0]!)}`;
}

/** A cached payout with its inputs. */
interface KnownPayout {
  submission: NamedText;
  review: string;
  policy: NamedText | undefined;
  payout: Pick<Outcome, "result" | "diagnostics">;
}

/** Lists all submissions with their bounties and undecided judgements. */
function SubmissionList(props: ReviewerProps) {
  const known = useRef(new Map<string, KnownPayout>());
  const cleared = new Set<string>();
  const rows = props.submissions.map((submission) => {
    const review = reviewOf(props.reviews, submission);
    let row = known.current.get(submission.name);
    if (row?.submission !== submission || row.review !== review.text || row.policy !== props.policy) {
      const payout = payoutOf(props.library, { submission, review: named(review), policy: props.policy });
      row = { submission, review: review.text, policy: props.policy, payout };
      known.current.set(submission.name, row);
    }
    const { payout } = row;
    const family = familyOf(submission);
    const isClear = payout.result?.payment.status === "clear" && BigInt(payout.result.bounty_cents) > 0n;
    const remark = remarkOn(submission, props.submissions, isClear && cleared.has(family));
    if (isClear) cleared.add(family);
    return { submission, payout, remark };
  });
  return (
    <nav class="submissions" aria-label="Submissions">
      <table>
        <thead>
          <tr>
            <th scope="col">Submission</th>
            <th scope="col" class="number">Bounty</th>
            <th scope="col" class="number">Undecided</th>
            <th scope="col">Payment</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ submission, payout, remark }) => (
            <tr class={submission.name === props.selected ? "selected" : ""}>
              <th scope="row">
                <button type="button" class="plain" aria-current={submission.name === props.selected} onClick={() => props.onSelect(submission.name)}>
                  <bdi>{familyOf(submission) || submission.name}</bdi>
                </button>
              </th>
              <td class="number">{payout.result ? dollars(payout.result.bounty_cents) : "–"}</td>
              <td class="number">{payout.result?.undecided.filter((each) => each.judgement !== "payment").length ?? "–"}</td>
              <td>
                {paymentInWords(payout)}
                {remark}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </nav>
  );
}

const undecidedChoice = { value: "", label: "undecided" };

const yesOrNo = [undecidedChoice, { value: "true", label: "yes" }, { value: "false", label: "no" }];

function ReviewOfOne({ library, submission, reviews, policy, onReview, onSave }: ReviewerProps & { submission: NamedText }) {
  const family = familyOf(submission);
  const file = reviewOf(reviews, submission);
  const review = useMemo(() => JsonText.of(file.text), [file.text]);
  const outcome = useMemo(
    () => outcomeOf(library, { submission, review: named(file), policy }),
    [library, submission, file.text, policy],
  );
  const stated = useMemo(() => policyOf(library, policy), [library, policy]);
  const judged = useMemo(() => new JsonText(submission.text), [submission]);
  const estimates = estimateKeys.map((key) => review.json([key])).join(" ");
  const known = useRef<Judgement[]>([]);
  known.current = useMemo(
    () => judgementsOf(library, submission, file, policy) ?? known.current,
    [library, submission, policy, estimates],
  );
  const judgements = known.current;
  const { latest, change } = useEdited(review, (text) => onReview(family, text));
  const focusNext = useFocusNext();
  /** Sets or removes an entry of a map. Removes the map with its last entry, because an empty one would be a decision. */
  const setEntry = (path: Path, json: string) => {
    if (json !== "") return change(latest.current.with(path, json));
    const without = latest.current.without(path);
    const map = path.slice(0, -1);
    change(map.length > 0 && without.keys(map).length === 0 ? without.without(map) : without);
  };
  const places = new Set<string>();
  const isOfReview = (each: Diagnostic) => each.source === named(file).name;
  const problemsOfReview = outcome.diagnostics.filter(isOfReview);
  const problemsOfOthers = outcome.diagnostics.filter((each) => !isOfReview(each));
  const byPointer = Map.groupBy(problemsOfReview, placeOf);
  const fix: Fix = (diagnostic: Diagnostic, proposal: unknown) => {
    focusNext.current = idOf("review", diagnostic.pointer ?? "");
    change(mended(latest.current, diagnostic, proposal));
  };
  const field = (path: Path) => {
    const pointer = pointerOf(path);
    places.add(pointer);
    return {
      id: idOf("review", pointer),
      value: review.shown(path),
      problems: byPointer.get(pointer) ?? none,
      onFix: fix,
      onText: (text: string) => setEntry(path, text === "" ? "" : JSON.stringify(text)),
    };
  };
  const choice = (path: Path) => ({ ...field(path), onText: (text: string) => setEntry(path, text) });

  const body = (
    <>
      <ol class="judgements">
        {judgements.map((judgement) => {
          if (judgement.kind === "bonus")
            return <BonusCard judgement={judgement} review={review} policy={stated} field={field} setEntry={setEntry} />;
          const decidedAt = decisionPath(review, judgement);
          const decided = review.shown(decidedAt);
          const { problems } = field([judgement.kind, judgement.where]);
          return (
            <RateCard
              judgement={judgement}
              decidedAt={decidedAt}
              decided={decided}
              policy={stated}
              field={field}
              setEntry={setEntry}
              shown={JSON.stringify([judgement, decidedAt, decided, problems])}
            />
          );
        })}
      </ol>
      <PaymentCard outcome={outcome} field={field} choice={choice} author={judged.shown(["author", "name"])} onApprove={(amount, payee) => {
        const withAmount = latest.current.with(["payment", "amount"], JSON.stringify(amount));
        change(payee === "" ? withAmount : withAmount.with(["payment", "payee"], JSON.stringify(payee)));
      }} />
      <section class="card">
        <h3>Review</h3>
        <div class="head">
          <TextField {...field(["reviewer"])} label="Reviewer" />
          <TextField {...field(["date"])} label="Date" placeholder="YYYY-MM-DD" note="The day on which the bounty is paid." />
          <TextField {...field(["note"])} class="wide" label="Note" />
          {(["used", "fast_track", "final"] as const).map((key) => (
            <CheckField
              id={idOf("review", `/${key}`)}
              label={{ used: "The program uses it", fast_track: "Fast-track the application", final: "Nothing is left undecided" }[key]}
              checked={review.json([key]) === "true"}
              onCheck={(checked) => setEntry([key], checked ? "true" : "")}
            />
          ))}
        </div>
      </section>
      <Estimates judged={judged} field={field} choice={choice} />
    </>
  );
  const elsewhere = byPlace(problemsOfReview, places).get("") ?? [];

  return (
    <div class="sides">
      <section class="editing" aria-label={`Review of ${family}`}>
        <div class="review-head">
          <div>
            <p class="eyebrow">{family}</p>
            <h2>{judged.shown(["title"]) || family}</h2>
            <p class="about"><bdi>{judged.shown(["author", "name"]) || "no author stated"}</bdi></p>
          </div>
          <button type="button" class="main" onClick={() => onSave(family, review.text)}>
            Save {family}.json
          </button>
        </div>
        <Problems id="submission:!" problems={problemsOfOthers.map((each) => inWords(each, submission.name))} onFix={fix} />
        <Problems id="review:!" problems={elsewhere} onFix={fix} />
        {review.isObject ? body : <p class="problem">The review is not a JSON object: fix the file, and open it again.</p>}
      </section>
      <PayoutPane
        outcome={outcome}
        onGoTo={(diagnostic) => focusField(isOfReview(diagnostic) ? idOf("review", placeOf(diagnostic)) : "submission:")}
      />
    </div>
  );
}

const none: Diagnostic[] = [];

type MakeField = (path: Path) => {
  id: string;
  value: string;
  problems: Diagnostic[];
  onFix: Fix;
  onText: (text: string) => void;
};

interface CardProps {
  judgement: Judgement;
  policy: Policy | undefined;
  field: MakeField;
  setEntry: (path: Path, json: string) => void;
}

interface RateCardProps extends CardProps {
  /** The path and the value of the decision: for the step, or for its whole task. */
  decidedAt: Path;
  decided: string;
  /** Everything that it shows, so that unchanged judgements are not rendered again. */
  shown: string;
}

/** A slider for whole percentages, with the exact value beside it. */
function Rate(props: { undecided?: string; decidedAt?: Path; path: Path; label: string; most: number; words: string[]; decided: string; policy: Policy | undefined; field: MakeField; setEntry: CardProps["setEntry"] }) {
  const exact = props.field(props.path);
  const percentage = nearestPercentage(props.decided, props.policy);
  const list = `${exact.id}+`;
  /** An undecided slider is at 0, so that choosing 0 is not an input event. */
  const decideNothing = (isMeant: boolean) => {
    if (isMeant && props.decided === "") props.setEntry(props.path, "0");
  };
  const undecide = () => props.setEntry(props.decidedAt ?? props.path, "");
  return (
    <div class={`rate ${props.decided === "" ? "undecided" : ""}`}>
      <input
        type="range"
        id={`${exact.id}~`}
        min={0}
        max={props.most}
        step={1}
        value={percentage}
        aria-label={props.label}
        aria-valuetext={props.decided === "" ? "undecided" : props.decided}
        onInput={(event) => props.setEntry(props.path, rateOfPercentage(Number(event.currentTarget.value)))}
        onClick={(event) => decideNothing(event.currentTarget.value === "0")}
        onKeyDown={(event) => decideNothing(["Home", "ArrowLeft", "ArrowDown", "PageDown"].includes(event.key))}
      />
      <TextField
        {...exact}
        value={props.decided}
        label={`${props.label}, exactly`}
        placeholder={props.undecided ?? "undecided"}
        list={props.words.length ? list : undefined!}
        onText={(text) => (text === "" ? undecide() : props.setEntry(props.path, jsonOfRate(text)))}
      />
      {props.words.length ? (
        <datalist id={list}>
          {props.words.map((word) => (
            <option value={word} />
          ))}
        </datalist>
      ) : null}
      <button type="button" class="quiet" disabled={props.decided === ""} onClick={undecide} aria-label={`Leave undecided: ${props.label}`}>
        Undecided
      </button>
    </div>
  );
}

const RateCard = memo(
  DrawnRateCard,
  (before, after) => before.shown === after.shown && before.policy === after.policy,
);

function DrawnRateCard({ judgement, decidedAt, decided, policy, field, setEntry }: RateCardProps) {
  const isRepeat = judgement.kind === "repeat_rate";
  const path: Path = [judgement.kind, judgement.where];
  const ofTask = decidedAt[1] === judgement.where ? "" : String(decidedAt[1]);
  const label = isRepeat ? `Rate for repeats of ${judgement.where}` : `Confidence in ${judgement.where}`;
  return (
    <li class="card">
      <div class="card-head">
        <h3>{label}</h3>
        <p class="worth-of">worth {dollars(judgement.worth)}</p>
      </div>
      {ofTask === "" ? null : <p class="note">The review states this for the whole task {ofTask}.</p>}
      {isRepeat || policy === undefined ? null : (
        <p class="words" role="group" aria-label={label}>
          {["high", "medium", "low", "none"].map((word) => (
            <button
              type="button"
              class="word"
              aria-pressed={decided === word}
              onClick={() => setEntry(path, JSON.stringify(word))}
            >
              {word}
            </button>
          ))}
        </p>
      )}
      <Rate path={path} decidedAt={decidedAt} label={label} most={100} words={isRepeat ? [] : ["high", "medium", "low", "none"]} decided={decided} policy={policy} field={field} setEntry={setEntry} />
    </li>
  );
}

function BonusCard({ judgement, review, policy, field, setEntry }: CardProps & { review: JsonText }) {
  const isOneRate = review.has(["bonus"]) && !review.json(["bonus"]).startsWith("{");
  const criteria = policy?.bonus.criteria ?? [];
  return (
    <li class="card">
      <div class="card-head">
        <h3>Bonus</h3>
        <p class="worth-of">worth {dollars(judgement.worth)}</p>
      </div>
      {isOneRate || criteria.length === 0 ? (
        <Rate path={["bonus"]} label="Bonus" most={nearestPercentage(String(policy?.bonus.cap ?? "1"), policy)} words={[]} decided={review.shown(["bonus"])} policy={policy} field={field} setEntry={setEntry} />
      ) : (
        criteria.map((criterion) => (
          <div class="criterion">
            <p>{criterion.replaceAll("_", " ")}</p>
            <Rate
              path={["bonus", criterion]}
              undecided={review.has(["bonus"]) ? "0" : "undecided"}
              label={`Bonus: ${criterion.replaceAll("_", " ")}`}
              most={nearestPercentage(String(policy?.bonus.cap ?? "1"), policy)}
              words={[]}
              decided={review.shown(["bonus", criterion])}
              policy={policy}
              field={field}
              setEntry={setEntry}
            />
          </div>
        ))
      )}
      {isOneRate ? null : (
        <CheckField id="no-bonus" label="No bonus" checked={review.json(["bonus"]).replaceAll(/\s/g, "") === "{}"} onCheck={(checked) => setEntry(["bonus"], checked ? "{}" : "")} />
      )}
    </li>
  );
}

function PaymentCard(props: { outcome: Outcome; field: MakeField; choice: MakeField; author: string; onApprove: (amount: string, payee: string) => void }) {
  const bounty = props.outcome.result?.bounty_cents;
  const payment = props.outcome.result?.payment;
  const amount = props.field(["payment", "amount"]);
  const payee = props.field(["payment", "payee"]);
  const isApproved = bounty !== undefined && amount.value === plainAmount(bounty) && payee.value === props.author;
  return (
    <section class="card">
      <div class="card-head">
        <h3>Payment</h3>
        <p class={`status ${payment?.status ?? ""}`}>{paymentInWords(props.outcome)}</p>
      </div>
      <div class="head">
        <ChoiceField {...props.choice(["payment", "legal"])} label="Paying is legal" choices={yesOrNo} />
        <ChoiceField {...props.choice(["payment", "practical"])} label="Paying is practical" choices={yesOrNo} />
        <TextField {...amount} label="Amount" placeholder="undecided" />
        <TextField {...payee} label="Payee" placeholder="undecided" />
        <TextField {...props.field(["payment", "note"])} class="wide" label="Note on the payment" />
      </div>
      {bounty === undefined ? null : (
        <button type="button" class="main" disabled={isApproved} onClick={() => props.onApprove(plainAmount(bounty), props.author)}>
          {isApproved ? "Approved: " : "Approve "}
          {dollars(bounty)}
          {props.author === "" ? null : <> to <bdi>{props.author}</bdi></>}
        </button>
      )}
    </section>
  );
}

interface EstimateProps {
  name: string;
  stated: Record<"time" | "computation" | "qa" | "activity", string>;
  field: MakeField;
  choice: MakeField;
  /** Everything that it shows, so that unchanged steps are not rendered again. */
  shown: string;
}

const Estimate = memo(
  ({ name, stated, field, choice }: EstimateProps) => {
    const accepted = choice(["qa", name]);
    return (
      <fieldset class="estimate">
        <legend>{name}</legend>
        <TextField {...field(["time", name])} label="Time" placeholder={stated.time} />
        <TextField {...field(["computation", name])} label="Waiting" placeholder={stated.computation || "0h"} />
        <ChoiceField
          {...accepted}
          value={accepted.value === "" ? "" : JSON.stringify(accepted.value)}
          label="Evidence"
          choices={[{ value: "", label: `stated: ${(stated.qa || "none").replaceAll("_", " ")}` }, ...evidence]}
        />
        <TextField {...field(["activity", name])} label="Same work as" placeholder={stated.activity} />
      </fieldset>
    );
  },
  (before, after) => before.shown === after.shown,
);

const evidence = [
  { value: '"full_run"', label: "full run" },
  { value: '"alternative"', label: "alternative" },
  { value: '"none"', label: "none" },
];

/** The program's estimates for each step, beside the author's values. */
function Estimates({ judged, field, choice }: { judged: JsonText; field: MakeField; choice: MakeField }) {
  const steps = [];
  for (let task = 0; task < judged.count(["tasks"]); ++task) {
    for (let step = 0; step < judged.count(["tasks", task, "steps"]); ++step) {
      const path: Path = ["tasks", task, "steps", step];
      const name = `${judged.shown(["tasks", task, "name"])}/${judged.shown([...path, "name"])}`;
      const stated = {
        time: judged.shown([...path, "time"]),
        computation: judged.shown([...path, "computation"]),
        qa: judged.shown([...path, "qa"]),
        activity: judged.shown([...path, "activity"]),
      };
      const said = Object.keys(stated).map((key) => {
        const { value, problems } = field([key, name]);
        return [value, problems];
      });
      steps.push(<Estimate name={name} stated={stated} field={field} choice={choice} shown={JSON.stringify([name, stated, said])} />);
    }
  }
  return (
    <section class="card">
      <h3>Steps</h3>
      <p class="note">An empty field keeps the author's value, which is shown in grey.</p>
      {steps}
    </section>
  );
}
