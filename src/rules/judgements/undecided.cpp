#include "rules/judgements/undecided.hpp"

#include <algorithm>
#include <string>

#include "rules/bonus.hpp"
#include "rules/step_amounts.hpp"

namespace bounty {
namespace {

Money amount_as_it_stands(const JudgedStep& step, HourlyRate hourly) {
  return after_missing_qa(step, hourly, step.repeat_rate.stands, step.confidence.stands);
}

Money best_amount(const JudgedStep& step, HourlyRate hourly) {
  return after_missing_qa(step, hourly, step.repeat_rate.best(), step.confidence.best());
}

/// Returns the base payment if every undecided judgement were granted in full.
Money best_base_payment(const Standing& standing) {
  Money best = standing.base_payment;
  for (const JudgedStep& step : standing.steps) {
    if (step.is_decided()) continue;
    best += best_amount(step, standing.hourly) - amount_as_it_stands(step, standing.hourly);
  }
  return best;
}

Money with_best_bonus(Money base_payment, const Standing& standing) {
  if (standing.is_bonus_decided) return with_bonus_as_it_stands(base_payment, standing);
  return base_payment + greatest_bonus(base_payment, standing.bonus_cap);
}

/// Measures a judgement by what the ceiling loses without it.
class LossOfCeiling {
 public:
  explicit LossOfCeiling(const Standing& standing)
      : standing_(standing),
        best_base_payment_(best_base_payment(standing)),
        ceiling_(with_best_bonus(best_base_payment_, standing)) {}

  /// Returns what the best base payment loses if the step's repeats keep their current rate.
  [[nodiscard]] Money by_repeat_rate(const JudgedStep& step) const {
    return best_amount(step, standing_.hourly) - after_missing_qa(step, standing_.hourly,
                                                                  step.repeat_rate.stands,
                                                                  step.confidence.best());
  }

  /// Returns the same for the current confidence in the step.
  [[nodiscard]] Money by_confidence(const JudgedStep& step) const {
    return best_amount(step, standing_.hourly) - after_missing_qa(step, standing_.hourly,
                                                                  step.repeat_rate.best(),
                                                                  step.confidence.stands);
  }

  /// Returns what the ceiling loses if the base payment loses this much.
  [[nodiscard]] Money worth_of_change(Money loss_of_base_payment) const {
    return ceiling_ - with_best_bonus(best_base_payment_ - loss_of_base_payment, standing_);
  }

  [[nodiscard]] Money by_bonus() const {
    return ceiling_ - with_bonus_as_it_stands(best_base_payment_, standing_);
  }

 private:
  const Standing& standing_;
  Money best_base_payment_;
  Money ceiling_;
};

/// Measures a judgement by what the bounty gains with it.
class GainOfBounty {
 public:
  explicit GainOfBounty(const Standing& standing) : standing_(standing), gains_(standing) {}

  [[nodiscard]] Money by_repeat_rate(const JudgedStep& step) const {
    return after_missing_qa(step, standing_.hourly, step.repeat_rate.best(),
                            step.confidence.stands) -
           amount_as_it_stands(step, standing_.hourly);
  }

  [[nodiscard]] Money by_confidence(const JudgedStep& step) const {
    return after_missing_qa(step, standing_.hourly, step.repeat_rate.stands,
                            step.confidence.best()) -
           amount_as_it_stands(step, standing_.hourly);
  }

  /// Returns what the bounty gains if the base payment gains this much.
  [[nodiscard]] Money worth_of_change(Money gain_of_base_payment) const {
    return gains_.of(gain_of_base_payment);
  }

  [[nodiscard]] Money by_bonus() const {
    return with_best_bonus(standing_.base_payment, standing_) -
           with_bonus_as_it_stands(standing_.base_payment, standing_);
  }

 private:
  const Standing& standing_;
  GainsOfBounty gains_;
};

/// How much one activity's repeats change the base payment.
struct ActivityChange {
  const JudgedStep* first = nullptr;  ///< null if its rate is decided
  Money change;
  bool has_repeats = false;
};

/// Lists the undecided judgements, each with its worth by `Measure`.
template <class Measure>
class Listing {
 public:
  explicit Listing(const Standing& standing) : standing_(standing), measure_(standing) {}

  std::vector<UndecidedJudgement> list_all() {
    list_repeat_rates();
    list_confidences();
    if (!standing_.is_bonus_decided) {
      list_.push_back({JudgementKind::bonus, false, "", measure_.by_bonus()});
    }
    return std::move(list_);
  }

 private:
  /// Adds one entry for each activity, in the order of their first steps.
  void list_repeat_rates() {
    std::vector<ActivityChange> activities(standing_.steps.size());
    for (const JudgedStep& step : standing_.steps) {
      if (step.repeat_rate.decided) continue;
      ActivityChange& activity = activities[step.activity_number];
      if (activity.first == nullptr) activity.first = &step;
      if (!step.has_repeats()) continue;
      activity.change += measure_.by_repeat_rate(step);
      activity.has_repeats = true;
    }
    for (const auto& [first, change, has_repeats] : activities) {
      if (has_repeats) add_judgement(JudgementKind::repeat_rate, first->activity_key(), change);
    }
  }

  /// Reserves memory for all of them, the bonus and the payment at once, because there may be a
  /// million.
  void list_confidences() {
    const auto is_open = [](const JudgedStep& step) { return !step.confidence.decided; };
    const auto count = std::ranges::count_if(standing_.steps, is_open);
    list_.reserve(list_.size() + static_cast<std::size_t>(count) + 2);
    for (const JudgedStep& step : standing_.steps) {
      if (step.confidence.decided) continue;
      add_judgement(JudgementKind::confidence, text_of(step.name()), measure_.by_confidence(step));
      list_.back().submitter_can_settle = !step.evidence_is_reviewed;
    }
  }

  /// `change` is the judgement's effect on the base payment.
  void add_judgement(JudgementKind kind, std::string where, Money change) {
    list_.push_back({kind, false, std::move(where), measure_.worth_of_change(change)});
  }

  const Standing& standing_;
  Measure measure_;
  std::vector<UndecidedJudgement> list_;
};

}  // namespace

Standing standing_of(const Payout& payout, const std::vector<JudgedStep>& steps,
                     const Review* review) {
  return {steps,
          payout.rate_per_hour,
          payout.base_payment,
          bonus_is_decided(review),
          payout.bonus_rate.rate,
          payout.bonus_cap};
}

Money with_bonus_as_it_stands(Money base_payment, const Standing& standing) {
  return base_payment + bonus(base_payment, standing.bonus_rate, standing.bonus_cap);
}

Money ceiling(const Standing& standing) {
  return with_best_bonus(best_base_payment(standing), standing);
}

std::vector<UndecidedJudgement> undecided_judgements(const Standing& standing) {
  return Listing<LossOfCeiling>(standing).list_all();
}

std::vector<UndecidedJudgement> judgements_done_alone(const Standing& standing) {
  return Listing<GainOfBounty>(standing).list_all();
}

}  // namespace bounty
