#include "review/judgements.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "bounty/print.hpp"
#include "names/words.hpp"
#include "review/keys.hpp"
#include "rules/bonus.hpp"
#include "rules/judgements/judged_step.hpp"

namespace bounty {
namespace {

std::string stated_confidence(const std::variant<Confidence, Rate>& confidence) {
  const auto* word = std::get_if<Confidence>(&confidence);
  return word != nullptr ? std::string(word_for(*word)) : fraction(std::get<Rate>(confidence));
}

/// Returns `0.2`, or `unique 0.1, easy_to_run 0.05`.
std::string stated_bonus(const BonusJudgement& bonus) {
  if (const auto* rate = std::get_if<Rate>(&bonus)) return fraction(*rate);
  std::string text;
  for (const Named<Rate>& criterion : std::get<ByName<Rate>>(bonus)) {
    text +=
        fmt::format("{}{} {}", text.empty() ? "" : ", ", criterion.name, fraction(criterion.value));
  }
  return text.empty() ? fraction(Rate::none()) : text;
}

/// The review's text for each name.
using Stated = std::map<std::string_view, std::string, std::less<>>;

template <class T>
Stated stated_in(const ByName<T>& entries, std::string (*text)(const T&)) {
  Stated stated;
  for (const Named<T>& entry : entries) stated.emplace(entry.name, text(entry.value));
  return stated;
}

std::string text_of_rate(const Rate& rate) { return fraction(rate); }

/// Lists the possible judgements in document order.
class Listing {
 public:
  Listing(const Submission& submission, const Review* review, const Policy& policy)
      : submission_(submission), review_(review), judged_(judge_steps(submission, review, policy)) {
    if (review == nullptr) return;
    rates_ = stated_in<Rate>(review->repeat_rate, text_of_rate);
    confidence_ = stated_in<std::variant<Confidence, Rate>>(review->confidence, stated_confidence);
  }

  std::vector<PossibleJudgement> list_all() {
    if (submission_.kind == SubmissionKind::implementation) {
      list_repeat_rates();
      list_confidence();
      add_judgement(JudgementKind::bonus, "", standing_of_bonus());
    }
    add_judgement(JudgementKind::payment, "",
                  review_ == nullptr ? "" : standing_of_payment(review_->payment));
    return std::move(list_);
  }

 private:
  void add_judgement(JudgementKind kind, std::string where, std::string stands) {
    list_.push_back({.kind = kind, .where = std::move(where), .stands = std::move(stands)});
  }

  void list_repeat_rates() {
    std::vector<const JudgedStep*> first_steps(judged_.steps.size(), nullptr);
    std::vector<bool> has_repeats(judged_.steps.size(), false);
    for (const JudgedStep& step : judged_.steps) {
      const JudgedStep*& first = first_steps[step.activity_number];
      if (first == nullptr) first = &step;
      if (step.has_repeats()) has_repeats[step.activity_number] = true;
    }
    for (std::size_t i = 0; i < first_steps.size(); ++i) {
      if (!has_repeats[i]) continue;
      const JudgedStep& first = *first_steps[i];
      add_judgement(JudgementKind::repeat_rate, first.activity_key(),
                    standing(first.repeat_rate, rates_, first.activity_key(), ""));
    }
  }

  void list_confidence() {
    for (const JudgedStep& step : judged_.steps) {
      if (step.evidence != Evidence::none) continue;
      const std::string name = bounty::text_of(step.name());
      add_judgement(JudgementKind::confidence, name,
                    standing(step.confidence, confidence_, name, step.task->name));
    }
  }

  /// Returns the judgement as the review states it or, if a final review does not state it, as it
  /// is paid.
  static std::string standing(const Judgement& judgement, const Stated& stated,
                              std::string_view name, std::string_view task) {
    if (!judgement.decided) return "";
    auto found = stated.find(name);
    if (found == stated.end()) found = stated.find(task);
    return found == stated.end() ? fraction(judgement.stands) : found->second;
  }

  [[nodiscard]] std::string standing_of_bonus() const {
    if (!bonus_is_decided(review_)) return "";
    return review_->bonus ? stated_bonus(*review_->bonus) : fraction(Rate::none());
  }

  const Submission& submission_;
  const Review* review_;
  JudgedSteps judged_;
  Stated rates_;
  Stated confidence_;
  std::vector<PossibleJudgement> list_;
};

/// Ranks undecided judgements first, the most valuable first, and the payment last.
auto rank(const PossibleJudgement& judgement) {
  return std::tuple(judgement.kind == JudgementKind::payment, !judgement.worth,
                    -judgement.worth.value_or(Money()).cents());
}

}  // namespace

std::string standing_of_approval(std::optional<Money> amount, std::string_view payee) {
  std::string text = "pay";
  if (amount) text += " " + plain_amount(*amount);
  if (!payee.empty()) text.append(" to ").append(payee);
  return text;
}

std::string standing_of_payment(const PaymentJudgement& payment) {
  if (payment.legal == false || payment.practical == false) return "block";
  if (payment.legal && payment.practical)
    return standing_of_approval(payment.amount, payment.payee);
  std::vector<std::string> stated;
  if (payment.legal) stated.emplace_back(review_key::legal);
  if (payment.practical) stated.emplace_back(review_key::practical);
  if (payment.amount) stated.push_back("amount " + plain_amount(*payment.amount));
  if (!payment.payee.empty()) stated.push_back("payee " + std::string(payment.payee));
  return fmt::format("{}", fmt::join(stated, ", "));
}

std::vector<PossibleJudgement> judgements_of(const Submission& submission, const Review* review,
                                             const Policy& policy, const Payout& payout) {
  std::vector<PossibleJudgement> list = Listing(submission, review, policy).list_all();
  std::map<std::pair<JudgementKind, std::string_view>, Money> worths;
  for (const UndecidedJudgement& undecided : payout.undecided) {
    worths[{undecided.judgement, undecided.where}] = undecided.worth.value_or(payout.bounty);
  }
  for (PossibleJudgement& judgement : list) {
    const auto worth = worths.find({judgement.kind, judgement.where});
    if (worth != worths.end()) judgement.worth = worth->second;
  }
  std::ranges::stable_sort(list, {}, rank);
  return list;
}

}  // namespace bounty
