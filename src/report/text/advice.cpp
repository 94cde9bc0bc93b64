#include <algorithm>
#include <span>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/contents/advice_parts.hpp"
#include "report/text/message_list.hpp"
#include "report/text/text.hpp"

namespace bounty {
namespace {

Table::Cell gain_cell(const ShownAdvice& advice) {
  if (!advice.gain) return {"-"};
  return {"+" + dollars(*advice.gain), Role::earned};
}

void add_rows(Table& table, const ShownAdvice& advice, bool has_families) {
  const auto add = [&](std::string_view family, std::string what, std::string_view by,
                       Table::Cell gain) {
    std::vector<Table::Cell> cells;
    if (has_families) cells.push_back({std::string(family)});
    cells.insert(cells.end(), {{std::move(what)}, {std::string(by)}, std::move(gain)});
    table.add_row(std::move(cells));
  };
  add(advice.family, advice.what, advice.by, gain_cell(advice));
  if (!advice.with.empty()) add("", "  " + advice.with, advice.with_by, {""});
}

/// What pays only together stands in two rows, with one gain.
Table advice_table(bool has_families) {
  std::vector<Table::Column> columns;
  if (has_families) columns.push_back({"Family", Align::left, Table::Squeeze::cut});
  columns.insert(columns.end(), {{"Advice", Align::left, Table::Squeeze::cut},
                                 {"By", Align::left, Table::Squeeze::dropped},
                                 {"Gain", Align::right}});
  Table table(std::move(columns));
  table.add_rule();
  return table;
}

/// Advice is put into words one by one: a submission may have a million.
Table advice_table(const Advised& advised) {
  Table table = advice_table(false);
  for (const Advice& advice : advised.advice) {
    add_rows(table, shown_advice(advice, advised.payout), false);
  }
  return table;
}

Table advice_table(std::span<const ShownAdvice> list) {
  Table table = advice_table(true);
  for (const ShownAdvice& advice : list) add_rows(table, advice, true);
  return table;
}

/// What the bounty is, and what it would be with the advice that somebody follows.
std::string prospects(const Advised& advised, const TextStyle& style) {
  const std::vector<Stage> list = {
      total_stage("Bounty", advised.payout.bounty, Role::earned),
      total_stage("with the submitter's part", advised.bounty_by_submitter, Role::plain),
      total_stage("with the program's part", advised.payout.ceiling, Role::plain),
      total_stage("with both", advised.bounty_by_both, Role::plain)};
  const Money largest = std::ranges::max_element(list, {}, &Stage::to)->to;
  return text_stages(list, {largest, room_for_bars(list, style, 36)}, style, Detail::amounts);
}

bool has_amount(const Advised& advised) {
  return std::ranges::any_of(advised.advice,
                             [](const Advice& advice) { return advice.gain().has_value(); });
}

bool has_pair(const Advised& advised) {
  return std::ranges::any_of(advised.advice,
                             [](const Advice& advice) { return advice.with != nullptr; });
}

std::string nothing_to_raise(const Payout& payout, const TextStyle& style) {
  const bool is_final = payout.review && payout.review->final;
  return paragraph("Nothing would raise the bounty of " + dollars(payout.bounty) +
                       (is_final ? ": the review is final." : "."),
                   style);
}

}  // namespace

std::string text_advice(const Advised& advised, const TextStyle& style) {
  const Payout& payout = advised.payout;
  std::string text = text_heading(payout, style) + "\n";
  if (!advised.advice.empty()) text += text_table(advice_table(advised), style) + "\n";
  if (payout.kind == SubmissionKind::specification)
    return text + paragraph(about_specifications(), style);
  if (!has_amount(advised)) return text + nothing_to_raise(payout, style);
  return text + prospects(advised, style) + "\n" +
         paragraph(meaning_of_gains(has_pair(advised)), style);
}

namespace {

Table sums_table(const AdviceOnMany& advice) {
  Table table({{""}, {"", Align::right}});
  const auto add = [&](std::string label, Sum sum, Role role) {
    table.add_row({{std::move(label), role}, {dollars(sum), role}});
  };
  add("Bounties of " + counted(advice.submissions, "submission"), advice.bounty, Role::earned);
  add("with the submitters' part", advice.by_submitter, Role::plain);
  add("with the program's part", advice.by_program, Role::plain);
  add("with both", advice.by_both, Role::plain);
  return table;
}

std::string rejections(const std::vector<Rejection>& rejections, const TextStyle& style) {
  if (rejections.empty()) return "";
  MessageList list;
  for (const Rejection& rejection : rejections) list.add_error(text_rejection(rejection, style));
  return "\n" + painted("Rejected", Role::heading, style) + "\n" + list.text();
}

}  // namespace

std::string text_advice_on_many(const AdviceOnMany& advice, const TextStyle& style) {
  const std::size_t width = columns_of_list(style);
  const std::size_t shown = std::min(advice.list.size(), most_advice);
  std::string text;
  if (shown != 0) {
    text += text_table(advice_table(std::span(advice.list).first(shown)), style, width);
  }
  if (shown != advice.list.size()) {
    const std::string more = grouped(advice.list.size() - shown);
    text += "  " +
            wrapped(more + " more are not shown: --format ndjson has all.",
                    columns_of_text(style) - 2, 2) +
            "\n";
  }
  if (advice.submissions != 0) {
    text += (text.empty() ? "" : "\n") + text_table(sums_table(advice), style, width);
  }
  const bool has_gain = std::ranges::any_of(
      advice.list, [](const ShownAdvice& each) { return each.gain.has_value(); });
  if (has_gain) text += "\n" + paragraph(meaning_of_gains(advice.has_pairs), style);
  text += rejections(advice.rejections, style);
  return text.starts_with('\n') ? text.substr(1) : text;
}

}  // namespace bounty
