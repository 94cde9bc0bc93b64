#include "report/parts/batch_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "bounty/print.hpp"
#include "names/words.hpp"
#include "report/parts/sentences.hpp"
#include "rules/payment.hpp"

namespace bounty {
namespace {

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
  return {std::string(word_for(status)), role_of(status)};
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

}  // namespace

Payouts sorted_payouts(const std::vector<Outcome>& outcomes, BatchOrder order) {
  Payouts payouts = payouts_of(outcomes);
  sort(payouts, order);
  return payouts;
}

Table batch_table(const Payouts& payouts, const Totals& totals) {
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
  return table;
}

namespace {

/// ` on 2026-11-22`, or ` from 2026-11-10 to 2026-11-22`; "" where nothing is payable.
std::string payment_days(const Payouts& payouts) {
  std::set<std::string_view> days;
  for (const Payout* payout : payouts) {
    if (pays(payout->payment)) days.insert(payout->payment.date);
  }
  if (days.empty()) return "";
  if (days.size() == 1) return fmt::format(" on {}", *days.begin());
  return fmt::format(" from {} to {}", *days.begin(), *days.rbegin());
}

/// `$4,000.00 payable on 2026-11-22, $300.00 withheld`: the bounties by the status of their
/// payment.
std::string payment_sums(const Totals& totals, const Payouts& payouts) {
  std::string text = dollars(totals.payable) + " payable" + payment_days(payouts);
  const auto add = [&](Sum sum, std::string_view what) {
    if (sum != Sum()) text += fmt::format(", {} {}", dollars(sum), what);
  };
  add(totals.withheld, "withheld");
  add(totals.blocked, "blocked");
  add(totals.unchecked, "unchecked");
  return text;
}

}  // namespace

std::vector<Labelled> batch_sums(const Totals& totals, const Payouts& payouts) {
  return {{"Bounties", Role::earned,
           fmt::format("{} to {}, if every undecided judgement were granted",
                       dollars(totals.bounty), dollars(totals.ceiling))},
          {"Payment", Role::earned, payment_sums(totals, payouts)}};
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

std::vector<const Rejection*> rejections_of(const std::vector<Outcome>& outcomes) {
  std::vector<const Rejection*> rejections;
  for (const Outcome& outcome : outcomes) {
    if (const auto* rejection = std::get_if<Rejection>(&outcome)) rejections.push_back(rejection);
  }
  return rejections;
}

std::string more_errors(const Rejection& rejection) {
  const std::size_t more = rejection.diagnostics.size() - 1;
  return more == 0 ? "" : fmt::format("and {} more error{}", more, more == 1 ? "" : "s");
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
