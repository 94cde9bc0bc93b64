#include "report/contents/diff_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "report/parts/sentences.hpp"
#include "report/parts/tables.hpp"

namespace bounty {
namespace {

const Rejection* rejection_of(const Outcome* outcome) {
  return outcome == nullptr ? nullptr : std::get_if<Rejection>(outcome);
}

/// Returns the new payout, else the old one; null if neither was scored.
const Payout* newest_payout(const SubmissionChange& change) {
  const Payout* now = payout_of(change.after);
  return now == nullptr ? payout_of(change.before) : now;
}

Role role_of(Sum worth) {
  if (worth == Sum()) return Role::faint;
  return worth > Sum() ? Role::earned : Role::deducted;
}

/// Returns `+$300.00`, `-$0.05`, or `-` for no change.
Table::Cell worth_cell(Sum worth, std::string (*print)(Sum)) {
  if (worth == Sum()) return {"-", Role::faint};
  return {(worth > Sum() ? "+" : "") + print(worth), role_of(worth)};
}

Table::Cell worth_cell(Money worth, std::string (*print)(Sum)) {
  Sum sum;
  return worth_cell(sum += worth, print);
}

std::string submissions(std::uint64_t number) { return counted(number, "submission"); }

}  // namespace

bool is_of_one(const Diff& diff) {
  return diff.before.submissions <= 1 && diff.after.submissions <= 1;
}

std::span<const SubmissionChange> listed_changes(const Diff& diff, Lists lists) {
  if (!is_of_one(diff) && lists != Lists::all) return {};
  return diff.changes;
}

std::string no_change(const Diff& diff) {
  const std::string rejected =
      diff.after.rejected == 0 ? "" : fmt::format(", {} rejected", grouped(diff.after.rejected));
  return fmt::format("Nothing has changed: {}{}, {}.", submissions(diff.after.submissions),
                     rejected, dollars(diff.after.bounty));
}

std::vector<Labelled> diff_drafts(const Diff& diff) {
  std::vector<std::string> amounts;
  const auto add = [&](std::uint64_t drafts, const char* noun) {
    if (drafts == 0) return;
    amounts.push_back(is_of_one(diff) ? fmt::format("the {}", noun) : counted(drafts, noun));
  };
  add(diff.drafts_before, "old amount");
  add(diff.drafts_after, "new amount");
  if (amounts.empty()) return {};
  return {{"Draft review, embedded", Role::heading,
           fmt::format("decides {}", fmt::join(amounts, " and "))}};
}

namespace {

/// Returns a cell with the bounty; an outcome that was not scored has no amount.
Table::Cell bounty_cell(const Outcome* outcome) {
  const Payout* payout = payout_of(outcome);
  if (payout != nullptr) return {grouped_amount(payout->bounty)};
  return {outcome == nullptr ? "-" : "rejected", outcome == nullptr ? Role::faint : Role::error};
}

std::string author_of(const SubmissionChange& change) {
  const Payout* payout = newest_payout(change);
  return payout == nullptr ? "" : printable(payout->author);
}

/// Returns the submissions that were added, removed, or whose bounty changed, the largest gain
/// first.
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

/// Adds the number of submissions that gain, or lose, and their total; nothing if there are none.
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

Table gains_table(const Diff& diff, const TextStyle& style) {
  Table table({{"Family", Align::left, Table::Squeeze::cut},
               {"Author", Align::left, Table::Squeeze::left_out},
               {"Old", Align::right, dropped_on_terminal(style)},
               {"New", Align::right},
               {"Change", Align::right}});
  table.add_rule();
  for (const SubmissionChange* change : gains(diff)) {
    table.add_row({{title_of(*change)},
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
  add_sum(sentences, "Other changes, same amount", diff,
          [](Money worth) { return worth == Money(); });
  if (diff.unchanged != 0) {
    sentences.push_back({"No change", Role::plain, submissions(diff.unchanged)});
  }
  return sentences;
}

std::string title_of(const SubmissionChange& change) {
  if (const Payout* payout = newest_payout(change)) return payout->family;
  const Rejection* now = rejection_of(change.after);
  const Rejection* rejection = now == nullptr ? rejection_of(change.before) : now;
  return rejection == nullptr ? "" : printable(rejection->source);
}

namespace {

/// `2h -> none`
std::string was_and_is(const ValueChange& value, const TextStyle& style) {
  const auto or_none = [](const std::string& text) {
    return text.empty() ? "none" : printable(text);
  };
  return or_none(value.before) + (style.has_unicode ? " → " : " -> ") + or_none(value.after);
}

std::string name_of_step(const StepChange& change) {
  const StepPayout& step = change.after == nullptr ? *change.before : *change.after;
  return printable(step.task + "/" + step.step);
}

std::string remark_on(const StepChange& change, const TextStyle& style) {
  if (change.before == nullptr) return "added";
  if (change.after == nullptr) return "removed";
  std::string text;
  for (const ValueChange& value : change.values) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", value.label, was_and_is(value, style));
  }
  return text;
}

/// Adds a row with the old and the new amount and the worth of the change; `-` if there is no such
/// step or payout.
template <class Of>
void add_row(Table& table, std::string label, const Of* before, const Of* after, Money Of::*amount,
             Money worth, Role role = Role::plain) {
  const auto cell = [&](const Of* of) {
    return of == nullptr ? Table::Cell{"-", Role::faint} : Table::Cell{dollars(of->*amount), role};
  };
  table.add_row({{std::move(label), role}, cell(before), cell(after), worth_cell(worth, dollars)});
}

/// `rejected: bad.json:3:4: ...`
void add_rejection(std::vector<Labelled>& sentences, const char* label, const Outcome* outcome) {
  const Rejection* rejection = rejection_of(outcome);
  if (rejection == nullptr) return;
  sentences.push_back({label, Role::error, one_line(rejection->diagnostics.front())});
}

}  // namespace

Table change_table(const SubmissionChange& change, const TextStyle& style) {
  Table table({{"Step", Align::left, Table::Squeeze::cut},
               {"Old", Align::right, dropped_on_terminal(style)},
               {"New", Align::right},
               {"Change", Align::right}});
  table.add_rule();
  for (const StepChange& step : change.steps) {
    add_row(table, name_of_step(step), step.before, step.after, &StepPayout::amount, step.worth);
    const std::string remark = remark_on(step, style);
    if (!remark.empty()) table.add_remark(remark);
  }
  const Payout* before = payout_of(change.before);
  const Payout* after = payout_of(change.after);
  if (!change.has_steps) {
    add_row(table, "Base payment", before, after, &Payout::base_payment, change.base_payment);
  }
  add_row(table, "Bonus", before, after, &Payout::bonus, change.bonus);
  table.add_rule();
  add_row(table, "Bounty", before, after, &Payout::bounty, change.bounty, Role::heading);
  return table;
}

std::vector<Labelled> changed_sentences(const SubmissionChange& change, const TextStyle& style) {
  std::vector<Labelled> sentences;
  add_rejection(sentences, "Was rejected", change.before);
  add_rejection(sentences, "Is rejected", change.after);
  for (const ValueChange& value : change.values) {
    std::string label = printable(value.label);
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
    sentences.push_back({std::move(label), Role::heading, was_and_is(value, style)});
  }
  return sentences;
}

}  // namespace bounty
