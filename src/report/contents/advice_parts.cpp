#include "report/contents/advice_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/parts/sentences.hpp"

namespace bounty {
namespace {

/// Describes an Advice or its Companion.
template <class Action>
std::string describe(const Action& action, const Payment& payment) {
  switch (action.kind) {
    case AdviceKind::evidence: return "cover " + printable(action.where) + " by a full run";
    case AdviceKind::repeat_rate: return "rule on the repeats of " + printable(action.where);
    case AdviceKind::confidence: return "state a confidence in " + printable(action.where);
    case AdviceKind::bonus: return "rule on the bonus";
    case AdviceKind::payment: break;
  }
  return payment_advice(payment);
}

std::string describe_companion(const Advice& advice, const Payment& payment) {
  if (advice.with->where == advice.where) return "and rule on its repeats";
  return "and " + describe(*advice.with, payment);
}

Table::Cell gain_cell(const ShownAdvice& advice) {
  if (!advice.gain) return {"-"};
  return {"+" + dollars(*advice.gain), Role::earned};
}

/// Two actions that pay only together take two rows with one gain.
void add_rows(Table& table, const ShownAdvice& advice, bool has_families) {
  const auto add = [&](std::string_view family, std::string what, std::string_view by,
                       Table::Cell gain) {
    std::vector<Table::Cell> cells;
    if (has_families) cells.push_back({std::string(family)});
    cells.insert(cells.end(), {{std::move(what)}, {std::string(by)}, std::move(gain)});
    table.add_row(std::move(cells));
  };
  add(advice.family, advice.what, advice.by, gain_cell(advice));
  if (!advice.with.empty()) add("", "  " + advice.with, advice.with_by, {""});
}

Table table_without_rows(bool has_families) {
  std::vector<Table::Column> columns;
  if (has_families) columns.push_back({"Family", Align::left, Table::Squeeze::cut});
  columns.insert(columns.end(), {{"Advice", Align::left, Table::Squeeze::cut},
                                 {"By", Align::left, Table::Squeeze::dropped},
                                 {"Gain", Align::right}});
  Table table(std::move(columns));
  table.add_rule();
  return table;
}

}  // namespace

ShownAdvice shown_advice(const Advice& advice, const Payout& payout) {
  ShownAdvice shown{.family = payout.family,
                    .what = describe(advice, payout.payment),
                    .by = word_for(party_of(advice.kind)),
                    .with = "",
                    .with_by = "",
                    .gain = advice.gain()};
  if (advice.with) {
    shown.with = describe_companion(advice, payout.payment);
    shown.with_by = word_for(party_of(advice.with->kind));
  }
  return shown;
}

/// Makes no list of ShownAdvice first: there may be a million, and the table has their texts.
Table advice_table(const Advised& advised) {
  Table table = table_without_rows(false);
  for (const Advice& advice : advised.advice) {
    add_rows(table, shown_advice(advice, advised.payout), false);
  }
  return table;
}

Table advice_table(std::span<const ShownAdvice> list) {
  Table table = table_without_rows(true);
  for (const ShownAdvice& advice : list) add_rows(table, advice, true);
  return table;
}

std::vector<Stage> prospects_of(const Advised& advised) {
  return {total_stage("Bounty", advised.payout.bounty, Role::earned),
          total_stage("with the submitter's part", advised.bounty_by_submitter, Role::plain),
          total_stage("with the program's part", advised.payout.ceiling, Role::plain),
          total_stage("with both", advised.bounty_by_both, Role::plain)};
}

bool raises_an_amount(const Advised& advised) {
  return std::ranges::any_of(advised.advice,
                             [](const Advice& advice) { return advice.gain().has_value(); });
}

std::string nothing_to_raise(const Payout& payout) {
  const bool is_final = payout.review && payout.review->final;
  return "Nothing would raise the bounty of " + dollars(payout.bounty) +
         (is_final ? ": the review is final." : ".");
}

std::string meaning_of_gains(const Advised& advised) {
  return meaning_of_gains(std::ranges::any_of(
      advised.advice, [](const Advice& advice) { return advice.with != nullptr; }));
}

std::string meaning_of_gains(bool has_pairs) {
  std::string text = "A gain is what the bounty gains if only that is done, and granted in full";
  if (has_pairs) text += "; two that are joined by \"and\" gain it together";
  return text +
         ". Gains do not add up: some need each other, and some are two ways to the same amount.";
}

std::string remark_on_drafts(std::size_t drafts) {
  if (drafts == 1)
    return "The review of 1 submission is an embedded draft. Only a review from outside clears a "
           "payment.";
  return fmt::format(
      "The reviews of {} submissions are embedded drafts. Only a review from outside clears a "
      "payment.",
      grouped(drafts));
}

void AdviceOnMany::add_submission(const Advised& advised) {
  for (const Advice& advice : advised.advice) {
    list.push_back(shown_advice(advice, advised.payout));
    has_pairs = has_pairs || advice.with != nullptr;
  }
  ++submissions;
  if (advised.payout.is_judged_by_draft()) ++drafts;
  bounty += advised.payout.bounty;
  bounty_by_submitter += advised.bounty_by_submitter;
  bounty_by_program += advised.payout.ceiling;
  bounty_by_both += advised.bounty_by_both;
}

void AdviceOnMany::rank() { std::ranges::stable_sort(list, std::greater(), &ShownAdvice::gain); }

}  // namespace bounty
