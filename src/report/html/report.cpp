#include "bounty/report.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "report/html/chart.hpp"
#include "report/html/text.hpp"
#include "report/parts/batch_parts.hpp"
#include "report/parts/stages.hpp"
#include "report/parts/tables.hpp"
#include "report/text/text.hpp"
#include "unicode/ascii.hpp"

namespace bounty {
namespace {

constexpr TextStyle unicode{.has_colour = false, .has_unicode = true};

PageHeading heading_of(const Payout& payout) {
  PageHeading heading;
  heading.above = payout.title.empty() ? "" : payout.family;
  heading.title = payout.title.empty() ? payout.family : payout.title;
  heading.about = {what_and_who(payout), terms(payout)};
  if (payout.kind == SubmissionKind::specification) {
    heading.about.push_back(about_specifications());
  } else {
    const bool is_decided = !has_undecided_amount(payout);
    heading.sum_label = is_decided ? "Bounty, decided" : "Bounty";
    heading.sum = dollars(payout.bounty);
    if (!is_decided) heading.sentences = {range(payout)};
  }
  return heading;
}

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
  return text +
         html_section("Steps", html_table(steps_table(payout, unicode, detail), Narrow::stacks));
}

/// The closing sentences, then where it all stands.
std::string closing_list(const Payout& payout) {
  std::vector<Labelled> entries = closing(payout);
  entries.push_back(
      {"Policy", Role::plain, payout.policy + ", bonus up to " + percent(payout.bonus_cap)});
  entries.push_back({"Submission", Role::plain, payout.source});
  if (payout.review) entries.push_back({"Review", Role::plain, payout.review->source});
  return html_list(entries);
}

}  // namespace

std::string html_report(const Payout& payout, Detail detail) {
  std::string text =
      html_page_begin(title_of(payout), Script::none) + html_heading(heading_of(payout));
  if (payout.kind == SubmissionKind::implementation) text += amounts(payout, detail);
  if (!payout.undecided.empty()) {
    text +=
        html_section("To be decided", html_table(undecided_table(payout, detail), Narrow::scrolls));
  }
  return text + html_section("Payment and documents", closing_list(payout)) +
         html_page_end(Script::none);
}

namespace {

PageHeading heading_of(const Totals& totals, const Payouts& payouts) {
  const std::string counts =
      fmt::format("{} scored, {} rejected", grouped(totals.submissions - totals.rejected),
                  grouped(totals.rejected));
  return {"", "Bounties", {counts}, "Total", dollars(totals.bounty), batch_sums(totals, payouts)};
}

/// "" where there is nothing in it.
std::string bullets(const std::vector<std::string>& lines) {
  std::string items;
  for (const std::string& line : lines) items += "<li>" + html_text(line) + "</li>\n";
  return items.empty() ? "" : "<ul>\n" + items + "</ul>\n";
}

/// The first error with its line, the others in a line each.
std::string errors_of(const Rejection& rejection) {
  std::string text = "<pre>";
  std::string first = first_error(rejection, unicode);
  first.pop_back();
  for (const std::string_view line : split(first, '\n')) text += html_text(line) + "\n";
  std::vector<std::string> others;
  for (std::size_t i = 1; i < rejection.diagnostics.size(); ++i) {
    others.push_back(one_line(rejection.diagnostics[i]));
  }
  return text + "</pre>\n" + bullets(others);
}

std::string rejections(const std::vector<Outcome>& outcomes) {
  std::string text;
  for (const Rejection* rejection : rejections_of(outcomes)) text += errors_of(*rejection);
  return text;
}

/// "" where there is nothing in it.
std::string section_unless_empty(std::string_view title, const std::string& content) {
  return content.empty() ? "" : html_section(title, content);
}

}  // namespace

void html_batch(const std::vector<Outcome>& outcomes, const Totals& totals, BatchOrder order,
                const std::function<void(std::string_view)>& write) {
  const Payouts payouts = sorted_payouts(outcomes, order);
  write(html_page_begin("Bounties", Script::sorts) + html_heading(heading_of(totals, payouts)));
  if (!payouts.empty()) {
    write(html_section("The largest bounties", chart_of_largest(outcomes)));
    write(html_section("How many of which size", chart_of_sizes(payouts)));
    write(html_section("Submissions, in dollars", html_table(batch_table(payouts, totals),
                                                             Narrow::stacks, Sorting::by_titles)));
  }
  write(section_unless_empty("Withheld", bullets(withheld_payments(payouts))));
  write(section_unless_empty("Rejected", rejections(outcomes)));
  write(section_unless_empty("Warnings", bullets(warnings_of(payouts))) +
        html_page_end(Script::sorts));
}

}  // namespace bounty
