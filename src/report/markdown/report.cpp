#include "bounty/report.hpp"

#include "bounty/print.hpp"
#include "report/contents/batch_parts.hpp"
#include "report/contents/batch_totals.hpp"
#include "report/contents/diff_parts.hpp"
#include "report/contents/to_do.hpp"
#include "report/markdown/text.hpp"
#include "report/parts/stages.hpp"
#include "report/parts/tables.hpp"
#include "report/text/text.hpp"

namespace bounty {
namespace {

std::string what_it_earns(const Payout& payout) {
  const bool is_specification = payout.kind == SubmissionKind::specification;
  return "## " + markdown_text(title_of(payout)) + "\n\n" +
         (is_specification ? about_specifications() + "\n" : markdown_sentences({range(payout)})) +
         "\n" + markdown_line(what_and_who(payout)) + "\\\n" + markdown_line(terms(payout)) + "\n";
}

Table stages_table(const Payout& payout, Detail detail) {
  Table table({{""}, {"Amount", Align::right}});
  for (const Stage& stage : stages(payout)) {
    table.add_row({{stage.label, stage.role}, {dollars(stage.amount()), stage.role}});
    if (detail == Detail::explained) table.add_remark(stage.explanation);
  }
  return table;
}

std::string tasks(const Payout& payout, Detail detail) {
  std::string text;
  for (const UndecidedJudgement& judgement : by_worth(payout.undecided)) {
    text += "- [ ] " + markdown_text(describe(judgement));
    if (judgement.worth) text += ": " + dollars(*judgement.worth);
    if (judgement.worth && detail == Detail::explained) {
      text += " (" + explain_worth(payout, *judgement.worth) + ")";
    }
    text += "\n";
  }
  if (has_several_worths(payout.undecided)) text += "\n" + worths_do_not_add_up() + "\n";
  return text;
}

/// Returns the text below a title; "" if the text is empty.
std::string section(std::string_view title, const std::string& text) {
  return text.empty() ? "" : "\n### " + std::string(title) + "\n\n" + text;
}

}  // namespace

std::string markdown_report(const Payout& payout, Detail detail) {
  std::string text = what_it_earns(payout);
  if (payout.kind == SubmissionKind::implementation) {
    text += "\n" + markdown_table(stages_table(payout, detail)) + "\n" +
            markdown_table(steps_table(payout, markup_style, detail));
  }
  return text + section("Undecided", tasks(payout, detail)) + "\n" +
         markdown_sentences(closing(payout));
}

namespace {

std::string rejections(const std::vector<Outcome>& outcomes) {
  std::string text;
  for (const Rejection* rejection : rejections_of(outcomes)) {
    const std::string more = more_errors(*rejection);
    text += (text.empty() ? "" : "\n") + markdown_code(first_error(*rejection, markup_style));
    if (!more.empty()) text += "\n" + more + "\n";
  }
  return text;
}

std::string list(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += "- " + markdown_line(line) + "\n";
  return text;
}

std::string to_do(const Payouts& payouts) {
  const ToDoList list = to_do_list(payouts);
  if (list.count == 0) return "";
  std::string text = markdown_table(to_do_table(list));
  for (const std::string& sentence : about_to_do(list)) text += "\n" + sentence + "\n";
  return text;
}

std::string sums(const Payouts& payouts, const Totals& totals, const BatchView& view) {
  return "## " + batch_title(view) + "\n\n" + markdown_sentences(batch_sums(totals, view)) +
         "\nIn dollars:\n\n" + markdown_table(payment_table(payouts, totals)) +
         section("Left to decide", to_do(payouts)) +
         section("Submissions", markdown_table(batch_table(payouts, totals))) +
         section("By author", markdown_table(author_table(payouts)));
}

}  // namespace

std::string markdown_batch(const std::vector<Outcome>& outcomes, const Totals& totals,
                           const BatchView& view) {
  const Payouts payouts = sorted_payouts(outcomes, view.order);
  std::string text;
  if (!payouts.empty()) text = sums(payouts, totals, view);
  text += section("Withheld", list(withheld_payments(payouts))) +
          section("Rejected", rejections(outcomes)) +
          section("Warnings", list(warnings_of(payouts)));
  if (payouts.empty() && text.starts_with('\n')) text.erase(0, 1);
  return text;
}

namespace {

std::string overview(const Diff& diff) {
  return markdown_sentences(diff_sums(diff)) + "\nIn dollars:\n\n" +
         markdown_table(gains_table(diff, markup_style));
}

std::string one_change(const SubmissionChange& change, Lists lists) {
  std::string text = "### " + markdown_text(title_of(change)) + "\n";
  if (lists == Lists::all) text += "\n" + markdown_table(change_table(change, markup_style));
  const std::vector<Labelled> sentences = changed_sentences(change, markup_style);
  return text + (sentences.empty() ? "" : "\n" + markdown_sentences(sentences));
}

}  // namespace

std::string markdown_diff(const Diff& diff, Lists lists) {
  std::string text = diff.changes.empty() ? no_change(diff) + "\n"
                     : is_of_one(diff)    ? ""
                                          : overview(diff);
  for (const SubmissionChange& change : listed_changes(diff, lists)) {
    text += (text.empty() ? "" : "\n") + one_change(change, lists);
  }
  const std::vector<Labelled> drafts = diff_drafts(diff);
  return text + (drafts.empty() ? "" : "\n" + markdown_sentences(drafts));
}

}  // namespace bounty
