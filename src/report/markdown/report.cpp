#include <fmt/format.h>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/markdown/text.hpp"
#include "report/parts/batch_parts.hpp"
#include "report/parts/diff_parts.hpp"
#include "report/parts/explain.hpp"
#include "report/parts/sentences.hpp"
#include "report/parts/stages.hpp"
#include "report/parts/tables.hpp"
#include "report/text/diagnostic.hpp"

namespace bounty {
namespace {

constexpr TextStyle style{.has_colour = false, .has_unicode = true};

std::string heading(const Payout& payout) {
  const bool is_specification = payout.kind == SubmissionKind::specification;
  return "## " + markdown_text(title_of(payout)) + "\n\n" +
         (is_specification ? about_specifications() + "\n" : markdown_sentences({range(payout)})) +
         "\n" + markdown_line(what_and_who(payout)) + "\\\n" + markdown_line(terms(payout)) + "\n";
}

std::string waterfall(const Payout& payout, Detail detail) {
  Table table({{""}, {"Amount", Align::right}});
  for (const Stage& stage : stages(payout)) {
    table.add_row({{stage.label, stage.role}, {dollars(stage.amount), stage.role}});
    if (detail == Detail::explained) table.add_remark(stage.explanation);
  }
  return markdown_table(table);
}

std::string undecided(const Payout& payout, Detail detail) {
  std::string text = "\n### Undecided\n\n";
  for (const UndecidedJudgement& judgement : by_worth(payout.undecided)) {
    text += "- [ ] " + markdown_text(describe(judgement));
    if (judgement.worth) text += ": " + dollars(*judgement.worth);
    if (judgement.worth && detail == Detail::explained) {
      text += " (" + explain_worth(payout, *judgement.worth) + ")";
    }
    text += "\n";
  }
  return text;
}

}  // namespace

std::string markdown_report(const Payout& payout, Detail detail) {
  std::string text = heading(payout);
  if (payout.kind == SubmissionKind::implementation) {
    text += "\n" + waterfall(payout, detail) + "\n" +
            markdown_table(steps_table(payout, style, detail));
  }
  if (!payout.undecided.empty()) text += undecided(payout, detail);
  return text + "\n" + markdown_sentences(closing(payout));
}

namespace {

std::string rejections(const std::vector<Outcome>& outcomes) {
  std::string text;
  for (const Rejection* rejection : rejections_of(outcomes)) {
    const std::string more = more_errors(*rejection);
    text += "\n" + markdown_code(first_error(*rejection, style));
    if (!more.empty()) text += "\n" + more + "\n";
  }
  return text.empty() ? "" : "\n### Rejected\n" + text;
}

/// A list under a title; "" where there is nothing in it.
std::string section(std::string_view title, const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += "- " + markdown_line(line) + "\n";
  return text.empty() ? "" : fmt::format("\n### {}\n\n{}", title, text);
}

}  // namespace

std::string markdown_batch(const std::vector<Outcome>& outcomes, const Totals& totals,
                           BatchOrder order) {
  const Payouts payouts = sorted_payouts(outcomes, order);
  std::string text;
  if (!payouts.empty()) {
    text = markdown_sentences(batch_sums(totals, payouts)) + "\nIn dollars:\n\n" +
           markdown_table(batch_table(payouts, totals));
  }
  text += section("Withheld", withheld_payments(payouts)) + rejections(outcomes) +
          section("Warnings", warnings_of(payouts));
  if (payouts.empty() && text.starts_with('\n')) text.erase(0, 1);
  return text;
}

namespace {

constexpr TextStyle unicode = {.has_unicode = true};

std::string one_change(const SubmissionChange& change, Lists lists) {
  std::string text = "### " + markdown_text(name_of(change)) + "\n";
  if (lists == Lists::all) text += "\n" + markdown_table(change_table(change, unicode));
  const std::vector<Labelled> sentences = changed_sentences(change, unicode);
  return text + (sentences.empty() ? "" : "\n" + markdown_sentences(sentences));
}

std::string overview(const Diff& diff) {
  return markdown_sentences(diff_sums(diff)) + "\nIn dollars:\n\n" +
         markdown_table(gains_table(diff));
}

}  // namespace

std::string markdown_diff(const Diff& diff, Lists lists) {
  if (diff.changes.empty()) return no_change(diff) + "\n";
  std::string text;
  if (!is_of_one(diff)) text = overview(diff);
  if (!text.empty() && lists != Lists::all) return text;
  for (const SubmissionChange& change : diff.changes) {
    text += (text.empty() ? "" : "\n") + one_change(change, lists);
  }
  return text;
}

}  // namespace bounty
