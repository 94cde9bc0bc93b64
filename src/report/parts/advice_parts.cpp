#include "report/parts/advice_parts.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

#include "bounty/report.hpp"
#include "report/parts/sentences.hpp"

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

std::string describe_companion(const Advice& advice, const Payment& payment) {
  if (advice.with->where == advice.where) return "and rule on its repeats";
  return "and " + describe(*advice.with, payment);
}

}  // namespace

std::vector<ShownAdvice> shown_advice(const Advised& advised) {
  const auto& [payout, advice, by_submitter, by_both] = advised;
  std::vector<ShownAdvice> list;
  for (const Advice& each : advice) {
    ShownAdvice shown{
        payout.family, describe(each, payout.payment), word_for(party_of(each.kind)), "", "",
        each.gain()};
    if (each.with) {
      shown.with = describe_companion(each, payout.payment);
      shown.with_by = word_for(party_of(each.with->kind));
    }
    list.push_back(std::move(shown));
  }
  return list;
}

std::string meaning_of_gains(const std::vector<ShownAdvice>& list) {
  std::string text = "A gain is what the bounty gains if only that is done, and granted in full";
  const auto is_pair = [](const ShownAdvice& shown) { return !shown.with.empty(); };
  if (std::ranges::any_of(list, is_pair)) {
    text += "; two that are joined by \"and\" gain it together";
  }
  return text +
         ". Gains do not add up: some need each other, and some are two ways to the same amount.";
}

void AdviceOnMany::add(const Advised& advised) {
  std::ranges::move(shown_advice(advised), std::back_inserter(list));
  ++submissions;
  bounty += advised.payout.bounty;
  by_submitter += advised.bounty_by_submitter;
  by_program += advised.payout.ceiling;
  by_both += advised.bounty_by_both;
}

void AdviceOnMany::rank() { std::ranges::stable_sort(list, std::greater(), &ShownAdvice::gain); }

}  // namespace bounty
