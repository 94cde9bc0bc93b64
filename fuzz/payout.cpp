#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "bounty/score.hpp"
#include "family_of_bytes.hpp"
#include "naive_rules.hpp"
#include "promises.hpp"
#include "targets.hpp"

namespace bounty::fuzz {
namespace {

bool is(Money amount, naive::Whole cents) { return amount.cents() == cents; }

bool are(const Deductions& deductions, const naive::Amounts& amounts) {
  return is(deductions.computation, amounts.gross - amounts.after_computation) &&
         is(deductions.repeated_steps, amounts.after_computation - amounts.after_repetitions) &&
         is(deductions.missing_qa, amounts.after_repetitions - amounts.after_qa);
}

bool is_step(const StepPayout& step, const naive::Amounts& amounts) {
  return is(step.gross, amounts.gross) && are(step.deductions, amounts) &&
         is(step.amount, amounts.after_qa);
}

/// Compares worths. A payment has none.
bool is_judgement(const UndecidedJudgement& judgement, const naive::Undecided& undecided) {
  constexpr std::array<JudgementKind, 4> kinds = {JudgementKind::repeat_rate,
                                                  JudgementKind::confidence, JudgementKind::bonus,
                                                  JudgementKind::payment};
  const bool has_worth = undecided.judgement != naive::Judgement::payment;
  return judgement.judgement == kinds[static_cast<std::size_t>(undecided.judgement)] &&
         judgement.where == undecided.where && judgement.worth.has_value() == has_worth &&
         is(judgement.worth.value_or(Money()), undecided.worth);
}

bool is_payable(const std::optional<Money>& payable, const std::optional<naive::Whole>& expected) {
  return payable.has_value() == expected.has_value() && (!payable || is(*payable, *expected));
}

bool says_bonus_is_cut(const Payout& payout) {
  return std::ranges::any_of(payout.warnings, [](const Warning& warning) {
    return warning.code == WarningCode::bonus_capped;
  });
}

void require_result(const Payout& payout, const naive::Result& result) {
  require(std::ranges::equal(payout.steps, result.steps, is_step), "a step is by the rules");
  require(is(payout.gross, result.total.gross), "the gross is by the rules");
  require(are(payout.deductions, result.total), "the deductions are by the rules");
  require(is(payout.base_payment, result.total.after_qa), "the base payment is by the rules");
  require(is(payout.bonus, result.bonus), "the bonus is by the rules");
  require(is(payout.bounty, result.bounty), "the bounty is by the rules");
  require(is(payout.ceiling, result.ceiling), "the ceiling is by the rules");
  require(std::ranges::equal(payout.undecided, result.undecided, is_judgement),
          "what is undecided is worth what the rules say");
  require(is_payable(payout.payment.payable, result.payable), "what is payable is by the rules");
  require(says_bonus_is_cut(payout) == result.is_bonus_cut, "a bonus that is cut has its warning");
}

Expected<Payout, Diagnostics> score_texts(const Family& family) {
  const auto submission = read_submission({"submission.json", family.submission_text});
  const auto review = read_review({"review.json", family.review_text});
  const auto policy = read_policy({"policy.json", family.policy_text});
  require(submission && review && policy, "valid documents are accepted");
  return score(submission.value(), &review.value(), policy.value());
}

void require_refused_wait(const Expected<Payout, Diagnostics>& payout) {
  require(!payout, "a computation longer than its step is rejected");
  require(payout.error().front().code == DiagnosticCode::computation_exceeds_time,
          "the error says that the computation is too long");
}

}  // namespace

void payout(std::string_view bytes) {
  const Family family = family_of(bytes);
  const auto payout = score_texts(family);
  if (naive::waits_too_long(family.steps, family.review)) return require_refused_wait(payout);
  const auto expected =
      naive::result_of(family.steps, family.review, family.policy, family.is_specification);
  require(payout.has_value() == expected.has_value(),
          "exactly the amounts that fit 64 bits are scored");
  if (!payout) {
    require(payout.error().front().code == DiagnosticCode::amount_overflow,
            "an amount can only be too large");
    return;
  }
  require_result(payout.value(), *expected);
  require_adds_up(payout.value());
  // Reports take ten times as long as the rules, so only some inputs are reported.
  if (bytes.size() % 8 == 0) require_good(payout.value());
}

}  // namespace bounty::fuzz
