#include "report/parts/explain.hpp"

#include <fmt/format.h>

#include <vector>

#include "bounty/print.hpp"
#include "bounty/report.hpp"

namespace bounty {
namespace {

/// `2:30`, or `(2:30 - 1:00)` where a part of it is computation.
std::string paid_time(const StepPayout& step) {
  if (step.computation == Duration()) return clock(step.time.value);
  return fmt::format("({} - {})", clock(step.time.value), clock(step.computation));
}

/// `1`, or `(1 + 7 x 25%)` where there are repeats.
std::string paid_repetitions(const StepPayout& step) {
  const std::int64_t first = step.full_rate_count.number();
  const std::int64_t repeats = step.repeat_count.number();
  if (repeats == 0) return fmt::format("{}", first);
  return fmt::format("({} + {} x {})", first, repeats, percent(step.repeat_rate));
}

/// Where its time is stated; nothing for a model built in code.
std::string place_of(const StepPayout& step) {
  if (step.time.place.line == 0) return "";
  return fmt::format(", {}line {}", step.time_is_reviewed ? "review " : "", step.time.place.line);
}

/// `, activity crack`, for a step that shares one.
std::string activity_of(const StepPayout& step) {
  if (step.activity.empty()) return "";
  return fmt::format(", activity {}", printable(step.activity));
}

std::string hourly_text(HourlyRate hourly) { return dollars(hourly.per_hour()); }

/// `20% (unique 10% + easy_to_run 10%)`, or `50% (unique 40% + easy_to_run 30%, cut to the cap)`
std::string rate_with_criteria(const BonusRate& bonus) {
  if (bonus.criteria.empty()) return percent(bonus.rate);
  std::vector<std::string> parts;
  parts.reserve(bonus.criteria.size());
  std::int64_t stated = 0;
  for (const auto& [criterion, rate] : bonus.criteria) {
    parts.push_back(fmt::format("{} {}", printable(criterion), percent(rate)));
    stated += rate.parts_per_million();
  }
  const bool is_cut = stated > bonus.rate.parts_per_million();
  return fmt::format("{} ({}{})", percent(bonus.rate), fmt::join(parts, " + "),
                     is_cut ? ", cut to the cap" : "");
}

/// `$1.00 + $2.00`; of many amounts only how many they are.
std::string sum_of(const std::vector<Money>& amounts) {
  constexpr std::size_t most_listed = 6;
  if (amounts.size() > most_listed) return fmt::format("the sum of {} amounts", amounts.size());
  std::vector<std::string> parts;
  parts.reserve(amounts.size());
  for (const Money amount : amounts) parts.push_back(dollars(amount));
  return fmt::format("{}", fmt::join(parts, " + "));
}

}  // namespace

std::string explain_step(const StepPayout& step, HourlyRate hourly) {
  return fmt::format("one step{}{}: {} x {} x {} x {}", place_of(step), activity_of(step),
                     paid_time(step), paid_repetitions(step), hourly_text(hourly),
                     percent(step.qa_rate));
}

std::string explain_task(const std::vector<Money>& amounts) {
  return fmt::format("task: {}", sum_of(amounts));
}

std::string explain_gross(const Payout& payout) {
  std::vector<Money> amounts;
  amounts.reserve(payout.steps.size());
  for (const StepPayout& step : payout.steps) amounts.push_back(step.gross);
  return fmt::format("gross: time x count x {} of each step: {}", hourly_text(payout.rate_per_hour),
                     sum_of(amounts));
}

std::string explain_computation(const Payout& payout) {
  return fmt::format("after computation time: (time - computing) x count x {} is {}",
                     hourly_text(payout.rate_per_hour),
                     dollars(payout.gross - payout.deductions.computation));
}

std::string explain_repeated_steps(const Payout& payout) {
  return fmt::format(
      "after repetitions: the first of each activity in full, repeats at their rate, is {}",
      dollars(payout.base_payment + payout.deductions.missing_qa));
}

std::string explain_missing_qa(const Payout& payout) {
  return fmt::format("after missing QA: each step at the rate of its evidence or confidence, is {}",
                     dollars(payout.base_payment));
}

std::string explain_base_payment(const Payout& payout) {
  return fmt::format("base payment: {} - {} - {} - {}", dollars(payout.gross),
                     dollars(payout.deductions.computation),
                     dollars(payout.deductions.repeated_steps),
                     dollars(payout.deductions.missing_qa));
}

std::string explain_bonus(const Payout& payout) {
  return fmt::format("bonus: {} x {}, at most {} of the base payment", dollars(payout.base_payment),
                     rate_with_criteria(payout.bonus_rate), percent(payout.bonus_cap));
}

std::string explain_bounty(const Payout& payout) {
  return fmt::format("bounty: {} + {}", dollars(payout.base_payment), dollars(payout.bonus));
}

std::string explain_ceiling(const Payout& payout) {
  return fmt::format(
      "ceiling: {} + {} if every undecided rate were 100%, and an undecided bonus {}",
      dollars(payout.bounty), dollars(payout.ceiling - payout.bounty), percent(payout.bonus_cap));
}

std::string explain_worth(const Payout& payout, Money worth) {
  return fmt::format("worth: ceiling {} - {} with this one left as it stands",
                     dollars(payout.ceiling), dollars(payout.ceiling - worth));
}

}  // namespace bounty
