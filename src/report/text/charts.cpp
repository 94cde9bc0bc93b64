#include <algorithm>

#include "bounty/print.hpp"
#include "report/parts/tables.hpp"
#include "report/text/text.hpp"

namespace bounty {
namespace {

std::string_view block(BarKind kind, bool has_unicode) {
  switch (kind) {
    case BarKind::total: return has_unicode ? "█" : "#";
    case BarKind::deduction: return has_unicode ? "▒" : "-";
    case BarKind::addition: return has_unicode ? "▓" : "+";
    case BarKind::outline: break;
  }
  return has_unicode ? "░" : ".";
}

}  // namespace

std::string bar(const Stretch& stretch, BarKind kind, const TextStyle& style) {
  if (stretch.begin == stretch.end) return "";
  return std::string(stretch.begin, ' ') +
         repeated(block(kind, style.has_unicode), stretch.end - stretch.begin);
}

std::string text_stages(const std::vector<Stage>& stages, const BarScale& scale,
                        const TextStyle& style, Detail detail) {
  Table table({{""}, {"", Align::right}, {"", Align::left, Table::Squeeze::dropped}});
  for (const Stage& stage : stages) {
    table.add_row({{stage.label, stage.role},
                   {dollars(stage.amount()), stage.role},
                   {bar(scale.stretch(stage.from, stage.to), stage.bar, style), stage.role}});
    if (detail == Detail::explained) table.add_remark(stage.explanation);
  }
  return text_table(table, style);
}

namespace {

/// The widths of the label and amount columns beside the bars.
struct BesideBars {
  std::size_t label = 0;
  std::size_t amount = 0;

  void widen(std::string_view text, Money money) {
    label = std::max(label, display_width(text));
    amount = std::max(amount, dollars(money).size());
  }

  /// Returns the greatest width of bars with which the table fits.
  [[nodiscard]] std::size_t room(const TextStyle& style, std::size_t least,
                                 std::size_t most) const {
    const std::size_t width = columns_of_table(style);
    const std::size_t taken = 2 + label + 2 + amount + 2;
    return std::clamp(width - std::min(width, taken), least, most);
  }

  /// Returns the width that remains for bars if labels are shortened as far as they stay readable.
  [[nodiscard]] std::size_t room_by_cut_labels(const TextStyle& style) const {
    constexpr std::size_t readable = 12;
    const std::size_t taken = 2 + readable + 2 + amount + 2;
    return columns_of_table(style) - std::min(columns_of_table(style) - 1, taken);
  }
};

}  // namespace

std::size_t room_for_bars(const std::vector<Stage>& stages, const TextStyle& style,
                          std::size_t most) {
  constexpr std::size_t least = 6;
  BesideBars beside_bars;
  for (const Stage& stage : stages) beside_bars.widen(stage.label, stage.amount());
  return beside_bars.room(style, least, most);
}

std::string waterfall(const Payout& payout, const TextStyle& style, Detail detail) {
  const std::vector<Stage> list = stages(payout);
  return text_stages(list, {longest_bar(payout), room_for_bars(list, style, 44)}, style, detail);
}

/// All bars end at the ceiling. Long descriptions are shortened to make room for them.
std::string sensitivity_chart(const Payout& payout, const TextStyle& style, Detail detail) {
  BesideBars beside_bars;
  for (const UndecidedJudgement& judgement : payout.undecided) {
    beside_bars.widen(describe(judgement), judgement.worth.value_or(Money()));
  }
  const std::string from = dollars(payout.bounty);
  const std::string to = dollars(payout.ceiling);
  const std::size_t ends = from.size() + 2 + to.size();
  const std::size_t most = beside_bars.room_by_cut_labels(style);
  const bool has_ends = ends <= most;
  const std::size_t cells =
      std::max(beside_bars.room(style, std::min<std::size_t>(most, 28), 40), has_ends ? ends : 0);
  const Money range = payout.ceiling - payout.bounty;
  const BarScale scale(range, cells);
  const WorthBars bars = {
      has_ends ? from + std::string(cells - from.size() - to.size(), ' ') + to : "",
      [&](Money worth) {
        return bar(scale.stretch(range - worth, range), BarKind::addition, style);
      }};
  return text_table(undecided_table(payout, detail, &bars), style) + "\n" +
         paragraph(
             "A bar is what the ceiling loses if that one judgement is not granted and all others "
             "are; bars overlap, so worths do not add up.",
             style);
}

}  // namespace bounty
