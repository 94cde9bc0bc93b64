#include "report/parts/stages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "report/parts/explain.hpp"

namespace bounty {
namespace {

Stage total(std::string label, Money amount, Role role, std::string explanation) {
  return {std::move(label), amount, Money(), amount, BarKind::total, role, std::move(explanation)};
}

/// Takes the deduction off what is left of the gross.
Stage deduction(std::string label, Money amount, Money& left, std::string explanation) {
  const Money before = left;
  left = left - amount;
  return {std::move(label),
          Money() - amount,
          left,
          before,
          BarKind::deduction,
          amount == Money() ? Role::faint : Role::deducted,
          std::move(explanation)};
}

bool is_bonus_undecided(const Payout& payout) {
  return std::ranges::any_of(payout.undecided, [](const UndecidedJudgement& judgement) {
    return judgement.judgement == JudgementKind::bonus;
  });
}

std::string bonus_label(const Payout& payout) {
  if (is_bonus_undecided(payout)) return "Bonus, undecided";
  return fmt::format("Bonus {}", percent(payout.bonus_rate.rate));
}

}  // namespace

std::vector<Stage> stages(const Payout& payout) {
  Money left = payout.gross;
  std::vector<Stage> list;
  list.push_back(total("Gross", payout.gross, Role::plain, explain_gross(payout)));
  list.push_back(
      deduction("Computation", payout.deductions.computation, left, explain_computation(payout)));
  list.push_back(deduction("Repeated steps", payout.deductions.repeated_steps, left,
                           explain_repeated_steps(payout)));
  list.push_back(
      deduction("Missing QA", payout.deductions.missing_qa, left, explain_missing_qa(payout)));
  list.push_back(
      total("Base payment", payout.base_payment, Role::plain, explain_base_payment(payout)));
  list.push_back({bonus_label(payout), payout.bonus, payout.base_payment, payout.bounty,
                  BarKind::addition, payout.bonus == Money() ? Role::faint : Role::plain,
                  explain_bonus(payout)});
  list.push_back(total("Bounty", payout.bounty, Role::earned, explain_bounty(payout)));
  list.push_back({"Ceiling", payout.ceiling, Money(), payout.ceiling, BarKind::outline, Role::plain,
                  explain_ceiling(payout)});
  return list;
}

Money longest_bar(const Payout& payout) { return std::max(payout.gross, payout.ceiling); }

}  // namespace bounty
