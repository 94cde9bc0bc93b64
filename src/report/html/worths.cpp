#include "report/html/worths.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "report/contents/to_do.hpp"
#include "report/html/page.hpp"
#include "report/html/text.hpp"
#include "report/parts/bars.hpp"
#include "report/parts/tables.hpp"

namespace bounty {
namespace {

/// A table with worths as bars. `full` is the worth whose bar fills the column.
class WorthTable {
 public:
  /// `names` are the titles of the first columns; the others are always the same.
  WorthTable(const std::vector<std::string_view>& names, Money full)
      : scale_(full, cells), columns_(names.size() + 3) {
    text_ += "<div class=\"scroll\">\n<table class=\"stacks worths\">\n<thead>\n<tr>";
    for (const std::string_view name : names) text_ += title(name);
    text_ +=
        title("By") + "<td></td><th scope=\"col\" class=\"number\">Worth</th></tr>\n</thead>\n";
    text_ += "<tbody>\n";
  }

  void add_row(const std::vector<std::string>& names, const UndecidedJudgement& judgement) {
    const std::optional<Money>& worth = judgement.worth;
    text_ += "<tr>";
    for (const std::string& name : names) {
      const std::string_view tag = &name == &names.front() ? "th scope=\"row\"" : "td";
      text_ += fmt::format("<{}>{}</{}>", tag, html_text(name), tag.substr(0, 2));
    }
    text_ += fmt::format(
        "<td data-title=\"By\">{}</td><td class=\"drawn\">{}</td><td "
        "class=\"number{}\">{}</td></tr>\n",
        whose_turn(judgement), worth ? bar(*worth) : "", worth ? " earned" : "",
        worth ? dollars(*worth) : "-");
  }

  void add_remark(const std::string& remark) {
    text_ += fmt::format("<tr class=\"remark\"><td colspan=\"{}\">{}</td></tr>\n", columns_,
                         html_text(remark));
  }

  [[nodiscard]] std::string html() const { return text_ + "</tbody>\n</table>\n</div>\n"; }

 private:
  static constexpr std::size_t cells = 1000;

  static std::string title(std::string_view name) {
    return fmt::format("<th scope=\"col\">{}</th>", name);
  }

  /// Hidden from screen readers, because the amount is beside it.
  [[nodiscard]] std::string bar(Money worth) const {
    const Stretch stretch = scale_.stretch(Money(), worth);
    return fmt::format(
        "<svg class=\"worth\" xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" "
        "width=\"100%\" height=\"10\"><rect class=\"bar addition\" width=\"{}.{}%\" "
        "height=\"100%\"/></svg>",
        stretch.end / 10, stretch.end % 10);
  }

  BarScale scale_;
  std::string text_;
  std::size_t columns_ = 0;
};

}  // namespace

std::string html_undecided(const Payout& payout, Detail detail) {
  const Money range = payout.ceiling - payout.bounty;
  WorthTable table({"Undecided"}, range);
  for (const UndecidedJudgement& judgement : by_worth(payout.undecided)) {
    table.add_row({describe(ToDo{&payout, &judgement})}, judgement);
    if (judgement.worth && detail == Detail::explained) {
      table.add_remark(explain_worth(payout, *judgement.worth));
    }
  }
  std::string about;
  if (range != Money()) {
    about =
        fmt::format("A bar as wide as its column is worth the whole range, {}. ", dollars(range));
  }
  if (has_several_worths(payout.undecided)) about += worths_do_not_add_up();
  return table.html() + (about.empty() ? "" : html_note(about));
}

std::string html_to_do(const Payouts& payouts) {
  const ToDoList list = to_do_list(payouts);
  if (list.count == 0) return "";
  WorthTable table({"Family", "Undecided"}, list.first.front().judgement->worth.value_or(Money()));
  for (const ToDo& to_do : list.first) {
    table.add_row({to_do.payout->family, describe(to_do)}, *to_do.judgement);
  }
  std::string text = table.html();
  for (const std::string& sentence : about_to_do(list)) text += html_note(sentence);
  return text;
}

}  // namespace bounty
