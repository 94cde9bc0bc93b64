#include <algorithm>
#include <span>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/contents/advice_parts.hpp"
#include "report/text/message_list.hpp"
#include "report/text/text.hpp"

namespace bounty {
namespace {

std::string prospects(const Advised& advised, const TextStyle& style) {
  const std::vector<Stage> list = prospects_of(advised);
  const Money largest = std::ranges::max_element(list, {}, &Stage::to)->to;
  return text_stages(list, {largest, room_for_bars(list, style, 36)}, style, Detail::amounts);
}

}  // namespace

std::string text_advice(const Advised& advised, const TextStyle& style) {
  const Payout& payout = advised.payout;
  std::string text = text_heading(payout, style) + "\n";
  if (!advised.advice.empty()) text += text_table(advice_table(advised), style) + "\n";
  if (payout.kind == SubmissionKind::specification)
    return text + paragraph(about_specifications(), style);
  if (!raises_an_amount(advised)) return text + paragraph(nothing_to_raise(payout), style);
  return text + prospects(advised, style) + "\n" + paragraph(meaning_of_gains(advised), style);
}

namespace {

Table sums_table(const AdviceOnMany& advice) {
  Table table({{""}, {"", Align::right}});
  const auto add = [&](std::string label, Sum sum, Role role) {
    table.add_row({{std::move(label), role}, {dollars(sum), role}});
  };
  add("Bounties of " + counted(advice.submissions, "submission"), advice.bounty, Role::earned);
  add("with the submitters' part", advice.bounty_by_submitter, Role::plain);
  add("with the program's part", advice.bounty_by_program, Role::plain);
  add("with both", advice.bounty_by_both, Role::plain);
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
  const std::size_t shown = std::min(advice.list.size(), most_advice_on_many);
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
  if (advice.drafts != 0) text += "\n" + paragraph(remark_on_drafts(advice.drafts), style);
  text += rejections(advice.rejections, style);
  return text.starts_with('\n') ? text.substr(1) : text;
}

}  // namespace bounty
