#include "core/undecided.hpp"

#include <algorithm>
#include <string>

#include "core/bonus.hpp"
#include "core/step_amounts.hpp"

namespace bounty {
namespace {

Money amount_as_it_stands(const JudgedStep& step, HourlyRate hourly) {
  return after_missing_qa(step, hourly, step.repeat_rate.stands, step.confidence.stands);
}

Money best_amount(const JudgedStep& step, HourlyRate hourly) {
  return after_missing_qa(step, hourly, step.repeat_rate.best(), step.confidence.best());
}

/// What the base payment loses of its best if the step's repeats stay at the rate as it stands.
Money worth_of_repeat_rate(const JudgedStep& step, HourlyRate hourly) {
  return best_amount(step, hourly) -
         after_missing_qa(step, hourly, step.repeat_rate.stands, step.confidence.best());
}

/// The same for the confidence in the step.
Money worth_of_confidence(const JudgedStep& step, HourlyRate hourly) {
  return best_amount(step, hourly) -
         after_missing_qa(step, hourly, step.repeat_rate.best(), step.confidence.stands);
}

/// The base payment if every undecided judgement went the submitter's way.
Money best_base_payment(const Standing& standing) {
  Money best = standing.base_payment;
  for (const JudgedStep& step : standing.steps) {
    if (step.is_decided()) continue;
    best += best_amount(step, standing.hourly) - amount_as_it_stands(step, standing.hourly);
  }
  return best;
}

Money with_bonus_as_it_stands(Money base_payment, const Standing& standing) {
  return base_payment + bonus(base_payment, standing.bonus_rate, standing.bonus_cap);
}

Money with_best_bonus(Money base_payment, const Standing& standing) {
  if (standing.is_bonus_decided) return with_bonus_as_it_stands(base_payment, standing);
  return base_payment + greatest_bonus(base_payment, standing.bonus_cap);
}

/// Lists judgements with what the ceiling loses without them.
class Listing {
 public:
  explicit Listing(const Standing& standing)
      : standing_(standing),
        best_base_payment_(best_base_payment(standing)),
        ceiling_(with_best_bonus(best_base_payment_, standing)) {}

  void add(JudgementKind kind, std::string where, Money loss_of_base_payment) {
    const Money without = with_best_bonus(best_base_payment_ - loss_of_base_payment, standing_);
    list_.push_back({kind, std::move(where), ceiling_ - without});
  }

  void add_bonus() {
    const Money without = with_bonus_as_it_stands(best_base_payment_, standing_);
    list_.push_back({JudgementKind::bonus, "", ceiling_ - without});
  }

  std::vector<UndecidedJudgement> take() { return std::move(list_); }

 private:
  const Standing& standing_;
  Money best_base_payment_;
  Money ceiling_;
  std::vector<UndecidedJudgement> list_;
};

/// What one activity's repeats are worth.
struct ActivityLoss {
  const JudgedStep* first = nullptr;  ///< null for one whose rate is decided
  Money loss;
  bool has_repeats = false;
};

/// One entry an activity, at its first step with repeats or without.
void list_repeat_rates(Listing& listing, const Standing& standing) {
  std::vector<ActivityLoss> activities(standing.steps.size());
  for (const JudgedStep& step : standing.steps) {
    if (step.repeat_rate.decided) continue;
    ActivityLoss& activity = activities[step.activity_number];
    if (activity.first == nullptr) activity.first = &step;
    if (!step.has_repeats()) continue;
    activity.loss += worth_of_repeat_rate(step, standing.hourly);
    activity.has_repeats = true;
  }
  for (const auto& [first, loss, has_repeats] : activities) {
    if (has_repeats) listing.add(JudgementKind::repeat_rate, first->activity_key(), loss);
  }
}

void list_confidences(Listing& listing, const Standing& standing) {
  for (const JudgedStep& step : standing.steps) {
    if (step.confidence.decided) continue;
    listing.add(JudgementKind::confidence, text_of(step.name()),
                worth_of_confidence(step, standing.hourly));
  }
}

}  // namespace

Money ceiling(const Standing& standing) {
  return with_best_bonus(best_base_payment(standing), standing);
}

std::vector<UndecidedJudgement> undecided_judgements(const Standing& standing) {
  Listing listing(standing);
  list_repeat_rates(listing, standing);
  list_confidences(listing, standing);
  if (!standing.is_bonus_decided) listing.add_bonus();
  return listing.take();
}

}  // namespace bounty
