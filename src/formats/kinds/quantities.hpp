#pragma once

#include <optional>
#include <string_view>
#include <tuple>
#include <variant>

#include "bounty/count.hpp"
#include "bounty/duration.hpp"
#include "bounty/money.hpp"
#include "bounty/print.hpp"
#include "bounty/rate.hpp"
#include "formats/kinds/common_values.hpp"
#include "formats/kinds/texts.hpp"
#include "formats/meant/meant_values.hpp"
#include "json/description.hpp"

/// The kinds of quantities. kinds.hpp says what a kind is.
// Each description and each kind instantiates these branches anew, and most instances cannot take
// every branch. So coverage counts only lines here, and tests change documents at random.
// GCOVR_EXCL_BR_START
namespace bounty::kind {

inline constexpr JsonKinds number_only = {JsonKind::number};
inline constexpr JsonKinds text_or_number = {JsonKind::string, JsonKind::number};

// Quantities as people write them.

/// A duration such as "2h30m", "2:30" or 2.5 (hours).
struct Time {
  static constexpr OtherValues other_values = format::as_duration;
  static constexpr std::string_view expected =
      "a duration such as \"2h30m\", \"2:30\" or 2.5 (hours)";
  static constexpr JsonKinds scalars = text_or_number;
  static std::optional<Stated<Duration>> take(Reading& in, const Scalar& value);
  static const char* read(FastReader& in, const char* at, Stated<Duration>& part) {
    std::int64_t milliseconds = 0;
    part.is_bare_number = *at != '"';
    const char* const after =
        part.is_bare_number ? read_common_number(at, Duration::milliseconds_per_hour, milliseconds)
                            : read_common_duration(at, milliseconds);
    if (after == nullptr || milliseconds > Duration::max_milliseconds) {
      return read_uncommon(in, at, part);
    }
    part.value = Duration::from_milliseconds(milliseconds);
    part.place = in.place(at);
    return after;
  }
  static void write(JsonWriter& json, const Stated<Duration>& time) {
    json.value(units(time.value));
  }
  static bool is_absent(const Stated<Duration>&) { return false; }

 private:
  static const char* read_uncommon(FastReader& in, const char* at, Stated<Duration>& part);
};

/// A rate such as 0.25 or "25%".
struct RateOrPercentage {
  static constexpr std::string_view expected = "a rate such as 0.25 or \"25%\"";
  static constexpr JsonKinds scalars = text_or_number;
  static std::optional<Rate> take(Reading& in, const Scalar& value);
  static const char* read(FastReader& in, const char* at, Rate& part) {
    std::int64_t millionths = 0;
    const char* const after =
        *at == '"' ? nullptr : read_common_number(at, Rate::parts_of_whole, millionths);
    if (after == nullptr || millionths > Rate::parts_of_whole) return read_uncommon(in, at, part);
    part = Rate::from_parts_per_million(millionths);
    return after;
  }
  static void write(JsonWriter& json, Rate rate) { json.value(rate); }
  static bool is_absent(Rate) { return false; }

