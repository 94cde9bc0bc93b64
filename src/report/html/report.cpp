#include <fmt/format.h>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/html/chart.hpp"
#include "report/html/page.hpp"
#include "report/html/text.hpp"
#include "report/parts/batch_parts.hpp"
#include "report/parts/charts.hpp"
#include "report/parts/tables.hpp"
#include "report/text/diagnostic.hpp"

namespace bounty {
namespace {

constexpr TextStyle style{.has_colour = false, .has_unicode = true};

PageHeading heading(const Payout& payout) {
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

/// What is left behind a stage: the next bar begins or ends there.
Money left_behind(const Stage& stage) {
  return stage.bar == BarKind::deduction ? stage.from : stage.to;
}

std::string waterfall(const Payout& payout) {
  const BarScale scale(longest_bar(payout), chart_cells);
  std::vector<ChartRow> rows;
  for (const Stage& stage : stages(payout)) {
    rows.push_back({stage.label,
                    dollars(stage.amount),
                    stage.role,
                    {{scale.stretch(stage.from, stage.to), stage.bar}},
                    scale.stretch(Money(), left_behind(stage)).end});
  }
  for (ChartRow* row : {&rows.back(), &rows[rows.size() - 2]}) row->link.reset();
  return html_chart("waterfall", "From the gross amount to the bounty and its ceiling", rows);
}

std::string explanations(const Payout& payout) {
  std::vector<Labelled> entries;
  for (const Stage& stage : stages(payout)) {
    entries.push_back({stage.label, Role::plain, stage.explanation});
  }
  return html_list(entries);
}

std::string amounts(const Payout& payout, Detail detail) {
  std::string text = html_section("From gross to bounty", waterfall(payout));
  if (detail == Detail::explained) text += html_section("Arithmetic", explanations(payout));
  return text +
         html_section("Steps", html_table(steps_table(payout, style, detail), Narrow::stacks));
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
      html_page_begin(title_of(payout), Script::none) + html_heading(heading(payout));
  if (payout.kind == SubmissionKind::implementation) text += amounts(payout, detail);
  if (!payout.undecided.empty()) {
    text +=
        html_section("To be decided", html_table(undecided_table(payout, detail), Narrow::scrolls));
  }
  return text + html_section("Payment and documents", closing_list(payout)) +
         html_page_end(Script::none);
}

namespace {

PageHeading heading(const Totals& totals, const Payouts& payouts) {
  const std::string counts =
      fmt::format("{} scored, {} rejected", grouped(totals.submissions - totals.rejected),
                  grouped(totals.rejected));
  return {"", "Bounties", {counts}, "Total", dollars(totals.bounty), batch_sums(totals, payouts)};
}

std::string list_item(std::string_view text) {
  return fmt::format("<li>{}</li>\n", html_text(text));
}

/// The first error with its line, the others in a line each.
std::string errors(const Rejection& rejection) {
  std::string text = "<pre>";
  const std::string error = first_error(rejection, style);
  std::string_view lines = error;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size() - 1);
    text += html_text(lines.substr(0, end)) + "\n";
    lines.remove_prefix(end + 1);
  }
  text += "</pre>\n";
  std::string others;
  for (std::size_t i = 1; i < rejection.diagnostics.size(); ++i) {
    others += list_item(one_line(rejection.diagnostics[i]));
  }
  return others.empty() ? text : text + "<ul>\n" + others + "</ul>\n";
}

/// A list under a title; "" where there is nothing in it.
std::string section(std::string_view title, const std::vector<std::string>& lines) {
  std::string items;
  for (const std::string& line : lines) items += list_item(line);
  return items.empty() ? "" : html_section(title, "<ul>\n" + items + "</ul>\n");
}

}  // namespace

void html_batch(const std::vector<Outcome>& outcomes, const Totals& totals, BatchOrder order,
                const std::function<void(std::string_view)>& write) {
  const Payouts payouts = sorted_payouts(outcomes, order);
  write(html_page_begin("Bounties", Script::sorts) + html_heading(heading(totals, payouts)));
  if (!payouts.empty()) {
    write(html_section("The largest bounties", chart_of_largest(outcomes)));
    write(html_section("How many of which size", chart_of_sizes(payouts)));
    write(html_section("Submissions, in dollars", html_table(batch_table(payouts, totals),
                                                             Narrow::stacks, Sorting::by_titles)));
  }
  write(section("Withheld", withheld_payments(payouts)));
  std::string rejected;
  for (const Rejection* rejection : rejections_of(outcomes)) rejected += errors(*rejection);
  if (!rejected.empty()) write(html_section("Rejected", rejected));
  write(section("Warnings", warnings_of(payouts)) + html_page_end(Script::sorts));
}

}  // namespace bounty
