#include "report/contents/to_do.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "bounty/print.hpp"
#include "report/parts/tables.hpp"

namespace bounty {
namespace {

Urgency urgency(const ToDo& to_do) { return urgency_of(*to_do.payout, *to_do.judgement); }

}  // namespace

Urgency urgency_of(const Payout& payout, const UndecidedJudgement& judgement) {
  return {judgement.worth.has_value(), judgement.worth.value_or(payout.bounty)};
}

bool is_settled(const Payout& payout) {
  const std::optional<WithheldReason>& reason = payout.payment.reason;
  return reason == WithheldReason::paid || reason == WithheldReason::duplicate_family;
}

namespace {

/// Inserts it after equally urgent entries, and keeps only the first most_to_do.
void insert(std::vector<ToDo>& first, const ToDo& to_do) {
  const auto place = std::ranges::upper_bound(first, urgency(to_do), std::greater(), urgency);
  if (place == first.end() && first.size() == most_to_do) return;
  first.insert(place, to_do);
  if (first.size() > most_to_do) first.pop_back();
}

}  // namespace

ToDoList to_do_list(const Payouts& payouts) {
  ToDoList list;
  std::size_t worths = 0;
  for (const Payout* payout : payouts) {
    if (is_settled(*payout)) continue;
    for (const UndecidedJudgement& judgement : payout->undecided) {
      insert(list.first, {payout, &judgement});
      ++list.count;
      if (judgement.worth) ++worths;
    }
  }
  list.has_several_worths = worths > 1;
  return list;
}

std::string_view whose_turn(const UndecidedJudgement& judgement) {
  return judgement.submitter_can_settle ? "program or submitter" : "program";
}

std::string describe(const ToDo& to_do) {
  std::string text = describe(*to_do.judgement);
  const bool is_payment = to_do.judgement->judgement == JudgementKind::payment;
  return is_payment ? text + ": " + payment_advice(to_do.payout->payment) : text;
}

Table to_do_table(const ToDoList& list) {
  Table table({{"Family", Align::left, Table::Squeeze::cut},
               {"Undecided", Align::left, Table::Squeeze::cut},
               {"By", Align::left, Table::Squeeze::dropped},
               {"Worth", Align::right}});
  for (const ToDo& to_do : list.first) {
    const std::optional<Money>& worth = to_do.judgement->worth;
    table.add_row({{to_do.payout->family},
                   {describe(to_do)},
                   {std::string(whose_turn(*to_do.judgement))},
                   {worth ? grouped_amount(*worth) : "-", worth ? Role::earned : Role::faint}});
  }
  return table;
}

std::vector<std::string> about_to_do(const ToDoList& list) {
  std::vector<std::string> sentences;
  if (list.count > list.first.size()) {
    sentences.push_back(fmt::format("{} more are not shown: --format csv --undecided lists all.",
                                    grouped(list.count - list.first.size())));
  }
  if (list.has_several_worths) sentences.push_back(worths_do_not_add_up());
  return sentences;
}

}  // namespace bounty
