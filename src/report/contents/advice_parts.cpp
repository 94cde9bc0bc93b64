#include "report/contents/advice_parts.hpp"

#include <algorithm>
#include <functional>

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

ShownAdvice shown_advice(const Advice& advice, const Payout& payout) {
  ShownAdvice shown{.family = payout.family,
                    .what = describe(advice, payout.payment),
                    .by = word_for(party_of(advice.kind)),
                    .with = "",
                    .with_by = "",
                    .gain = advice.gain()};
  if (advice.with) {
    shown.with = describe_companion(advice, payout.payment);
    shown.with_by = word_for(party_of(advice.with->kind));
  }
  return shown;
}

std::string meaning_of_gains(bool has_pairs) {
  std::string text = "A gain is what the bounty gains if only that is done, and granted in full";
  if (has_pairs) text += "; two that are joined by \"and\" gain it together";
  return text +
         ". Gains do not add up: some need each other, and some are two ways to the same amount.";
}

void AdviceOnMany::add_submission(const Advised& advised) {
  for (const Advice& advice : advised.advice) {
    list.push_back(shown_advice(advice, advised.payout));
    has_pairs = has_pairs || advice.with != nullptr;
  }
  ++submissions;
  bounty += advised.payout.bounty;
  by_submitter += advised.bounty_by_submitter;
  by_program += advised.payout.ceiling;
  by_both += advised.bounty_by_both;
}

void AdviceOnMany::rank() { std::ranges::stable_sort(list, std::greater(), &ShownAdvice::gain); }

}  // namespace bounty
