#include "bounty/advise.hpp"

#include <algorithm>
#include <functional>

#include "bounty/score.hpp"
#include "rules/bonus.hpp"
#include "rules/judgements/judged_step.hpp"
#include "rules/judgements/undecided.hpp"
#include "rules/payment.hpp"
#include "rules/step_amounts.hpp"
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

/// Returns what a full QA run of one step adds to its amount, at this repeat rate.
Money gain_by_full_run(const JudgedStep& step, HourlyRate hourly, Rate repeat_rate, Rate full_run) {
  return after_missing_qa(step, hourly, repeat_rate, full_run) -
         after_missing_qa(step, hourly, repeat_rate, step.confidence.stands);
}

/// Whether the submitter gains by a full run. The submitter's evidence changes nothing once the
/// program has stated which it accepts. A step that earns nothing now still counts if a repeat rate
/// could change that.
bool gains_by_full_run(const JudgedStep& step, HourlyRate hourly, Rate full_run) {
  return !step.evidence_is_reviewed &&
         gain_by_full_run(step, hourly, step.repeat_rate.best(), full_run) > Money();
}

using Steps = std::vector<JudgedStep>;

/// Returns for each step whether its submitter could gain by a full run. A final review has decided
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

/// Returns the steps as if the submitter had run the chosen ones in full.
Steps with_full_runs(Steps steps, const std::vector<bool>& chosen, Rate full_run) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!chosen[i]) continue;
    steps[i].evidence = Evidence::full_run;
    steps[i].confidence = {full_run, true};
  }
  return steps;
}

/// Lists what gains something, either alone or together with a ruling on the repeats.
class AdviceList {
 public:
  AdviceList(const Standing& standing, Rate full_run)
      : standing_(standing),
        gains_(standing),
        full_run_(full_run),
        by_repeats_(gains_by_repeats()) {}

  void add_evidence(const std::vector<bool>& chosen) {
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (chosen[i]) add_advice(AdviceKind::evidence, standing_.steps[i], full_run_);
    }
  }

  void add_judgements() {
    for (UndecidedJudgement& judgement : judgements_done_alone(standing_)) {
      if (judgement.worth == Money()) continue;
      list_.push_back({kind_of(judgement.judgement), std::move(judgement.where), judgement.worth});
    }
    for (const JudgedStep& step : standing_.steps) {
      if (!step.confidence.decided) add_pair(AdviceKind::confidence, step, Rate::full());
    }
  }

  /// Returns the advice, the largest gain first. A bonus that gains nothing yet is paired with the
  /// advice that gains most.
  std::vector<Advice> ranked() {
    const bool has_bonus =
        std::ranges::find(list_, AdviceKind::bonus, &Advice::kind) != list_.end();
    rank();
    if (!standing_.is_bonus_decided && !has_bonus) add_bonus_to_best();
    return std::move(list_);
  }

 private:
  /// Returns for each activity what the base payment gains if its repeats are granted in full.
  [[nodiscard]] std::vector<Money> gains_by_repeats() const {
    std::vector<Money> gains(standing_.steps.size());
    for (const JudgedStep& step : standing_.steps) {
      gains[step.activity_number] += gain(step, step.repeat_rate.best(), step.confidence.stands);
    }
    return gains;
  }

  /// Returns what the base payment gains if the step is paid at these rates.
  [[nodiscard]] Money gain(const JudgedStep& step, Rate repeat_rate, Rate confidence) const {
    return after_missing_qa(step, standing_.hourly, repeat_rate, confidence) -
           after_missing_qa(step, standing_.hourly, step.repeat_rate.stands,
                            step.confidence.stands);
  }

  [[nodiscard]] Money alone(const JudgedStep& step, Rate confidence) const {
    return gains_.of(gain(step, step.repeat_rate.stands, confidence));
  }

  void add_advice(AdviceKind kind, const JudgedStep& step, Rate confidence) {
    const Money gained = alone(step, confidence);
    if (gained != Money()) list_.push_back({kind, text_of(step.name()), gained});
    add_pair(kind, step, confidence);
  }

  /// Adds the step's confidence and the ruling on its repeats as a pair, if one of them gains
  /// nothing without the other.
  void add_pair(AdviceKind kind, const JudgedStep& step, Rate confidence) {
    if (step.repeat_rate.decided || !step.has_repeats()) return;
    const Money by_repeats = by_repeats_[step.activity_number];
    const Money by_step = alone(step, confidence);
    const Money apart = by_step + gains_.of(by_repeats);
    if (by_step != Money() && by_repeats != Money()) return;
    const Money both =
        gains_.of(by_repeats - gain(step, step.repeat_rate.best(), step.confidence.stands) +
                  gain(step, step.repeat_rate.best(), confidence));
    if (both <= apart) return;
    list_.push_back({kind, text_of(step.name()), by_step,
                     companion(AdviceKind::repeat_rate, step.activity_key(), both)});
  }

  void add_bonus_to_best() {
    const auto best = std::ranges::find_if(list_, [](const Advice& one) { return !one.with; });
    if (best == list_.end()) return;
    const Money both =
        *best->alone + greatest_bonus(standing_.base_payment + *best->alone, standing_.bonus_cap);
    if (both <= *best->alone) return;
    list_.push_back({best->kind, best->where, best->alone, companion(AdviceKind::bonus, "", both)});
    rank();
  }

  static std::shared_ptr<const Companion> companion(AdviceKind kind, std::string where,
                                                    Money both) {
    return std::make_shared<const Companion>(Companion{kind, std::move(where), both});
  }

  void rank() { std::ranges::stable_sort(list_, std::ranges::greater(), &Advice::gain); }

  const Standing& standing_;
  GainsOfBounty gains_;
  Rate full_run_;
  std::vector<Money> by_repeats_;
  std::vector<Advice> list_;
};

/// Returns the advice on an implementation whose payout is known. The steps are judged three times
/// rather than stored three times, because a submission may have a million.
Expected<Advised, Diagnostics> advise_on(Payout payout, const Submission& submission,
                                         const Review* review, const Policy& policy) {
  const auto judged = [&] { return judge_steps(submission, review, policy).steps; };
  const Rate full_run = policy.evidence.full_run;
  const std::vector<bool> chosen = steps_to_run(judged(), payout.rate_per_hour, review, full_run);
  // If this fits, so does every gain, because none is larger than all of them together.
  const auto changed = score_steps(submission, with_full_runs(judged(), chosen, full_run), review,
                                   policy, {.lists = Lists::none});
  if (!changed) return changed.error();
  const Steps steps = judged();
  const Standing standing = standing_of(payout, steps, review);
  AdviceList list(standing, full_run);
  list.add_evidence(chosen);
  list.add_judgements();
  return Advised{std::move(payout), list.ranked(), changed.value().bounty, changed.value().ceiling};
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
  const bool can_pay = advised && advised.value().bounty_by_both != Money();
  if (can_pay && is_payment_undecided(advised.value().payout.payment)) {
    advised.value().advice.push_back({AdviceKind::payment, "", std::nullopt});
  }
  return advised;
}

}  // namespace bounty
