#include "core/undecided.hpp"

#include <string_view>
#include <unordered_map>

#include "core/bonus.hpp"
#include "core/step_amounts.hpp"

namespace bounty {
namespace {

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

  void add(JudgementKind kind, std::string_view where, Money loss_of_base_payment) {
    const Money without = with_bonus(best_base_payment_ - loss_of_base_payment);
    list_.push_back({kind, std::string(where), ceiling() - without});
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

/// One entry an activity, at its first step with repeats or without.
void list_repeat_rates(Listing& listing, const std::vector<JudgedStep>& steps, HourlyRate hourly) {
  struct Activity {
    std::string_view key;
    Money loss;
    bool has_repeats = false;
  };
  std::vector<Activity> activities;
  std::unordered_map<std::string_view, std::size_t> index;
  for (const JudgedStep& step : steps) {
    if (step.repeat_rate.decided) continue;
    const auto [found, is_new] = index.emplace(step.activity_key(), activities.size());
    if (is_new) activities.push_back({.key = step.activity_key(), .loss = {}});
    Activity& activity = activities[found->second];
    activity.loss += worth_of_repeat_rate(step, hourly);
    activity.has_repeats = activity.has_repeats || step.repeats() > Count();
  }
  for (const Activity& activity : activities) {
    if (activity.has_repeats) listing.add(JudgementKind::repeat_rate, activity.key, activity.loss);
  }
}

void list_confidences(Listing& listing, const std::vector<JudgedStep>& steps, HourlyRate hourly) {
  for (const JudgedStep& step : steps) {
    if (step.confidence.decided) continue;
    listing.add(JudgementKind::confidence, step.key, worth_of_confidence(step, hourly));
  }
}

}  // namespace

Range range(const std::vector<JudgedStep>& steps, HourlyRate hourly, const Review* review,
            const Policy& policy) {
  Money best_base_payment;
  for (const JudgedStep& step : steps) best_base_payment += best_amount(step, hourly);
  Listing listing(best_base_payment, review, policy);
  list_repeat_rates(listing, steps, hourly);
  list_confidences(listing, steps, hourly);
  if (!bonus_is_decided(review)) listing.add_bonus();
  return {listing.ceiling(), listing.take()};
}

}  // namespace bounty
