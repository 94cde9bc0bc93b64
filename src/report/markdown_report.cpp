#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/explain.hpp"
#include "report/markdown_text.hpp"
#include "report/sentences.hpp"
#include "report/stages.hpp"
#include "report/steps_table.hpp"
#include "report/undecided_table.hpp"

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

}  // namespace bounty
