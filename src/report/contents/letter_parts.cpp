#include "report/contents/letter_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "report/parts/sentences.hpp"
#include "report/parts/stages.hpp"
#include "report/parts/tables.hpp"
#include "rules/payment.hpp"

namespace bounty {
namespace {

std::string name_of_step(const StepPayout& step) { return step.task + "/" + step.step; }

bool is_reviewed(const Payout& payout) { return payout.review && !payout.review->is_embedded(); }

bool is_undecided(const Payout& payout, JudgementKind kind, std::string_view where) {
  return std::ranges::any_of(payout.undecided, [&](const UndecidedJudgement& judgement) {
    return judgement.judgement == kind && judgement.where == where;
  });
}

/// Returns `C. Okafor reviewed it on 2026-11-19.`
std::string who_reviewed(const AppliedReview& review) {
  std::string text = (review.reviewer.empty() ? "We" : review.reviewer) + " reviewed it";
  if (!review.date.empty()) text += " on " + review.date;
  return text + ".";
}

/// Returns the addition to a rate that may still rise.
std::string_view so_far(bool is_undecided) {
  return is_undecided ? " so far, as it is not decided yet" : "";
}

}  // namespace

std::string what_was_sent(const Payout& payout) {
  std::string text = what_and_who(payout);
  if (!payout.author.empty()) text.erase(text.rfind(" by " + printable(payout.author)));
  return text;
}

std::vector<std::string> decision_of(const Payout& payout) {
  if (payout.kind == SubmissionKind::specification) return {about_specifications()};
  const std::string bounty = dollars(payout.bounty);
  std::vector<std::string> sentences;
  if (is_reviewed(payout)) {
    sentences.push_back(who_reviewed(*payout.review));
    sentences.push_back(has_undecided_amount(payout)
                            ? fmt::format("So far the bounty is {}.", bounty)
                            : fmt::format("The bounty is {}.", bounty));
  } else {
    sentences.emplace_back("Nothing has been decided yet.");
    sentences.push_back(fmt::format("Based on what you state{}, the bounty is {} so far.",
                                    payout.review ? ", including the draft review in it" : "",
                                    bounty));
  }
  if (payout.bonus_rate.rate != Rate::none()) {
    sentences.push_back(fmt::format("The bonus is {}.", rate_with_criteria(payout.bonus_rate)));
  }
  if (payout.ceiling != payout.bounty) {
    sentences.push_back(
        fmt::format("What is not decided yet could raise it to {} at most; that is not a promise.",
                    dollars(payout.ceiling)));
  }
  return sentences;
}

std::vector<std::string> estimates_in(const Payout& payout) {
  std::vector<std::string> sentences;
  if (!is_reviewed(payout)) return sentences;
  for (const StepPayout& step : payout.steps) {
    if (!step.time_is_reviewed) continue;
    sentences.push_back(fmt::format("For {} we count {}, which is our own estimate.",
                                    name_of_step(step), clock(step.time.value)));
  }
  return sentences;
}

namespace {

std::string why_computation(const StepPayout& step) {
  return fmt::format("{} of {} is spent waiting for a computation, which is not paid",
                     clock(step.computation), clock(step.time.value));
}

std::string why_repeats(const Payout& payout, const StepPayout& step) {
  const std::int64_t repeats = step.repeat_count.number();
  const std::string key = step.activity.empty() ? name_of_step(step) : step.activity;
  const std::string rate =
      percent(step.repeat_rate)
          .append(so_far(is_undecided(payout, JudgementKind::repeat_rate, key)));
  if (step.full_rate_count.number() == 0) {
    return fmt::format("it repeats an earlier step of the activity {}: paid at {}", step.activity,
                       rate);
  }
  return fmt::format("the first of {} repetitions is paid in full, the other{} at {}", repeats + 1,
                     repeats == 1 ? "" : fmt::format(" {}", repeats), rate);
}

std::string why_missing_qa(const Payout& payout, const StepPayout& step) {
  const std::string rate = percent(step.qa_rate);
  if (step.qa != Evidence::none) {
    return "its evidence is an alternative to a full QA run: paid at " + rate;
  }
  const bool is_open = is_undecided(payout, JudgementKind::confidence, name_of_step(step));
  return fmt::format("there is no QA evidence that it works: paid at {}, by the confidence in it",
                     rate)
      .append(is_open ? ", which is not stated yet" : "");
}

}  // namespace

std::vector<Deducted> deductions_of(const Payout& payout) {
  std::vector<Deducted> list;
  const auto add = [&](const StepPayout& step, Money amount, const auto& reason) {
    if (amount != Money()) list.push_back({name_of_step(step), amount, reason()});
  };
  for (const StepPayout& step : payout.steps) {
    const auto& [computation, repeated_steps, missing_qa] = step.deductions;
    add(step, computation, [&] { return why_computation(step); });
    add(step, repeated_steps, [&] { return why_repeats(payout, step); });
    add(step, missing_qa, [&] { return why_missing_qa(payout, step); });
  }
  return list;
}

std::vector<std::string> not_decided(const Payout& payout) {
  std::vector<std::string> lines;
  for (const UndecidedJudgement& judgement : by_worth(payout.undecided)) {
    if (!judgement.worth) continue;
    lines.push_back(fmt::format("{}: up to {}", describe(judgement), dollars(*judgement.worth)));
  }
  return lines;
}

namespace {

std::string withheld_for_author(const Payout& payout) {
  const Payment& payment = payout.payment;
  const std::string nothing = "Nothing is payable: ";
  switch (*payment.reason) {
    case WithheldReason::amount_differs:
      return nothing + "the amount that we have approved is not the amount of the bounty.";
    case WithheldReason::payee_differs:
      return nothing + "the payee that we have approved is not spelled exactly like the author.";
    case WithheldReason::paid: {
      const std::string& date = payment.paid ? payment.paid->date : payment.date;
      return fmt::format("{}this family has been paid{}{}, and a family is paid only once.",
                         nothing, date.empty() ? "" : " on ", date);
    }
    case WithheldReason::duplicate_family: break;
  }
  return nothing + "this family has been submitted more than once, and another submission is paid.";
}

}  // namespace

std::string payment_for_author(const Payout& payout) {
  const Payment& payment = payout.payment;
  switch (payment.status) {
    case PaymentStatus::clear:
      if (!pays(payment)) return "There is nothing to pay.";
      return fmt::format("The payment is cleared: {}{}{} on {}.", dollars(*payment.payable),
                         payout.author.empty() ? "" : " to ", payout.author, payment.date);
    case PaymentStatus::withheld: return withheld_for_author(payout);
    case PaymentStatus::blocked:
      return "Nothing is payable: we have found that paying is not legal, or not practical.";
    case PaymentStatus::unchecked: break;
  }
  return is_reviewed(payout) ? "The payment is not approved yet."
                             : "Nothing is approved yet, because we have not reviewed it.";
}

namespace {

constexpr std::string_view ours = "Ours:";
constexpr std::string_view yours = "Yours:";

std::string step_of_payment(const Payout& payout) {
  const Payment& payment = payout.payment;
  if (pays(payment))
    return fmt::format("we pay {} on {}.", dollars(*payment.payable), payment.date);
  if (payment.status == PaymentStatus::withheld && is_payment_undecided(payment)) {
    return "we check the approval again.";
  }
  if (payment.status != PaymentStatus::unchecked) return "";
  return is_reviewed(payout) ? "we decide on the payment." : "we review your submission.";
}

void add_evidence(std::vector<NextStep>& steps, const Payout& payout) {
  for (const UndecidedJudgement& judgement : by_worth(payout.undecided)) {
    if (!judgement.submitter_can_settle) continue;
    steps.push_back({yours, fmt::format("if you like, a documented full QA run of {}: then nobody "
                                        "has to judge whether it works.",
                                        judgement.where)});
  }
}

}  // namespace

std::vector<NextStep> next_steps_of(const Payout& payout) {
  std::vector<NextStep> steps;
  if (const std::string step = step_of_payment(payout); !step.empty()) {
    steps.push_back({ours, step});
  }
  if (is_reviewed(payout) && has_undecided_amount(payout)) {
    steps.push_back({ours, "we decide what is still open."});
  }
  const auto& [is_due, name, lacks_name] = payout.acknowledgement;
  if (is_due)
    steps.push_back(
        {ours, fmt::format("we use your work, and acknowledge you as {}.", in_quotes(name))});
  if (payout.fast_track) steps.push_back({ours, "your application is fast-tracked."});
  if (lacks_name) {
    steps.push_back({yours, "we use your work: under which name may we acknowledge you?"});
  }
  if (payout.payment.status == PaymentStatus::blocked) {
    steps.push_back({yours, "ask us what prevents the payment, and whether you can change it."});
  }
  add_evidence(steps, payout);
  if (steps.empty()) steps.push_back({"None:", "nothing is left to do."});
  return steps;
}

}  // namespace bounty
