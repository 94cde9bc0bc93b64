#include "report/waterfall.hpp"

#include <algorithm>

#include "bounty/print.hpp"
#include "report/bar.hpp"
#include "report/page.hpp"
#include "report/stages.hpp"
#include "report/table.hpp"

namespace bounty {
namespace {

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
  const BarScale scale(longest_bar(payout), cells_for_bars(list));
  Table table({{"", Align::left}, {"", Align::right}, {"", Align::left}});
  for (const Stage& stage : list) {
    table.add_row({{stage.label, stage.role},
                   {dollars(stage.amount), stage.role},
                   {bar(scale.stretch(stage.from, stage.to), stage.bar, style), stage.role}});
    if (detail == Detail::explained) table.add_remark(stage.explanation);
  }
  return table.layout(page_width, style);
}

}  // namespace bounty
