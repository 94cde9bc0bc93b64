#include "report/diff_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "report/diff_cells.hpp"

namespace bounty {
namespace {

/// What is not scored is nothing.
Table::Cell bounty_cell(const Outcome* outcome) {
  const Payout* payout = payout_of(outcome);
  if (payout != nullptr) return {grouped_amount(payout->bounty)};
  return {outcome == nullptr ? "-" : "rejected", outcome == nullptr ? Role::faint : Role::error};
}

std::string author_of(const SubmissionChange& change) {
  const Payout* payout = newest_payout(change);
  return payout == nullptr ? "" : printable(payout->author);
}

/// Whoever came, went, or comes to another amount, the largest gain first.
std::vector<const SubmissionChange*> gains(const Diff& diff) {
  std::vector<const SubmissionChange*> changes;
  for (const SubmissionChange& change : diff.changes) {
    const bool is_scored_in_both =
        payout_of(change.before) != nullptr && payout_of(change.after) != nullptr;
    if (!is_scored_in_both || change.bounty != Money()) changes.push_back(&change);
  }
  std::ranges::stable_sort(changes, std::ranges::greater(), &SubmissionChange::bounty);
  return changes;
}

std::string submissions(std::uint64_t number) {
  return fmt::format("{} submission{}", grouped(number), number == 1 ? "" : "s");
}

/// Who gains, or who loses, and how much together; none where nobody does.
void add_sum(std::vector<Labelled>& sentences, const char* label, const Diff& diff,
             bool (*counts)(Money)) {
  std::uint64_t number = 0;
  Sum sum;
  for (const SubmissionChange& change : diff.changes) {
    if (!counts(change.bounty)) continue;
    ++number;
    sum += change.bounty;
  }
  if (number == 0) return;
  const std::string amount = sum == Sum() ? "" : ", " + worth_cell(sum, dollars).text;
  sentences.push_back({label, role_of(sum), submissions(number) + amount});
}

}  // namespace

Table gains_table(const Diff& diff) {
  Table table({{"Family", Align::left, Table::Squeeze::cut},
               {"Author", Align::left, Table::Squeeze::left_out},
               {"Old", Align::right},
               {"New", Align::right},
               {"Change", Align::right}});
  table.add_rule();
  for (const SubmissionChange* change : gains(diff)) {
    table.add_row({{name_of(*change)},
                   {author_of(*change)},
                   bounty_cell(change->before),
                   bounty_cell(change->after),
                   worth_cell(change->bounty, grouped_amount)});
  }
  table.add_rule();
  table.add_row({{"Total", Role::heading},
                 {""},
                 {grouped_amount(diff.before.bounty), Role::heading},
                 {grouped_amount(diff.after.bounty), Role::heading},
                 worth_cell(diff.worth(), grouped_amount)});
  return table;
}

std::vector<Labelled> diff_sums(const Diff& diff) {
  std::vector<Labelled> sentences;
  add_sum(sentences, "Gain", diff, [](Money worth) { return worth > Money(); });
  add_sum(sentences, "Lose", diff, [](Money worth) { return worth < Money(); });
  add_sum(sentences, "Come to the same", diff, [](Money worth) { return worth == Money(); });
  if (diff.unchanged != 0) {
    sentences.push_back({"Unchanged", Role::plain, submissions(diff.unchanged)});
  }
  return sentences;
}

bool is_of_one(const Diff& diff) {
  return diff.before.submissions <= 1 && diff.after.submissions <= 1;
}

std::string no_change(const Diff& diff) {
  const std::string rejected =
      diff.after.rejected == 0 ? "" : fmt::format(", {} rejected", grouped(diff.after.rejected));
  return fmt::format("Nothing has changed: {}{}, {}.", submissions(diff.after.submissions),
                     rejected, dollars(diff.after.bounty));
}

}  // namespace bounty
