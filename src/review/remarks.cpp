#include "review/remarks.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "json/json_writer.hpp"
#include "names/names.hpp"
#include "names/words.hpp"
#include "review/judgements.hpp"
#include "review/keys.hpp"
#include "rules/payment.hpp"

namespace bounty {
namespace {

constexpr std::string_view undecided = review_key::undecided;

std::string remark_on(const PossibleJudgement& judgement) {
  return json_string(fmt::format("{}, worth {}", undecided, dollars(*judgement.worth)));
}

/// Adds a remark unless there is one already. Neither remarks nor sections with only remarks decide
/// anything.
void add_remark(ReviewText& text, std::string_view section, std::string_view key,
                const std::string& remark) {
  const std::string its_key = remark_key(key);
  if (text.value(section, its_key).empty()) text.put(section, its_key, remark);
}

/// Adds an object to fill in. Its key begins with x-, because an empty object would mean a bonus of
/// 0. It cannot be left unfilled by mistake, because null is not a rate.
void add_remark_on_bonus(ReviewText& text, const PossibleJudgement& bonus, const Policy& policy) {
  const std::string section = remark_key(review_key::bonus);
  if (!text.value("", section).empty()) return;
  text.put(section, remark_key("worth"), remark_on(bonus));
  for (const std::string& criterion : policy.bonus_criteria) text.put(section, criterion, "null");
}

void add_remark_on_payment(ReviewText& text, const Submission& submission, const Review* review,
                           const Payout& payout) {
  static const PaymentJudgement nothing;
  const PaymentJudgement& stated = review == nullptr ? nothing : review->payment;
  const auto add = [&](std::string_view key, std::string_view remark) {
    add_remark(text, review_key::payment, key, json_string(remark));
  };
  if (!stated.legal) add(review_key::legal, "undecided: true or false");
  if (!stated.practical) add(review_key::practical, "undecided: true or false");
  if (payout.ceiling == Money()) return;  // nothing is paid, so no amount is needed
  if (!stated.amount)
    add(review_key::amount, "undecided: the bounty, to the cent, once everything else is decided");
  const std::string_view author = submission.author.name;
  if (stated.payee.empty() && !author.empty()) add(review_key::payee, author);
}

}  // namespace

void add_heading_remarks(ReviewText& text) {
  text.put("", "x-how",
           json_string("To decide, remove the x- from a key and replace the remark with a value: a "
                       "rate such as 0.5 or, for a confidence, also high, medium, low or none. In "
                       "the bonus, give each criterion a rate, or remove it"));
  text.put("", remark_key(review_key::reviewer), json_string("the reviewer's name"));
  text.put("", remark_key(review_key::date),
           json_string("the day of the review, such as 2026-11-22"));
}

void add_remarks(ReviewText& text, const Submission& submission, const Review* review,
                 const Policy& policy, const Payout& payout) {
  for (const PossibleJudgement& judgement : judgements_of(submission, review, policy, payout)) {
    if (!judgement.worth) continue;
    switch (judgement.kind) {
      case JudgementKind::bonus: add_remark_on_bonus(text, judgement, policy); break;
      case JudgementKind::payment: add_remark_on_payment(text, submission, review, payout); break;
      default:
        add_remark(text, word_for(judgement.kind), judgement.where, remark_on(judgement));
        break;
    }
  }
}

void remove_remark(ReviewText& text, std::string_view section, std::string_view key) {
  const std::string its_key = remark_key(key);
  std::string remark = text.value(section, its_key);
  if (remark.starts_with('{')) remark = text.value(its_key, remark_key("worth"));
  const bool is_ours = remark.starts_with(fmt::format("\"{}", undecided));
  const bool is_payee = remark == text.value(section, key);
  if (is_ours || is_payee) text.remove(section, its_key);
}

}  // namespace bounty
