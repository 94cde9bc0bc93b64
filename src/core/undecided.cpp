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

/// Lists judgements with what the ceiling loses without them.
class Listing {
 public:
  Listing(Money best_base_payment, const Review* review, const Policy& policy)
      : best_base_payment_(best_base_payment),
        is_bonus_decided_(bonus_is_decided(review)),
        bonus_rate_(bonus_rate(review, policy).rate),
        cap_(policy.bonus_cap) {}

  [[nodiscard]] Money ceiling() const { return with_bonus(best_base_payment_); }

  void add(JudgementKind kind, std::string where, Money loss_of_base_payment) {
    const Money without = with_bonus(best_base_payment_ - loss_of_base_payment);
    list_.push_back({kind, std::move(where), ceiling() - without});
  }

  void add_bonus() {
    const Money without = best_base_payment_ + bonus_as_it_stands(best_base_payment_);
    list_.push_back({JudgementKind::bonus, "", ceiling() - without});
  }

  std::vector<UndecidedJudgement> take() { return std::move(list_); }

 private:
  [[nodiscard]] Money bonus_as_it_stands(Money base_payment) const {
    return bonus(base_payment, bonus_rate_, cap_);
  }

  [[nodiscard]] Money with_bonus(Money base_payment) const {
    return base_payment + (is_bonus_decided_ ? bonus_as_it_stands(base_payment)
                                             : greatest_bonus(base_payment, cap_));
  }

  Money best_base_payment_;
  bool is_bonus_decided_;
  Rate bonus_rate_;
  Rate cap_;
  std::vector<UndecidedJudgement> list_;
};

/// What one activity's repeats are worth.
struct ActivityLoss {
  const JudgedStep* first = nullptr;  ///< null for one whose rate is decided
  Money loss;
  bool has_repeats = false;
};

/// The base payment if every undecided judgement went the submitter's way.
Money best_base_payment(const std::vector<JudgedStep>& steps, Money base_payment,
                        HourlyRate hourly) {
  for (const JudgedStep& step : steps) {
    if (step.is_decided()) continue;
    base_payment += best_amount(step, hourly) - amount_as_it_stands(step, hourly);
  }
  return base_payment;
}

bool has_undecided_repeats(const JudgedStep& step) {
  return !step.repeat_rate.decided && step.has_repeats();
}

/// One entry an activity, at its first step with repeats or without.
void list_repeat_rates(Listing& listing, const std::vector<JudgedStep>& steps, HourlyRate hourly) {
  if (std::ranges::none_of(steps, has_undecided_repeats)) return;
  std::vector<ActivityLoss> activities(steps.size());
  for (const JudgedStep& step : steps) {
    if (step.repeat_rate.decided) continue;
    ActivityLoss& activity = activities[step.activity_number];
    if (activity.first == nullptr) activity.first = &step;
    if (!step.has_repeats()) continue;
    activity.loss += worth_of_repeat_rate(step, hourly);
    activity.has_repeats = true;
  }
  for (const auto& [first, loss, has_repeats] : activities) {
    if (has_repeats) listing.add(JudgementKind::repeat_rate, first->activity_key(), loss);
  }
}

void list_confidences(Listing& listing, const std::vector<JudgedStep>& steps, HourlyRate hourly) {
  for (const JudgedStep& step : steps) {
    if (step.confidence.decided) continue;
    listing.add(JudgementKind::confidence, text_of(step.name()), worth_of_confidence(step, hourly));
  }
}

}  // namespace

Range range(const std::vector<JudgedStep>& steps, Money base_payment, HourlyRate hourly,
            const Review* review, const Policy& policy) {
  Listing listing(best_base_payment(steps, base_payment, hourly), review, policy);
  list_repeat_rates(listing, steps, hourly);
  list_confidences(listing, steps, hourly);
  if (!bonus_is_decided(review)) listing.add_bonus();
  return {listing.ceiling(), listing.take()};
}

}  // namespace bounty
