# Computes the totals of many submissions to the cent, as a user could do it with jq instead of bounty.
#   jq -n -f bench/peers/totals.jq FILE.ndjson
#
# Takes valid submissions as bench/generate spells them, under the built-in policy: durations are
# hours with at most two decimals, "2h30m", "1:45" or "1:45:30", rates are whole percents, a review
# maps no activity and sets no hourly rate.
#
# The numbers of jq are doubles. They stay exact here because all are integers (seconds, percents,
# cents) and the largest product is below 2^53: 25 * 36,000 s * 50 repetitions * 100% * 100% is
# 4.5e11. A quotient that is no integer differs from one by at least 1/30,000, far more than its
# rounding.

def minutes: if . == "" then 0 else rtrimstr("m") | tonumber * 60 end;

def seconds:
  if type == "number" then . * 3600 | round  # hundredths of an hour are whole seconds
  elif contains(":") then split(":") | map(tonumber) | .[0] * 3600 + .[1] * 60 + (.[2] // 0)
  elif contains("h") then split("h") | (.[0] | tonumber) * 3600 + (.[1] | minutes)
  else minutes
  end;

def percent: if type == "string" then rtrimstr("%") | tonumber else . * 100 | round end;

def confidence_percent:
  if . == "high" then 75 elif . == "medium" then 50 elif . == "low" then 25 elif . == "none" then 0 else percent end;

def half_up($denominator): (2 * . + $denominator) / (2 * $denominator) | floor;

def bonus_percent: if type == "object" then [.[] | percent] | add // 0 else percent end | if . > 50 then 50 else . end;

def bonus_of($percent): [(. * $percent | half_up(100)), (. * 50 / 100 | floor)] | min;

# Sums up the steps. `seen` has the activities of the earlier steps.
def steps($review):
  ($review.final // false | not) as $is_open
  | reduce (.tasks[] | .name as $task | .steps[] | .task = $task) as $step (
      {seen: {}, gross: 0, computed: 0, repeated: 0, base: 0, ceiling: 0};
      ($step.task + "/" + $step.name) as $key
      | ($step.activity // $key) as $activity
      | ($step.count // 1) as $count
      | ($review.time[$key] // $step.time | seconds) as $time
      | ($time - ($review.computation[$key] // $step.computation // 0 | seconds)) as $paid_time
      | (if .seen[$activity] then 0 else 1 end) as $full
      | $review.repeat_rate[$activity] as $repeat_rate
      | (if $repeat_rate == null then 0 else $repeat_rate | percent end) as $granted
      | (if $repeat_rate == null and $is_open then 100 else $granted end) as $highest
      | ($full * 100 + ($count - $full) * $granted) as $units
      | ($full * 100 + ($count - $full) * $highest) as $highest_units
      | ($review.qa[$key] // $review.qa[$step.task] // $step.qa // "none") as $qa
      | ($review.confidence[$key] // $review.confidence[$step.task]) as $stated
      | (if $qa != "none" then 100 elif $stated == null then 0 else $stated | confidence_percent end) as $trust
      | (if $qa == "none" and $stated == null and $is_open then 100 else $trust end) as $highest_trust
      | .seen[$activity] = true
      | .gross += (25 * $time * $count | half_up(3))
      | .computed += (25 * $paid_time * $count | half_up(3))
      | .repeated += (25 * $paid_time * $units | half_up(300))
      | .base += (25 * $paid_time * $units * $trust | half_up(30000))
      | .ceiling += (25 * $paid_time * $highest_units * $highest_trust | half_up(30000))
    );

def add_implementation($submission):
  ($submission.review // {}) as $review
  | ($submission | steps($review)) as $sums
  | ($review.bonus // 0 | bonus_percent) as $rate
  | (if ($review | has("bonus")) or $review.final then $rate else 50 end) as $highest_rate
  | ($sums.base + ($sums.base | bonus_of($rate))) as $bounty
  | .gross_cents += $sums.gross
  | .computation_cents += $sums.gross - $sums.computed
  | .repeated_steps_cents += $sums.computed - $sums.repeated
  | .missing_qa_cents += $sums.repeated - $sums.base
  | .base_payment_cents += $sums.base
  | .bonus_cents += $bounty - $sums.base
  | .bounty_cents += $bounty
  | .ceiling_cents += $sums.ceiling + ($sums.ceiling | bonus_of($highest_rate));

reduce inputs as $submission (
  {
    submissions: 0, gross_cents: 0, computation_cents: 0, repeated_steps_cents: 0, missing_qa_cents: 0,
    base_payment_cents: 0, bonus_cents: 0, bounty_cents: 0, ceiling_cents: 0
  };
  .submissions += 1
  | if $submission.kind == "specification" then . else add_implementation($submission) end
)
