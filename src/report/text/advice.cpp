#include <algorithm>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/text/text.hpp"

namespace bounty {
namespace {

template <class Part>
std::string describe(const Part& part, const Payment& payment) {
  switch (part.kind) {
    case AdviceKind::evidence: return "run " + printable(part.where) + " in full";
    case AdviceKind::repeat_rate: return "rule on the repeats of " + printable(part.where);
    case AdviceKind::confidence: return "state a confidence in " + printable(part.where);
    case AdviceKind::bonus: return "rule on the bonus";
    case AdviceKind::payment: break;
  }
  return payment_advice(payment);
}

Table::Cell gain_cell(const Advice& advice) {
  if (!advice.gain()) return {"-"};
  return {"+" + dollars(*advice.gain()), Role::earned};
}

std::string describe_companion(const Advice& advice, const Payment& payment) {
  if (advice.with->where == advice.where) return "  and rule on its repeats";
  return "  and " + describe(*advice.with, payment);
}

/// What pays only together stands in two rows, with one gain.
std::string advice_table(const Advised& advised, const TextStyle& style) {
  const Payment& payment = advised.payout.payment;
  Table table(
      {{"Advice", Align::left, Table::Squeeze::cut}, {"By", Align::left}, {"Gain", Align::right}});
  table.add_rule();
  for (const Advice& advice : advised.advice) {
    table.add_row({{describe(advice, payment)},
                   {std::string(word_for(party_of(advice.kind)))},
                   gain_cell(advice)});
    if (!advice.with) continue;
    table.add_row({{describe_companion(advice, payment)},
                   {std::string(word_for(party_of(advice.with->kind)))},
                   {""}});
  }
  return text_table(table, style);
}

/// What the bounty is, and what it would be with the advice that somebody follows.
std::string prospects(const Advised& advised, const TextStyle& style) {
  constexpr std::size_t cells = 36;
  const std::vector<Stage> list = {
      total_stage("Bounty", advised.payout.bounty, Role::earned),
      total_stage("with the submitter's part", advised.bounty_by_submitter, Role::plain),
      total_stage("with the program's part", advised.payout.ceiling, Role::plain),
      total_stage("with both", advised.bounty_by_both, Role::plain)};
  const Money largest = std::ranges::max_element(list, {}, &Stage::to)->to;
  return text_stages(list, {largest, cells}, style, Detail::amounts);
}

bool has_amount(const Advised& advised) {
  return std::ranges::any_of(advised.advice,
                             [](const Advice& advice) { return advice.gain().has_value(); });
}

bool has_pair(const Advised& advised) {
  return std::ranges::any_of(advised.advice,
                             [](const Advice& advice) { return advice.with.has_value(); });
}

std::string nothing_to_raise(const Payout& payout) {
  const bool is_final = payout.review && payout.review->final;
  return paragraph("Nothing would raise the bounty of " + dollars(payout.bounty) +
                   (is_final ? ": the review is final." : "."));
}

std::string meaning_of_gains(bool has_pairs) {
  std::string text = "A gain is what the bounty gains if only that is done, and granted in full";
  if (has_pairs) text += "; two that are joined by \"and\" gain it together";
  return paragraph(text +
                   ". Gains do not add up: some need each other, and some are two ways to the same "
                   "amount.");
}

}  // namespace

std::string text_advice(const Advised& advised, const TextStyle& style) {
  const Payout& payout = advised.payout;
  std::string text = text_heading(payout, style) + "\n";
  if (!advised.advice.empty()) text += advice_table(advised, style) + "\n";
  if (payout.kind == SubmissionKind::specification) return text + paragraph(about_specifications());
  if (has_amount(advised))
    return text + prospects(advised, style) + "\n" + meaning_of_gains(has_pair(advised));
  return text + nothing_to_raise(payout);
}

}  // namespace bounty
