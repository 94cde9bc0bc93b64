#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bounty/count.hpp"
#include "bounty/duration.hpp"
#include "bounty/money.hpp"
#include "bounty/place.hpp"
#include "bounty/rate.hpp"
#include "bounty/submission.hpp"

namespace bounty {

/// The amounts taken off the gross. Each is the difference of two rounded amounts.
struct Deductions {
  Money computation;
  Money repeated_steps;
  Money missing_qa;
};

/// Which lists a payout has besides its sums.
enum class Lists {
  all,        ///< its steps and its undecided judgements
  undecided,  ///< only the undecided judgements
  none
};

/// One step with every value but the hourly rate that determines its amount, after the review.
/// gross - deductions = amount, to the cent.
struct StepPayout {
  std::string task;
  std::string step;
  std::string activity;  ///< "" if the step is an activity of its own
  Stated<Duration> time;
  bool time_is_reviewed = false;  ///< `time` is the program's estimate
  Duration computation;
  Count count;
  Count full_rate_count;
  Count repeat_count;
  Rate repeat_rate;
  Evidence qa = Evidence::none;
  Rate qa_rate;
  Money gross;
  Deductions deductions;
  Money amount;
};

enum class JudgementKind { repeat_rate, confidence, bonus, payment };

/// A judgement that is still to be made, and its worth: the ceiling minus the ceiling if that one
/// judgement stayed as it is. A payment is also listed if the review approves another amount or
/// payee.
struct UndecidedJudgement {
  JudgementKind judgement = JudgementKind::payment;
  bool submitter_can_settle = false;  ///< with QA evidence, so that no judgement is needed
  std::string where;                  ///< an activity or `task/step`; "" for bonus and payment
  std::optional<Money> worth;         ///< std::nullopt for payment
};

struct BonusRate {
  Rate rate;  ///< as applied, never above the cap
  /// The criteria that the review rates, in the policy's order; empty if it gives a single rate.
  std::vector<std::pair<std::string, Rate>> criteria;
};

/// What sets the hourly rate: the policy, the review, or a what-if question.
enum class RateSource { policy, review, what_if };

enum class PaymentStatus { clear, withheld, blocked, unchecked };

/// Why a payment is withheld, in the order in which the rules check.
enum class WithheldReason { amount_differs, payee_differs, paid, duplicate_family };

/// What must be stated before a payment can be clear.
enum class PaymentNeed { review, legal, practical, amount, payee, date };

/// A payment made earlier, as its record states it.
struct EarlierPayment {
  std::string date;    ///< YYYY-MM-DD; "" if the record has none
  Money amount;        ///< above 0
  std::string source;  ///< of the submission that was paid

  friend auto operator<=>(const EarlierPayment&, const EarlierPayment&) = default;
};

/// Whether the bounty can be paid, and if not, why (payout-rules.md, "Payment").
struct Payment {
  PaymentStatus status = PaymentStatus::unchecked;
  std::optional<Money> payable{};          ///< unknown while unchecked
  std::optional<WithheldReason> reason{};  ///< set if withheld
  std::vector<PaymentNeed> missing{};      ///< if unchecked: what nobody has stated yet
  std::string date{};                      ///< YYYY-MM-DD; "" if not stated
  std::optional<Money> approved{};         ///< the amount that the review approves
  std::string payee{};                     ///< the payee that the review approves; "" if not stated
  std::string note{};                      ///< "" if not stated
  std::string payable_source{};            ///< for a duplicate, the source that is payable; else ""
  std::optional<EarlierPayment> paid{};    ///< set if the family has been paid before
};

/// Whether the task suite's README should name the author.
struct Acknowledgement {
  bool due = false;
  std::string name;         ///< "" if none is stated or the author declines
  bool lacks_name = false;  ///< it would be due, but no name is stated
};

enum class WarningCode {
  no_evidence,
  bonus_capped,
  review_embedded,
  review_set_aside,
  perhaps_repeated,
  perhaps_minutes,
  long_step,
  all_computation,
  many_repetitions,
  duplicate_family,
  similar_family,
  paid_differently,
  unused_review,  ///< this and the next two are about a batch, and appear in no result
  review_skipped,
  mixed_folders,
};

/// Something worth checking. It never changes an amount or an exit status.
struct Warning {
  WarningCode code = WarningCode::no_evidence;
  std::string message;
};

/// The review that was applied.
struct AppliedReview {
  /// The value of `source` for a review embedded in the submission.
  static constexpr std::string_view embedded = "embedded";

  std::string source;    ///< `embedded`, or the review file's path
  std::string reviewer;  ///< "" if not stated
  std::string date;      ///< YYYY-MM-DD; "" if not stated
  bool final = false;

  [[nodiscard]] bool is_embedded() const { return source == embedded; }
};

/// An itemized bounty (`bounty-result/1`).
/// gross - deductions = base_payment; base_payment + bonus = bounty; bounty <= ceiling.
struct Payout {
  std::string source;
  std::string family;
  SubmissionKind kind = SubmissionKind::implementation;
  std::string title;
  std::string author;
  std::string policy;        ///< the policy's name
  std::string fingerprint;   ///< the policy's; "" in results of older versions
  HourlyRate rate_per_hour;  ///< as applied, which may be the review's
  RateSource rate_source = RateSource::policy;
  Rate bonus_cap;
  std::optional<AppliedReview> review;
  std::vector<StepPayout> steps;  ///< empty if the lists leave them out
  Money gross;
  Deductions deductions;
  Money base_payment;
  BonusRate bonus_rate;
  Money bonus;
  Money bounty;
  Money ceiling;
  std::vector<UndecidedJudgement> undecided;
  Payment payment;
  Acknowledgement acknowledgement;
  bool fast_track = false;
  std::vector<Warning> warnings;

  /// Whether a draft decides the judgements: a review embedded in the submission.
  [[nodiscard]] bool is_judged_by_draft() const { return review && review->is_embedded(); }
};

/// A payment that was recorded but did not happen (`bounty-void/1`): its family can be paid again.
/// base_payment + bonus = paid.amount
struct VoidedPayment {
  std::string family;
  std::string author;  ///< "" if the submission names none
  std::string date;    ///< the day it was voided, YYYY-MM-DD
  std::string note;    ///< why
  EarlierPayment paid;
  Money base_payment;
  Money bonus;
};

}  // namespace bounty
