#include "report/parts/charts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "report/html/chart.hpp"
#include "report/html/page.hpp"
#include "report/parts/display_text.hpp"
#include "report/parts/explain.hpp"
#include "report/parts/stages.hpp"
#include "report/parts/table.hpp"
#include "report/parts/tables.hpp"
#include "report/text/bar.hpp"

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

namespace {

constexpr std::size_t most_bars = 12;
constexpr std::size_t label_width = 22;

Money largest_bounty(const Payouts& payouts) {
  return (*std::ranges::max_element(payouts, {}, &Payout::bounty))->bounty;
}

/// The narrowest of 1, 2, 5, 10, 20, 50, ... dollars of which ten ranges reach up to the amount.
std::int64_t cents_of_range(Money up_to) {
  std::int64_t width = 100;
  for (int i = 0; up_to.cents() / 10 >= width; ++i) width = i % 3 == 1 ? width / 2 * 5 : width * 2;
  return width;
}

std::string range_label(std::size_t number, std::int64_t width) {
  return fmt::format("from ${}", grouped(number * static_cast<std::uint64_t>(width / 100)));
}

std::vector<std::size_t> counts(const Payouts& payouts, std::int64_t width) {
  std::vector<std::size_t> counts(
      static_cast<std::size_t>(largest_bounty(payouts).cents() / width) + 1);
  for (const Payout* payout : payouts) {
    ++counts[static_cast<std::size_t>(payout->bounty.cents() / width)];
  }
  return counts;
}

/// A number of bounties is drawn to scale as an amount is.
Money as_amount(std::size_t number) { return Money::from_cents(static_cast<std::int64_t>(number)); }

/// `$7,400.00`, and where judgements are undecided `$7,400.00 to $12,150.00`.
std::string range_of(const Payout& payout) {
  std::string bounty = dollars(payout.bounty);
  if (payout.ceiling == payout.bounty) return bounty;
  return fmt::format("{} to {}", bounty, dollars(payout.ceiling));
}

}  // namespace

std::string chart_of_largest(const std::vector<Outcome>& outcomes) {
  Payouts largest = sorted_payouts(outcomes, BatchOrder::bounty);
  largest.resize(std::min(largest.size(), most_bars));
  const auto by_ceiling = std::ranges::max_element(largest, {}, &Payout::ceiling);
  const BarScale scale((*by_ceiling)->ceiling, chart_cells);
  std::vector<ChartRow> rows;
  for (const Payout* payout : largest) {
    ChartRow row{elided(payout->family, label_width, "…"), range_of(*payout)};
    row.bars = {{scale.stretch(Money(), payout->bounty), BarKind::total},
                {scale.stretch(payout->bounty, payout->ceiling), BarKind::outline}};
    rows.push_back(std::move(row));
  }
  return html_chart("largest",
                    "The largest bounties, and as outlines how far they are from their ceilings",
                    rows);
}

std::string chart_of_sizes(const Payouts& payouts) {
  const std::int64_t width = cents_of_range(largest_bounty(payouts));
  const std::vector<std::size_t> sizes = counts(payouts, width);
  const BarScale scale(as_amount(std::ranges::max(sizes)), chart_cells);
  std::vector<ChartRow> rows;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    ChartRow row{range_label(i, width), grouped(sizes[i])};
    row.bars = {{scale.stretch(Money(), as_amount(sizes[i])), BarKind::total}};
    rows.push_back(std::move(row));
  }
  return html_chart("sizes", "How many bounties there are of which size", rows);
}

namespace {

constexpr std::string_view meaning_of_bars =
    "A bar is what the ceiling loses if that one judgement is not granted and all others are; bars "
    "overlap, so worths do not add up.";

/// The widest that all bars can be beside whole descriptions; a long description is cut for them.
std::size_t cells_for_bars(const Payout& payout) {
  constexpr std::size_t widest = 40;
  constexpr std::size_t narrowest = 28;
  std::size_t descriptions = 0;
  std::size_t worths = 0;
  for (const UndecidedJudgement& judgement : payout.undecided) {
    descriptions = std::max(descriptions, display_width(describe(judgement)));
    worths = std::max(worths, dollars(judgement.worth.value_or(Money())).size());
  }
  const std::size_t taken = 2 + descriptions + 2 + worths + 2;
  return std::clamp(page_width - std::min(page_width, taken), narrowest, widest);
}

/// The two ends of the scale, as far apart as the bars are wide.
std::string scale_title(const Payout& payout, std::size_t cells) {
  const std::string from = dollars(payout.bounty);
  const std::string to = dollars(payout.ceiling);
  const std::size_t taken = from.size() + to.size();
  return from + std::string(std::max(cells, taken + 2) - taken, ' ') + to;
}

/// All bars end at the ceiling.
class Bars {
 public:
  explicit Bars(const Payout& payout)
      : range_(payout.ceiling - payout.bounty),
        title_(scale_title(payout, cells_for_bars(payout))),
        scale_(range_, title_.size()) {}

  [[nodiscard]] const std::string& title() const { return title_; }

  [[nodiscard]] std::string of(Money worth, const TextStyle& style) const {
    return bar(scale_.stretch(range_ - worth, range_), BarKind::addition, style);
  }

 private:
  Money range_;
  std::string title_;
  BarScale scale_;
};

std::string chart(const Payout& payout, const TextStyle& style, Detail detail) {
  const Bars bars(payout);
  Table table({{"Undecided", Align::left, Table::Squeeze::cut},
               {"Worth", Align::right},
               {bars.title(), Align::left}});
  table.add_rule();
  for (const UndecidedJudgement& judgement : by_worth(payout.undecided)) {
    if (!judgement.worth) {
      table.add_row({{describe(judgement)}, {"-"}});
      continue;
    }
    table.add_row({{describe(judgement)},
                   {dollars(*judgement.worth)},
                   {bars.of(*judgement.worth, style), Role::earned}});
    if (detail == Detail::explained) table.add_remark(explain_worth(payout, *judgement.worth));
  }
  return table.layout(page_width, style);
}

}  // namespace

std::string sensitivity_chart(const Payout& payout, const TextStyle& style, Detail detail) {
  return chart(payout, style, detail) + "\n" + wrapped(meaning_of_bars, page_width, 0) + "\n";
}

}  // namespace bounty
