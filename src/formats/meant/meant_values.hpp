#pragma once

#include <string>
#include <vector>

#include "json/explain/synonym.hpp"

/// What people write for values, as the values that they may have meant.
namespace bounty::format {

/// A duration: a number, or a text without a unit, may be minutes or hours.
std::vector<OtherValue> as_duration(const Scalar& value);
std::vector<OtherValue> as_hours(const Scalar& value);
std::vector<OtherValue> as_minutes(const Scalar& value);
std::vector<OtherValue> as_seconds(const Scalar& value);
/// Of days: a working day has not 24 hours, and how many nobody can know.
std::vector<OtherValue> as_days(const Scalar& value);
/// A whole number: 3, "3", "3x", "3 times".
std::vector<OtherValue> as_count(const Scalar& value);
/// Evidence: that there is some does not say which.
std::vector<OtherValue> as_evidence(const Scalar& value);
/// An object with the name.
std::vector<OtherValue> as_author(const Scalar& value);

}  // namespace bounty::format
