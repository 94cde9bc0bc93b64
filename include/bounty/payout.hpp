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

/// What is taken off the gross, each the difference of two rounded amounts.
struct Deductions {
  Money computation;
  Money repeated_steps;
  Money missing_qa;
};

/// Which lists a payout has beside its sums.
enum class Lists {
  all,        ///< its steps, and the judgements that are undecided
  undecided,  ///< only these
  none
};

/// One step with everything that its amount follows from, the review's last word applied.
/// gross - deductions = amount, to the cent.
struct StepPayout {
  std::string task;
  std::string step;
  std::string activity;  ///< "" where the step is an activity of its own
  Stated<Duration> time;
  bool time_is_reviewed = false;  ///< `time` is the program's own estimate
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

/// A judgement that nobody has made yet, and what it is worth: the ceiling minus the ceiling with
/// that one judgement left as it stands.
struct UndecidedJudgement {
  JudgementKind judgement = JudgementKind::payment;
  bool submitter_can_settle = false;  ///< by QA evidence, so that nobody has to judge it
  std::string where;                  ///< an activity or `task/step`; "" for bonus and payment
  std::optional<Money> worth;         ///< none for payment
};

struct BonusRate {
  Rate rate;  ///< as applied: never above the cap
  /// The criteria that the review rates, in the policy's order; empty where it gives one rate.
  std::vector<std::pair<std::string, Rate>> criteria;
};

/// Who says what an hour is paid: the policy, the review, or a question what if.
enum class RateSource { policy, review, what_if };

enum class PaymentStatus { clear, withheld, blocked, unchecked };

/// Why a payment is withheld, in the order in which the rules ask.
enum class WithheldReason { amount_differs, payee_differs, paid, duplicate_family };

/// What a payment needs before it can be clear.
enum class PaymentNeed { review, legal, practical, amount, payee, date };

/// A payment that has been made, as the record of it says.
struct EarlierPayment {
  std::string date;    ///< YYYY-MM-DD, "" where the record states none
  Money amount;        ///< above 0
  std::string source;  ///< the submission's, of then

  friend auto operator<=>(const EarlierPayment&, const EarlierPayment&) = default;
};

/// Whether the bounty is paid, and why not (payout-rules.md, "Payment").
struct Payment {
  PaymentStatus status = PaymentStatus::unchecked;
  std::optional<Money> payable{};          ///< unknown while unchecked
  std::optional<WithheldReason> reason{};  ///< of what is withheld
  std::vector<PaymentNeed> missing{};      ///< of what is unchecked: what nobody has stated yet
  std::string date{};                      ///< YYYY-MM-DD, "" where nobody says when
  std::optional<Money> approved{};         ///< the amount that the review approves
  std::string payee{};                     ///< whom the review approves; "" where not stated
  std::string note{};                      ///< "" where not stated
  std::string payable_source{};            ///< of a duplicate: where its family is payable; else ""
  std::optional<EarlierPayment> paid{};    ///< the family has been paid before
};

/// Whether the task suite's README should name the author.
struct Acknowledgement {
  bool due = false;
  std::string name;         ///< "" where none is stated, or where the author declines
  bool lacks_name = false;  ///< it would be due, but none is stated
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
  unused_review,  ///< of a batch, as the next two: stands in no result
  review_skipped,
  mixed_folders,
};

/// Something worth a look. Never changes an amount or an exit status.
struct Warning {
  WarningCode code = WarningCode::no_evidence;
  std::string message;
};

/// Which review was applied.
struct AppliedReview {
  /// What `source` is where the review is a draft that stands in the submission.
  static constexpr std::string_view embedded = "embedded";

  std::string source;    ///< `embedded`, or the review file's path
  std::string reviewer;  ///< "" where not stated
  std::string date;      ///< YYYY-MM-DD, or ""
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
  std::string policy;        ///< its name
  std::string fingerprint;   ///< of the policy; "" in results of older versions
  HourlyRate rate_per_hour;  ///< as applied, a review's own included
  RateSource rate_source = RateSource::policy;
  Rate bonus_cap;
  std::optional<AppliedReview> review;
  std::vector<StepPayout> steps;  ///< none where they were to be left out
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
};

/// A payment that was recorded, and did not happen (`bounty-void/1`): its family can be paid anew.
/// base_payment + bonus = paid.amount
struct VoidedPayment {
  std::string family;
  std::string author;  ///< "" where the submission names none
  std::string date;    ///< when it was voided, YYYY-MM-DD
  std::string note;    ///< why
  EarlierPayment paid;
  Money base_payment;
  Money bonus;
};

}  // namespace bounty
