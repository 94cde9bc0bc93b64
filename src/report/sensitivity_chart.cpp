#include "report/sensitivity_chart.hpp"

#include <algorithm>

#include "bounty/print.hpp"
#include "report/bar.hpp"
#include "report/display_text.hpp"
#include "report/explain.hpp"
#include "report/page.hpp"
#include "report/undecided_table.hpp"

namespace bounty {
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
