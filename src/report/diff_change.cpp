#include "report/diff_parts.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "report/diff_cells.hpp"

namespace bounty {
namespace {

const Rejection* rejection_of(const Outcome* outcome) {
  return outcome == nullptr ? nullptr : std::get_if<Rejection>(outcome);
}

std::string or_none(const std::string& text) { return text.empty() ? "none" : printable(text); }

std::string described(const ValueChange& value, const TextStyle& style) {
  return or_none(value.before) + std::string(arrow(style)) + or_none(value.after);
}

std::string name_of(const StepChange& change) {
  const StepPayout& step = change.after == nullptr ? *change.before : *change.after;
  return printable(step.task + "/" + step.step);
}

std::string remark_on(const StepChange& change, const TextStyle& style) {
  if (change.before == nullptr) return "added";
  if (change.after == nullptr) return "removed";
  std::string text;
  for (const ValueChange& value : change.values) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", value.label, described(value, style));
  }
  return text;
}

Table::Cell amount_cell(const StepPayout* step) {
  return step == nullptr ? Table::Cell{"-", Role::faint} : Table::Cell{dollars(step->amount)};
}

Table::Cell amount_cell(const Payout* payout, Money Payout::*amount, Role role) {
  if (payout == nullptr) return {"-", Role::faint};
  return {dollars(payout->*amount), role};
}

void add_row(Table& table, const StepChange& change) {
  table.add_row({{name_of(change)},
                 amount_cell(change.before),
                 amount_cell(change.after),
                 worth_cell(change.worth, dollars)});
}

void add_row(Table& table, const char* label, const SubmissionChange& change, Money Payout::*amount,
             Money worth, Role role) {
  table.add_row({{label, role},
                 amount_cell(payout_of(change.before), amount, role),
                 amount_cell(payout_of(change.after), amount, role),
                 worth_cell(worth, dollars)});
}

/// `rejected: bad.json:3:4: ...`
void add_rejection(std::vector<Labelled>& sentences, const char* label, const Outcome* outcome) {
  const Rejection* rejection = rejection_of(outcome);
  if (rejection == nullptr) return;
  sentences.push_back({label, Role::error, one_line(rejection->diagnostics.front())});
}

}  // namespace

std::string_view arrow(const TextStyle& style) { return style.has_unicode ? " → " : " -> "; }

std::string name_of(const SubmissionChange& change) {
  if (const Payout* payout = newest_payout(change)) return payout->family;
  const Rejection* now = rejection_of(change.after);
  const Rejection* rejection = now == nullptr ? rejection_of(change.before) : now;
  return rejection == nullptr ? "" : printable(rejection->source);
}

Table change_table(const SubmissionChange& change, const TextStyle& style) {
  Table table({{"Step", Align::left, Table::Squeeze::cut},
               {"Old", Align::right},
               {"New", Align::right},
               {"Change", Align::right}});
  table.add_rule();
  for (const StepChange& step : change.steps) {
    add_row(table, step);
    const std::string remark = remark_on(step, style);
    if (!remark.empty()) table.add_remark(remark);
  }
  if (!change.has_steps) {
    add_row(table, "Base payment", change, &Payout::base_payment, change.base_payment, Role::plain);
  }
  add_row(table, "Bonus", change, &Payout::bonus, change.bonus, Role::plain);
  table.add_rule();
  add_row(table, "Bounty", change, &Payout::bounty, change.bounty, Role::heading);
  return table;
}

std::vector<Labelled> changed_sentences(const SubmissionChange& change, const TextStyle& style) {
  std::vector<Labelled> sentences;
  add_rejection(sentences, "Was rejected", change.before);
  add_rejection(sentences, "Is rejected", change.after);
  for (const ValueChange& value : change.values) {
    std::string label = printable(value.label);
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
    sentences.push_back({std::move(label), Role::heading, described(value, style)});
  }
  return sentences;
}

}  // namespace bounty
