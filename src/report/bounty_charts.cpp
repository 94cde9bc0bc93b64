#include "report/bounty_charts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "report/display_text.hpp"
#include "report/html_chart.hpp"

namespace bounty {
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

}  // namespace bounty
