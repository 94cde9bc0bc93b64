// Computes the totals of many submissions to the cent, as a user could do it with Node instead of bounty.
//   node bench/peers/totals.mjs FILE.ndjson
//
// Takes valid submissions as bench/generate spells them, under the built-in policy: durations are
// hours with at most two decimals, "2h30m", "1:45" or "1:45:30", rates are whole percents, a review
// maps no activity and sets no hourly rate.
//
// Plain numbers stay exact, so no BigInt is needed: all are integers (seconds, percents, cents), and
// the largest product is below 2^53: 25 * 36,000 s * 50 repetitions * 100% * 100% is 4.5e11. A
// quotient that is no integer differs from one by at least 1/30,000, far more than its rounding.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const CONFIDENCE = { high: 75, medium: 50, low: 25, none: 0 };
const BONUS_CAP = 50;
const NOTHING = {};
const UNITS = /^(?:(\d+)h)?(?:(\d+)m)?$/;

const totals = {
  submissions: 0,
  gross_cents: 0,
  computation_cents: 0,
  repeated_steps_cents: 0,
  missing_qa_cents: 0,
  base_payment_cents: 0,
  bonus_cents: 0,
  bounty_cents: 0,
  ceiling_cents: 0,
};

function seconds(duration) {
  if (typeof duration === 'number') return Math.round(duration * 3600); // hundredths of an hour are whole seconds
  if (duration.includes(':')) {
    const [hours, minutes, rest = 0] = duration.split(':').map(Number);
    return hours * 3600 + minutes * 60 + rest;
  }
  const [, hours = 0, minutes = 0] = UNITS.exec(duration);
  return Number(hours) * 3600 + Number(minutes) * 60;
}

function percent(rate) {
  return typeof rate === 'string' ? Number(rate.slice(0, -1)) : Math.round(rate * 100);
}

function halfUp(numerator, denominator) {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

function bonusPercent(stated) {
  const rates = typeof stated === 'object' ? Object.values(stated) : [stated];
  return Math.min(BONUS_CAP, rates.reduce((sum, rate) => sum + percent(rate), 0));
}

// Adds the gross amount and the deductions to the totals. Returns the base payment and its ceiling.
function addSteps(submission, review) {
  const { time: times, computation: computations, qa: evidence, confidence, repeat_rate: repeatRates } = review;
  const isOpen = !review.final;
  const seen = new Set();
  let base = 0;
  let ceiling = 0;
  for (const task of submission.tasks) {
    for (const step of task.steps) {
      const key = `${task.name}/${step.name}`;
      const time = seconds(times?.[key] ?? step.time);
      const paidTime = time - seconds(computations?.[key] ?? step.computation ?? 0);
      const count = step.count ?? 1;
      const activity = step.activity ?? key;
      const full = seen.has(activity) ? 0 : 1;
      seen.add(activity);

      const repeatRate = repeatRates?.[activity];
      const granted = repeatRate === undefined ? 0 : percent(repeatRate);
      const highest = repeatRate === undefined && isOpen ? 100 : granted;
      const units = full * 100 + (count - full) * granted;
      const highestUnits = full * 100 + (count - full) * highest;

      let trust = 100;
      let highestTrust = 100;
      if ((evidence?.[key] ?? evidence?.[task.name] ?? step.qa ?? 'none') === 'none') {
        const stated = confidence?.[key] ?? confidence?.[task.name];
        trust = stated === undefined ? 0 : (CONFIDENCE[stated] ?? percent(stated));
        if (stated !== undefined || !isOpen) highestTrust = trust;
      }

      const gross = halfUp(25 * time * count, 3);
      const computed = halfUp(25 * paidTime * count, 3);
      const repeated = halfUp(25 * paidTime * units, 300);
      const amount = halfUp(25 * paidTime * units * trust, 30000);
      totals.gross_cents += gross;
      totals.computation_cents += gross - computed;
      totals.repeated_steps_cents += computed - repeated;
      totals.missing_qa_cents += repeated - amount;
      base += amount;
      ceiling += halfUp(25 * paidTime * highestUnits * highestTrust, 30000);
    }
  }
  return [base, ceiling];
}

function bonusOf(base, rate) {
  return Math.min(halfUp(base * rate, 100), Math.floor((base * BONUS_CAP) / 100));
}

function add(submission) {
  totals.submissions += 1;
  if (submission.kind === 'specification') return;
  const review = submission.review ?? NOTHING;
  const [base, highestBase] = addSteps(submission, review);
  const rate = bonusPercent(review.bonus ?? 0);
  const isOpen = review.bonus === undefined && !review.final;
  const bounty = base + bonusOf(base, rate);
  totals.base_payment_cents += base;
  totals.bonus_cents += bounty - base;
  totals.bounty_cents += bounty;
  totals.ceiling_cents += highestBase + bonusOf(highestBase, isOpen ? BONUS_CAP : rate);
}

const lines = createInterface({ input: createReadStream(process.argv[2]), crlfDelay: Infinity });
lines.on('line', (line) => add(JSON.parse(line)));
lines.on('close', () => console.log(JSON.stringify(totals)));
