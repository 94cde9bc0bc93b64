#include "report/parts/stages.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "bounty/report.hpp"

namespace bounty {
namespace {

Stage deduction(std::string label, Money before, Money after, std::string explanation) {
  const Role role = after == before ? Role::faint : Role::deducted;
  return {std::move(label), before, after, BarKind::deduction, role, std::move(explanation)};
}

std::string bonus_label(const Payout& payout) {
  const auto is_bonus = [](const UndecidedJudgement& undecided) {
    return undecided.judgement == JudgementKind::bonus;
  };
  if (std::ranges::any_of(payout.undecided, is_bonus)) return "Bonus, undecided";
  return fmt::format("Bonus {}", percent(payout.bonus_rate.rate));
}

}  // namespace

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

Stage total_stage(std::string label, Money amount, Role role, std::string explanation) {
  return {std::move(label), Money(), amount, BarKind::total, role, std::move(explanation)};
}

std::vector<Stage> stages(const Payout& payout) {
  const std::string hourly = dollars(payout.rate_per_hour.per_hour());
  const auto& [computation, repeated_steps, missing_qa] = payout.deductions;
  const Money after_computation = payout.gross - computation;
  const Money after_repeats = after_computation - repeated_steps;
  std::vector<Money> gross;
  gross.reserve(payout.steps.size());
  for (const StepPayout& step : payout.steps) gross.push_back(step.gross);
  return {
      total_stage("Gross", payout.gross, Role::plain,
                  fmt::format("gross: time x count x {} for each step: {}", hourly, sum_of(gross))),
      deduction("Computation", payout.gross, after_computation,
                fmt::format("after computation time: (time - computing) x count x {}: {}", hourly,
                            dollars(after_computation))),
      deduction(
          "Repeated steps", after_computation, after_repeats,
          fmt::format(
              "after repetitions: the first of each activity in full, repeats at their rate: {}",
              dollars(after_repeats))),
      deduction(
          "Missing QA", after_repeats, payout.base_payment,
          fmt::format("after missing QA: each step at the rate of its evidence or confidence: {}",
                      dollars(payout.base_payment))),
      total_stage("Base payment", payout.base_payment, Role::plain,
                  fmt::format("base payment: {} - {} - {} - {}", dollars(payout.gross),
                              dollars(computation), dollars(repeated_steps), dollars(missing_qa))),
      {bonus_label(payout), payout.base_payment, payout.bounty, BarKind::addition,
       payout.bonus == Money() ? Role::faint : Role::plain,
       fmt::format("bonus: {} x {}, at most {} of the base payment", dollars(payout.base_payment),
                   rate_with_criteria(payout.bonus_rate), percent(payout.bonus_cap))},
      total_stage(
          "Bounty", payout.bounty, Role::earned,
          fmt::format("bounty: {} + {}", dollars(payout.base_payment), dollars(payout.bonus))),
      {"Ceiling", Money(), payout.ceiling, BarKind::outline, Role::plain,
       fmt::format("ceiling: {} + {} if every undecided rate were 100%, and an undecided bonus {}",
                   dollars(payout.bounty), dollars(payout.ceiling - payout.bounty),
                   percent(payout.bonus_cap))}};
}

Money longest_bar(const Payout& payout) { return std::max(payout.gross, payout.ceiling); }

std::string sum_of(const std::vector<Money>& amounts) {
  constexpr std::size_t most_listed = 6;
  if (amounts.size() > most_listed) return fmt::format("the sum of {} amounts", amounts.size());
  std::vector<std::string> parts;
  parts.reserve(amounts.size());
  for (const Money amount : amounts) parts.push_back(dollars(amount));
  return fmt::format("{}", fmt::join(parts, " + "));
}

}  // namespace bounty
