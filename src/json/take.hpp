#pragma once

#include <optional>
#include <string>
#include <variant>

#include "bounty/count.hpp"
#include "bounty/duration.hpp"
#include "bounty/money.hpp"
#include "bounty/payout.hpp"
#include "bounty/rate.hpp"
#include "bounty/review.hpp"
#include "json/reading.hpp"

namespace bounty {

/// Scalars as values of the model. Each reports what is wrong with the value and returns none, or
/// returns the value: a text is the scalar's. The shape has checked the kind of the scalar.

std::optional<Duration> take_duration(Reading& in, const Scalar& value);
std::optional<Stated<Duration>> take_stated_duration(Reading& in, const Scalar& value);
std::optional<Rate> take_rate(Reading& in, const Scalar& value);
std::optional<HourlyRate> take_hourly_rate(Reading& in, const Scalar& value);
std::optional<Money> take_amount(Reading& in, const Scalar& value);
std::optional<Count> take_count(Reading& in, const Scalar& value);
std::optional<Evidence> take_evidence(Reading& in, const Scalar& value);
std::optional<std::variant<Confidence, Rate>> take_confidence(Reading& in, const Scalar& value);
std::optional<SubmissionKind> take_kind(Reading& in, const Scalar& value);
std::optional<JudgementKind> take_judgement(Reading& in, const Scalar& value);
std::optional<RateSource> take_rate_source(Reading& in, const Scalar& value);
std::optional<PaymentStatus> take_payment_status(Reading& in, const Scalar& value);
std::optional<WithheldReason> take_withheld_reason(Reading& in, const Scalar& value);
std::optional<PaymentNeed> take_payment_need(Reading& in, const Scalar& value);
std::optional<DiagnosticCode> take_code(Reading& in, const Scalar& value);

/// What results state of themselves: whole cents, seconds, a number of repetitions from 0 on, the
/// number of a line or column.
std::optional<Money> take_cents(Reading& in, const Scalar& value);
std::optional<HourlyRate> take_hourly_cents(Reading& in, const Scalar& value);
std::optional<Duration> take_seconds(Reading& in, const Scalar& value);
std::optional<Count> take_repetitions(Reading& in, const Scalar& value);
std::optional<std::uint32_t> take_place(Reading& in, const Scalar& value);

/// 1 to 256 characters, none of them a control character.
std::optional<std::string_view> take_name(Reading& in, const Scalar& value);
/// A name that a review's map can have as a key: it is not a remark's (`x-...`).
std::optional<std::string_view> take_name_as_key(Reading& in, const Scalar& value);
/// The same without `/`, which stands between a task and its step: of a task or an activity.
std::optional<std::string_view> take_name_without_slash(Reading& in, const Scalar& value);

/// The same two for names that stand once in their list. What hints propose is kept until the list
/// is complete.
std::optional<std::string_view> take_listed_name_as_key(Reading& in, const Scalar& value);
std::optional<std::string_view> take_listed_name_without_slash(Reading& in, const Scalar& value);
/// Takes the hints back that propose a name of the list, or the same as another hint. `names` are
/// those of the list; what was proposed is added.
void withdraw_taken_names(Reading& in, NameNumbers& names);

/// 1 to 128 of `A-Z a-z 0-9 _ . -`, beginning with a letter or digit.
std::optional<std::string_view> take_family(Reading& in, const Scalar& value);
/// A day of the calendar, YYYY-MM-DD.
std::optional<std::string_view> take_date(Reading& in, const Scalar& value);

/// Any text.
std::optional<std::string_view> take_text(Reading& in, const Scalar& value);
std::optional<bool> take_boolean(Reading& in, const Scalar& value);

/// Puts a value, if there is one, where it belongs.
template <class T, class To>
void store(To& to, std::optional<T> value) {
  if (value) to = *std::move(value);
}

}  // namespace bounty
