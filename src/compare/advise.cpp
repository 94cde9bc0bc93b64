#include "bounty/advise.hpp"

#include <algorithm>
#include <functional>

#include "bounty/score.hpp"
#include "rules/judged_step.hpp"
#include "rules/payment.hpp"
#include "rules/step_amounts.hpp"
#include "rules/undecided.hpp"
#include "score/score_steps.hpp"

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

/// Of each step, whether its submitter could gain by running it in full. A final review has decided
/// on the submission as it is.
std::vector<bool> steps_to_run(const Steps& steps, HourlyRate hourly, const Review* review,
                               Rate full_run) {
  const bool is_decided = review != nullptr && review->final;
  std::vector<bool> chosen;
  chosen.reserve(steps.size());
  for (const JudgedStep& step : steps) {
    chosen.push_back(!is_decided && gains_by_full_run(step, hourly, full_run));
  }
  return chosen;
}

/// The steps if their submitter had run these in full.
Steps with_full_runs(Steps steps, const std::vector<bool>& chosen, Rate full_run) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!chosen[i]) continue;
    steps[i].evidence = Evidence::full_run;
    steps[i].confidence = {full_run, true};
  }
  return steps;
}

std::vector<Advice> advice_for_submitter(const std::vector<bool>& chosen, const Standing& standing,
                                         Rate full_run) {
  const Money bounty = with_bonus_as_it_stands(standing.base_payment, standing);
  std::vector<Advice> list;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (!chosen[i]) continue;
    const JudgedStep& step = standing.steps[i];
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

/// The advice on an implementation whose payout is known, and what follows from it. The steps are
/// judged three times rather than kept three times: a submission may have a million.
Expected<Advised, Diagnostics> advise_on(Payout payout, const Submission& submission,
                                         const Review* review, const Policy& policy) {
  const auto judged = [&] { return judge_steps(submission, review, policy).steps; };
  const Rate full_run = policy.evidence.full_run;
  const std::vector<bool> chosen = steps_to_run(judged(), payout.rate_per_hour, review, full_run);
  // Where this fits, so does every gain: none is more than what all of them come to.
  const auto changed = score_steps(submission, with_full_runs(judged(), chosen, full_run), review,
                                   policy, {.lists = Lists::none});
  if (!changed) return changed.error();
  const Steps steps = judged();
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
