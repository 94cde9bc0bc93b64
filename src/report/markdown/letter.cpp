#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/contents/letter_parts.hpp"
#include "report/markdown/text.hpp"
#include "report/parts/sentences.hpp"
#include "report/parts/stages.hpp"

namespace bounty {
namespace {

std::string paragraph_of(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) {
    text += text.empty() ? markdown_line(sentence) : " " + markdown_text(sentence);
  }
  return text.empty() ? "" : "\n" + text + "\n";
}

std::string letter_section(std::string_view title, const std::string& text) {
  return text.empty() ? "" : "\n## " + std::string(title) + "\n" + text;
}

std::string greeting(const Payout& payout) {
  const std::string about = payout.title.empty() ? payout.family : payout.title;
  return "# " + markdown_line(about) + "\n\n" +
         (payout.author.empty() ? "Hello" : "Dear " + markdown_line(payout.author)) +
         ",\n\nThis is about `" + payout.family + "`, your " +
         markdown_text(what_was_sent(payout)) + ".\n";
}

/// Returns the stages from gross to bounty. The ceiling is left out, because nobody has decided it.
std::string amounts(const Payout& payout) {
  Table table({{""}, {"Amount", Align::right}});
  for (const Stage& stage : stages(payout)) {
    if (stage.bar == BarKind::outline) continue;
    table.add_row({{stage.label, stage.role}, {dollars(stage.amount()), stage.role}});
  }
  return "\n" + markdown_table(table);
}

std::string deductions(const Payout& payout) {
  const std::vector<Deducted> list = deductions_of(payout);
  if (list.empty()) return "";
  Table table({{"Step"}, {"Deduction", Align::right}, {"Why"}});
  for (const auto& [step, amount, reason] : list) {
    table.add_row({{step}, {dollars(Money() - amount)}, {reason}});
  }
  return "\n" + markdown_table(table);
}

std::string open_judgements(const Payout& payout) {
  const std::vector<std::string> lines = not_decided(payout);
  std::string text;
  for (const std::string& line : lines) text += "- " + markdown_line(line) + "\n";
  if (lines.size() > 1)
    text += "\nThese amounts do not add up, because some depend on each other.\n";
  return text.empty() ? "" : "\n" + text;
}

std::string next_steps(const Payout& payout) {
  std::string text;
  for (const auto& [owner, step] : next_steps_of(payout)) {
    text += "- " + markdown_bold(owner) + " " + markdown_text(step) + "\n";
  }
  return "\n" + text;
}

}  // namespace

std::string markdown_letter(const Payout& payout) {
  const bool has_amounts = payout.kind == SubmissionKind::implementation;
  std::string text = greeting(payout) +
                     letter_section("What was decided", paragraph_of(decision_of(payout)) +
                                                            (has_amounts ? amounts(payout) : "") +
                                                            paragraph_of(estimates_in(payout)));
  text += letter_section("What was deducted, and why", deductions(payout));
  text += letter_section("What is not decided yet", open_judgements(payout));
  text += letter_section("The payment", paragraph_of({payment_for_author(payout)}));
  return text + letter_section("The next step", next_steps(payout));
}

}  // namespace bounty