 private:
  static const char* read_uncommon(FastReader& in, const char* at, Rate& part);
};

/// A confidence as a word or a rate.
struct ConfidenceOrRate {
  using OneOf = std::tuple<WordKind<Confidence>, RateOrPercentage>;
  using Value = std::variant<Confidence, Rate>;
  static constexpr std::string_view expected = "\"high\", \"medium\", \"low\", \"none\" or a rate";
  static constexpr JsonKinds scalars = text_or_number;
  static std::optional<Value> take(Reading& in, const Scalar& value);
  static const char* read(FastReader& in, const char* at, Value& part);
};

/// Dollars per hour.
struct DollarsAnHour {
  static constexpr std::string_view expected = "an amount in dollars such as \"300.00\"";
  static constexpr JsonKinds scalars = text_or_number;
  static std::optional<HourlyRate> take(Reading& in, const Scalar& value);
  static const char* read(FastReader& in, const char* at, HourlyRate& part);
  static void write(JsonWriter& json, HourlyRate rate);
  static bool is_absent(HourlyRate) { return false; }
};

/// Dollars.
struct Dollars {
  static constexpr std::string_view expected = DollarsAnHour::expected;
  static constexpr JsonKinds scalars = text_or_number;
  static std::optional<Money> take(Reading& in, const Scalar& value);
  static const char* read(FastReader& in, const char* at, Money& part);
};

/// The number of times a step is done: a whole number of at least 1.
struct Repetitions {
  static constexpr OtherValues other_values = format::as_count;
  static constexpr std::string_view expected = "a whole number";
  static constexpr JsonKinds scalars = number_only;
  static std::optional<Count> take(Reading& in, const Scalar& value);
  static const char* read(FastReader& in, const char* at, Count& part);
  static void write(JsonWriter& json, Count count) { json.value(count.number()); }
  static bool is_absent(Count) { return false; }
};

// Quantities as this tool writes them.

/// Returns the number in units, or reports that `what` was expected.
std::optional<std::int64_t> take_units(Reading& in, const Scalar& value, std::int64_t units_per_one,
                                       std::int64_t most, std::string_view what);

/// Reads a number that is exact in units, from 0 to `most`. Returns null if it is not.
const char* read_units(const char* at, std::int64_t units_per_one, std::int64_t most,
                       std::int64_t& units);

/// A quantity that is a whole number of units.
template <class Kind, class T>
struct UnitsKind {
  static constexpr JsonKinds scalars = number_only;
  static std::optional<T> take(Reading& in, const Scalar& value) {
    const auto units = take_units(in, value, Kind::units_per_one, Kind::most, Kind::range);
    return units ? std::optional<T>(Kind::from_units(*units)) : std::nullopt;
  }
  static const char* read(FastReader&, const char* at, T& part) {
    std::int64_t units = 0;
    at = read_units(at, Kind::units_per_one, Kind::most, units);
    if (at != nullptr) part = Kind::from_units(units);
    return at;
  }
};

struct Cents : UnitsKind<Cents, Money> {
  static constexpr std::string_view expected = "whole cents";
  static constexpr std::string_view range = "whole cents, 0 or more, in 64 bits";
  static constexpr std::int64_t units_per_one = 1;
  static constexpr std::int64_t most = INT64_MAX;
  static Money from_units(std::int64_t cents) { return Money::from_cents(cents); }
  static void write(JsonWriter& json, Money amount) { json.value(amount); }
};

/// An amount that has been paid, which is above zero.
struct CentsPaid : Cents {
  static std::optional<Money> take(Reading& in, const Scalar& value);
  static const char* read(FastReader& in, const char* at, Money& part) {
    at = Cents::read(in, at, part);
    return part == Money() ? nullptr : at;
  }
};

/// A sum of cents over many submissions. It is never negative, and may exceed 64 bits.
struct SumOfCents {
  static void write(JsonWriter& json, Sum amount) { json.value(amount); }
};

/// Cents that may be negative, such as those that a change gains or loses.
struct SignedCents {
  static void write(JsonWriter& json, Money amount) { json.value(amount); }
};

/// A sum of such cents over many submissions, which may exceed 64 bits.
struct SignedSumOfCents {
  static void write(JsonWriter& json, Sum amount) { json.value(amount); }
};

/// A number of documents.
struct HowMany {
  static void write(JsonWriter& json, std::uint64_t number) {
    json.value(static_cast<std::int64_t>(number));
  }
};

struct CentsAnHour : UnitsKind<CentsAnHour, HourlyRate> {
  static constexpr std::string_view expected = "whole cents";
  static constexpr std::string_view range = "whole cents from 0 to 100000000";
  static constexpr std::int64_t units_per_one = 1;
  static constexpr std::int64_t most = HourlyRate::max_cents;
  static HourlyRate from_units(std::int64_t cents) { return HourlyRate::from_cents(cents); }
  static void write(JsonWriter& json, HourlyRate rate) { json.value(rate.cents()); }
};

struct Seconds : UnitsKind<Seconds, Duration> {
  static constexpr std::string_view expected = "seconds";
  static constexpr std::string_view range =
      "seconds from 0 to 360000000, with at most 3 decimal places";
  static constexpr std::int64_t units_per_one = Duration::milliseconds_per_second;
  static constexpr std::int64_t most = Duration::max_milliseconds;
  static Duration from_units(std::int64_t milliseconds) {
    return Duration::from_milliseconds(milliseconds);
  }
  static void write(JsonWriter& json, Duration duration) { json.value(duration); }
};

/// A number of repetitions, which may be 0.
struct StoredCount : UnitsKind<StoredCount, Count> {
  static constexpr std::string_view expected = "a whole number";
  static constexpr std::string_view range = "a whole number from 0 to 1000000";
  static constexpr std::int64_t units_per_one = 1;
  static constexpr std::int64_t most = Count::max;
  static Count from_units(std::int64_t number) { return Count::from_number(number); }
  static void write(JsonWriter& json, Count count) { json.value(count.number()); }
};

/// The number of a line or column.
struct NumberOfPlace : UnitsKind<NumberOfPlace, std::uint32_t> {
  static constexpr std::string_view expected = "a whole number";
  static constexpr std::string_view range = "a whole number from 0 to 4294967295";
  static constexpr std::int64_t units_per_one = 1;
  static constexpr std::int64_t most = UINT32_MAX;
  static std::uint32_t from_units(std::int64_t number) {
    return static_cast<std::uint32_t>(number);
  }
  static void write(JsonWriter& json, std::uint32_t number) { json.value(std::int64_t{number}); }
  static bool is_absent(std::uint32_t number) { return number == 0; }
};

/// Cents, or null where the amount is unknown.
struct CentsOrNull {
  static constexpr std::string_view expected = "whole cents or null";
  static constexpr bool takes_optional_part = true;
  static constexpr JsonKinds scalars = {JsonKind::number, JsonKind::null};
  static std::optional<std::optional<Money>> take(Reading& in, const Scalar& value);
  static const char* read(FastReader& in, const char* at, std::optional<Money>& part);
  static void write(JsonWriter& json, const std::optional<Money>& amount);
};

/// A rate in a document that this tool has written.
struct StoredRate : RateOrPercentage {
  static constexpr std::string_view expected = "a rate from 0 to 1";
  static constexpr JsonKinds scalars = number_only;
  static const char* read(FastReader& in, const char* at, Rate& part) {
    return *at == '"' ? nullptr : RateOrPercentage::read(in, at, part);
  }
};

}  // namespace bounty::kind
// GCOVR_EXCL_BR_STOP
