#include "report/waterfall.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "report/bar.hpp"
#include "report/explain.hpp"
#include "report/page.hpp"
#include "report/table.hpp"

namespace bounty {
namespace {

/// One amount on its way from gross to bounty: its bar reaches from what was before it to what is
/// after it.
struct Stage {
  std::string label;
  Money amount;
  Money from;
  Money to;
  BarKind bar;
  Role role;
  std::string explanation;
};

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

/// The widest that all bars can be, so that the table fits the page.
std::size_t cells_for_bars(const std::vector<Stage>& list) {
  constexpr std::size_t widest = 44;
  constexpr std::size_t narrowest = 10;
  std::size_t labels = 0;
  std::size_t amounts = 0;
  for (const Stage& stage : list) {
    labels = std::max(labels, stage.label.size());
    amounts = std::max(amounts, dollars(stage.amount).size());
  }
  const std::size_t taken = 2 + labels + 2 + amounts + 2;
  return std::clamp(page_width - std::min(page_width, taken), narrowest, widest);
}

}  // namespace

std::string waterfall(const Payout& payout, const TextStyle& style, Detail detail) {
  const std::vector<Stage> list = stages(payout);
  const BarScale scale(std::max(payout.gross, payout.ceiling), cells_for_bars(list));
  Table table({{"", Align::left}, {"", Align::right}, {"", Align::left}});
  for (const Stage& stage : list) {
    table.add_row({{stage.label, stage.role},
                   {dollars(stage.amount), stage.role},
                   {scale.bar(stage.from, stage.to, stage.bar, style), stage.role}});
    if (detail == Detail::explained) table.add_remark(stage.explanation);
  }
  return table.layout(page_width, style);
}

}  // namespace bounty
