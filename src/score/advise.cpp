#include "bounty/advise.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

#include "bounty/score.hpp"
#include "core/judged_step.hpp"
#include "core/payment.hpp"
#include "core/step_amounts.hpp"
#include "core/step_text.hpp"
#include "core/undecided.hpp"

namespace bounty {
namespace {

AdviceKind kind_of(JudgementKind judgement) {
  switch (judgement) {
    case JudgementKind::repeat_rate: return AdviceKind::repeat_rate;
    case JudgementKind::confidence: return AdviceKind::confidence;
    case JudgementKind::bonus: return AdviceKind::bonus;
    case JudgementKind::payment: break;
  }
  return AdviceKind::payment;
}

/// What a full QA run of one step adds to its amount, its repeats paid at this rate.
Money gain_by_full_run(const JudgedStep& step, HourlyRate hourly, Rate repeat_rate, Rate full_run) {
  return after_missing_qa(step, hourly, repeat_rate, full_run) -
         after_missing_qa(step, hourly, repeat_rate, step.confidence.stands);
}

/// Where the program has said which evidence it accepts, the submitter's statement changes nothing.
/// A step that pays nothing now counts all the same if a repeat rate could change that.
bool gains_by_full_run(const JudgedStep& step, HourlyRate hourly, Rate full_run) {
  return !step.evidence_is_reviewed &&
         gain_by_full_run(step, hourly, step.repeat_rate.best(), full_run) > Money();
}

using Steps = std::vector<JudgedStep>;

/// A final review has decided on the submission as it is.
Steps steps_to_run(const Steps& steps, HourlyRate hourly, const Review* review, Rate full_run) {
  Steps chosen;
  if (review != nullptr && review->final) return chosen;
  std::ranges::copy_if(steps, std::back_inserter(chosen), [&](const JudgedStep& step) {
    return gains_by_full_run(step, hourly, full_run);
  });
  return chosen;
}

/// The submission if its submitter had run these steps in full.
Submission with_full_runs(const Submission& submission, const Steps& chosen) {
  Submission changed = submission;
  for (const JudgedStep& step : chosen) {
    const auto task = step.task - submission.tasks.data();
    const auto number = step.step - step.task->steps.data();
    changed.tasks[static_cast<std::size_t>(task)].steps[static_cast<std::size_t>(number)].qa =
        Evidence::full_run;
  }
  return changed;
}

std::vector<Advice> advice_for_submitter(const Steps& chosen, const Standing& standing,
                                         Rate full_run) {
  const Money bounty = with_bonus_as_it_stands(standing.base_payment, standing);
  std::vector<Advice> list;
  for (const JudgedStep& step : chosen) {
    const Money gain = gain_by_full_run(step, standing.hourly, step.repeat_rate.stands, full_run);
    const Money with_it = with_bonus_as_it_stands(standing.base_payment + gain, standing);
    list.push_back({AdviceKind::evidence, text_of(step.name()), with_it - bounty});
  }
  return list;
}

void add_advice_for_program(std::vector<Advice>& list, const Standing& standing) {
  for (UndecidedJudgement& judgement : judgements_done_alone(standing)) {
    list.push_back({kind_of(judgement.judgement), std::move(judgement.where), judgement.worth});
  }
}

/// The largest gain first.
void rank(std::vector<Advice>& list) {
  std::ranges::stable_sort(list, std::ranges::greater(), &Advice::alone);
}

/// The advice on an implementation whose payout is known, and what follows from it.
Expected<Advised, Diagnostics> advise_on(Payout payout, const Submission& submission,
                                         const Review* review, const Policy& policy) {
  const Steps steps = judge_steps(submission, review, policy);
  const Rate full_run = policy.evidence.full_run;
  const Steps chosen = steps_to_run(steps, payout.rate_per_hour, review, full_run);
  // Where this fits, so does every gain: none is more than what all of them come to.
  const auto changed =
      score(with_full_runs(submission, chosen), review, policy, {.lists = Lists::none});
  if (!changed) return changed.error();
  const Standing standing = standing_of(payout, steps, review);
  std::vector<Advice> list = advice_for_submitter(chosen, standing, full_run);
  add_advice_for_program(list, standing);
  rank(list);
  return Advised{std::move(payout), std::move(list), changed.value().bounty,
                 changed.value().ceiling};
}

}  // namespace

Party party_of(AdviceKind kind) {
  return kind == AdviceKind::evidence ? Party::submitter : Party::program;
}

Expected<Advised, Diagnostics> advise(const Submission& submission, const Review* review,
                                      const Policy& policy) {
  Expected<Payout, Diagnostics> payout = score(submission, review, policy);
  if (!payout) return std::move(payout.error());
  Expected<Advised, Diagnostics> advised =
      submission.kind == SubmissionKind::implementation
          ? advise_on(std::move(payout.value()), submission, review, policy)
          : Advised{std::move(payout.value()), {}, Money(), Money()};
  if (advised && is_payment_undecided(advised.value().payout.payment)) {
    advised.value().advice.push_back({AdviceKind::payment, "", std::nullopt});
  }
  return advised;
}

}  // namespace bounty
