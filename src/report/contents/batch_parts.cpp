#include "report/contents/batch_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "bounty/print.hpp"
#include "names/words.hpp"
#include "report/contents/batch_totals.hpp"
#include "report/parts/sentences.hpp"

namespace bounty {
namespace {

/// Returns all payouts, or all rejections.
template <class T>
std::vector<const T*> outcomes_of(const std::vector<Outcome>& outcomes) {
  std::vector<const T*> list;
  for (const Outcome& outcome : outcomes) {
    if (const T* one = std::get_if<T>(&outcome)) list.push_back(one);
  }
  return list;
}

}  // namespace

Payouts sorted_payouts(const std::vector<Outcome>& outcomes, BatchOrder order) {
  Payouts payouts = outcomes_of<Payout>(outcomes);
  switch (order) {
    case BatchOrder::input: break;
    case BatchOrder::family:
      std::ranges::stable_sort(payouts, {},
                               [](const Payout* p) { return std::string_view(p->family); });
      break;
    case BatchOrder::bounty:
      std::ranges::stable_sort(payouts, std::greater(), &Payout::bounty);
      break;
    case BatchOrder::ceiling:
      std::ranges::stable_sort(payouts, std::greater(), &Payout::ceiling);
      break;
  }
  return payouts;
}

std::vector<const Rejection*> rejections_of(const std::vector<Outcome>& outcomes) {
  return outcomes_of<Rejection>(outcomes);
}

namespace {

/// Returns the sum of all deductions, as a negative amount.
template <class Deducted>
Sum deducted(const Deducted& from) {
  Sum rest;
  for (const auto& each : {from.computation, from.repeated_steps, from.missing_qa}) rest -= each;
  return rest;
}

template <class Amount>
Table::Cell amount_cell(Amount amount, Role role = Role::plain) {
  if (amount == Amount()) return {"-", Role::faint};
  return {grouped_amount(amount), role};
}

std::vector<Table::Cell> cells_of(const Payout& payout) {
  return {{payout.family},
          {printable(payout.author)},
          amount_cell(payout.gross),
          amount_cell(deducted(payout.deductions), Role::deducted),
          amount_cell(payout.bonus),
          amount_cell(payout.bounty, Role::earned),
          amount_cell(payout.ceiling),
          {std::string(word_for(payout.payment.status)), role_of(payout.payment.status)}};
}

std::vector<Table::Cell> cells_of(const Totals& totals) {
  std::vector<Table::Cell> cells = {{"Total", Role::heading}, {""}};
  for (const Sum sum :
       {totals.gross, deducted(totals), totals.bonus, totals.bounty, totals.ceiling}) {
    cells.push_back({grouped_amount(sum), Role::heading});
  }
  cells.push_back({""});
  return cells;
}

}  // namespace

Table batch_table(const Payouts& payouts, const Totals& totals) {
  Table table({{"Family", Align::left, Table::Squeeze::cut},
               {"Author", Align::left, Table::Squeeze::left_out},
               {"Gross", Align::right, Table::Squeeze::dropped},
               {"Deductions", Align::right, Table::Squeeze::dropped},
               {"Bonus", Align::right, Table::Squeeze::dropped},
               {"Bounty", Align::right},
               {"Ceiling", Align::right, Table::Squeeze::dropped},
               {"Payment"}});
  for (const Payout* payout : payouts) table.add_row(cells_of(*payout));
  table.add_rule();
  table.add_row(cells_of(totals));
  return table;
}

std::vector<Labelled> batch_sums(const Totals& totals, const BatchView& view) {
  std::vector<Labelled> sums = {
      {"Bounties", Role::earned,
       range_if_granted(dollars(totals.bounty), dollars(totals.ceiling))}};
  if (view.budget) {
    const Budget budget = budget_after(*view.budget, totals);
    const bool is_enough = budget.after_bounties >= Sum();
    sums.push_back({"Budget", is_enough ? Role::heading : Role::error, budget_text(budget)});
  }
  return sums;
}

std::string batch_title(const BatchView& view) {
  return view.day.empty() ? "Bounties" : "Bounties on " + view.day;
}

std::vector<std::string> withheld_payments(const Payouts& payouts) {
  std::vector<std::string> lines;
  for (const Payout* payout : payouts) {
    if (payout->payment.status != PaymentStatus::withheld) continue;
    lines.push_back(fmt::format("{}, {}: {} [{}]", printable(payout->source), payout->family,
                                why_withheld(*payout), word_for(*payout->payment.reason)));
  }
  return lines;
}

std::string more_errors(const Rejection& rejection) {
  const std::size_t more = rejection.diagnostics.size() - 1;
  return more == 0 ? "" : "and " + counted(more, "more error");
}

std::vector<std::string> warnings_of(const Payouts& payouts) {
  using Key = std::pair<std::string_view, std::string_view>;  // code and message
  std::map<Key, std::string> sources;
  for (const Payout* payout : payouts) {
    for (const Warning& warning : payout->warnings) {
      std::string& list = sources[{word_for(warning.code), warning.message}];
      list += (list.empty() ? "" : ", ") + printable(payout->source);
    }
  }
  std::vector<std::string> lines;
  lines.reserve(sources.size());
  for (const auto& [key, list] : sources) {
    lines.push_back(fmt::format("{}: {} [{}]", list, printable(key.second), key.first));
  }
  return lines;
}

}  // namespace bounty
