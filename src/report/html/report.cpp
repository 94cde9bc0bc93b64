#include "bounty/report.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "report/html/chart.hpp"
#include "report/html/page.hpp"
#include "report/html/table.hpp"
#include "report/html/worths.hpp"
#include "report/parts/stages.hpp"
#include "report/parts/tables.hpp"

namespace bounty {
namespace {

std::string explanations(const Payout& payout) {
  std::vector<Labelled> entries;
  for (const Stage& stage : stages(payout)) {
    entries.push_back({stage.label, Role::plain, stage.explanation});
  }
  return html_list(entries);
}

std::string amounts(const Payout& payout, Detail detail) {
  std::string text = html_section("From gross to bounty", chart_of_stages(payout));
  if (detail == Detail::explained) text += html_section("Arithmetic", explanations(payout));
  return text + html_section("Steps", html_table(steps_table(payout, markup_style, detail,
                                                             Counts::explained)));
}

/// Returns the closing sentences, then the policy and the documents.
std::string closing_list(const Payout& payout) {
  std::vector<Labelled> entries = closing(payout);
  entries.push_back(
      {"Policy", Role::plain, payout.policy + ", bonus up to " + percent(payout.bonus_cap)});
  entries.push_back({"Submission", Role::plain, payout.source});
  if (payout.review) entries.push_back({"Review", Role::plain, payout.review->source});
  return html_list(entries);
}

}  // namespace

PageHeading heading_of(const Payout& payout) {
  PageHeading heading;
  heading.above = payout.title.empty() ? "" : payout.family;
  heading.title = payout.title.empty() ? payout.family : payout.title;
  heading.about = {what_and_who(payout), terms(payout)};
  if (payout.kind == SubmissionKind::specification) {
    heading.about.push_back(about_specifications());
  } else {
    const bool is_range = has_undecided_amount(payout);
    heading.sum_label = is_range ? "Bounty" : fmt::format("Bounty, {}", what_decided(payout));
    heading.sum = dollars(payout.bounty);
    if (is_range) heading.sentences = {range(payout)};
  }
  return heading;
}

std::string html_report(const Payout& payout, Detail detail) {
  std::string text =
      html_page_begin(title_of(payout), Script::none) + html_heading(heading_of(payout));
  if (payout.kind == SubmissionKind::implementation) text += amounts(payout, detail);
  if (!payout.undecided.empty()) {
    text += html_section("To be decided", html_undecided(payout, detail));
  }
  return text + html_section("Payment and documents", closing_list(payout)) +
         html_page_end(Script::none);
}

}  // namespace bounty
