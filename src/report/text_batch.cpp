#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/display_text.hpp"
#include "report/page.hpp"
#include "report/paint.hpp"
#include "report/table.hpp"
#include "text/words.hpp"

namespace bounty {
namespace {

using Payouts = std::vector<const Payout*>;

Payouts payouts_of(const std::vector<Outcome>& outcomes) {
  Payouts payouts;
  for (const Outcome& outcome : outcomes) {
    if (const auto* payout = std::get_if<Payout>(&outcome)) payouts.push_back(payout);
  }
  return payouts;
}

/// What is equal stays as it came in.
void sort(Payouts& payouts, BatchOrder order) {
  switch (order) {
    case BatchOrder::input: return;
    case BatchOrder::family:
      std::ranges::stable_sort(payouts, {},
                               [](const Payout* p) { return std::string_view(p->family); });
      return;
    case BatchOrder::bounty:
      std::ranges::stable_sort(payouts, std::greater(), &Payout::bounty);
      return;
    case BatchOrder::ceiling:
      std::ranges::stable_sort(payouts, std::greater(), &Payout::ceiling);
      return;
  }
}

/// All deductions together, of a payout or of all.
template <class Deducted>
std::string deducted(const Deducted& from) {
  Sum rest;
  for (const auto& each : {from.computation, from.repeated_steps, from.missing_qa}) rest -= each;
  return grouped_amount(rest);
}

Table::Cell payment_cell(PaymentStatus status) {
  switch (status) {
    case PaymentStatus::clear: return {"clear", Role::earned};
    case PaymentStatus::blocked: return {"blocked", Role::error};
    case PaymentStatus::unchecked: break;
  }
  return {"unchecked", Role::warning};
}

Table::Cell amount_cell(std::string amount, Role role) {
  const bool is_nothing = amount == "0.00";
  return {is_nothing ? "-" : std::move(amount), is_nothing ? Role::faint : role};
}

void add_row(Table& table, const Payout& payout) {
  table.add_row({{payout.family},
                 {printable(payout.author)},
                 amount_cell(grouped_amount(payout.gross), Role::plain),
                 amount_cell(deducted(payout.deductions), Role::deducted),
                 amount_cell(grouped_amount(payout.bonus), Role::plain),
                 amount_cell(grouped_amount(payout.bounty), Role::earned),
                 amount_cell(grouped_amount(payout.ceiling), Role::plain),
                 payment_cell(payout.payment.status)});
}

void add_totals(Table& table, const Totals& totals) {
  const auto cell = [](std::string amount) {
    return Table::Cell{std::move(amount), Role::heading};
  };
  table.add_rule();
  table.add_row({{"Total", Role::heading},
                 {""},
                 cell(grouped_amount(totals.gross)),
                 cell(deducted(totals)),
                 cell(grouped_amount(totals.bonus)),
                 cell(grouped_amount(totals.bounty)),
                 cell(grouped_amount(totals.ceiling)),
                 {""}});
}

std::string table_of(const Payouts& payouts, const Totals& totals, const TextStyle& style,
                     std::size_t width) {
  Table table({{"Family", Align::left, Table::Squeeze::cut},
               {"Author", Align::left, Table::Squeeze::left_out},
               {"Gross", Align::right},
               {"Deductions", Align::right},
               {"Bonus", Align::right},
               {"Bounty", Align::right},
               {"Ceiling", Align::right},
               {"Payment"}},
              1);
  for (const Payout* payout : payouts) add_row(table, *payout);
  add_totals(table, totals);
  return table.layout(width, style);
}

std::string summary(const Totals& totals, const TextStyle& style) {
  return fmt::format(
      "\n{} {} to {}, if every undecided judgement were granted\n{} {} of what is clear\n",
      painted("Bounties:", Role::earned, style), dollars(totals.bounty), dollars(totals.ceiling),
      painted("Payable:", Role::earned, style), dollars(totals.payable));
}

std::string rejections(const std::vector<Outcome>& outcomes, const TextStyle& style) {
  std::string text;
  for (const Outcome& outcome : outcomes) {
    const auto* rejection = std::get_if<Rejection>(&outcome);
    if (rejection == nullptr) continue;
    text += rejection->first_error;
    const std::size_t more = rejection->diagnostics.size() - 1;
    if (more != 0) text += fmt::format("  and {} more error{}\n", more, more == 1 ? "" : "s");
  }
  if (text.empty()) return "";
  return fmt::format("\n{}\n{}", painted("Rejected", Role::heading, style), text);
}

/// Each warning once, with the sources that it is about.
std::string warnings(const Payouts& payouts, const TextStyle& style) {
  using Key = std::pair<std::string_view, std::string_view>;  // code and message
  std::map<Key, std::string> sources;
  for (const Payout* payout : payouts) {
    for (const Warning& warning : payout->warnings) {
      std::string& list = sources[{word_for(warning.code), warning.message}];
      list += (list.empty() ? "" : ", ") + printable(payout->source);
    }
  }
  if (sources.empty()) return "";
  std::string text = fmt::format("\n{}\n", painted("Warnings", Role::warning, style));
  for (const auto& [key, list] : sources) {
    const std::string line = fmt::format("{}: {} [{}]", list, printable(key.second), key.first);
    text += "  " + wrapped(line, page_width - 4, 4) + "\n";
  }
  return text;
}

}  // namespace

std::string text_batch(const std::vector<Outcome>& outcomes, const Totals& totals, BatchOrder order,
                       const TextStyle& style, std::size_t width) {
  Payouts payouts = payouts_of(outcomes);
  sort(payouts, order);
  std::string text;
  if (!payouts.empty()) {
    text = "In dollars:\n\n" + table_of(payouts, totals, style, width) + summary(totals, style);
  }
  text += rejections(outcomes, style) + warnings(payouts, style);
  if (payouts.empty() && text.starts_with('\n')) text.erase(0, 1);
  return text;
}

}  // namespace bounty
