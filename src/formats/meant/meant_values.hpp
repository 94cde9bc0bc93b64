#pragma once

#include <string>
#include <vector>

#include "json/explain/synonym.hpp"

/// Turn a value that people write into the values that they may have meant.
namespace bounty::format {

/// Returns durations: a number, or a text without a unit, may mean minutes or hours.
std::vector<OtherValue> as_duration(const Scalar& value);
std::vector<OtherValue> as_hours(const Scalar& value);
std::vector<OtherValue> as_minutes(const Scalar& value);
std::vector<OtherValue> as_seconds(const Scalar& value);
/// Returns nothing: nobody can know how many hours a working day has.
std::vector<OtherValue> as_days(const Scalar& value);
/// Returns a whole number, from 3, "3", "3x" or "3 times".
std::vector<OtherValue> as_count(const Scalar& value);
/// Returns words for evidence. "yes" does not tell which kind it is.
std::vector<OtherValue> as_evidence(const Scalar& value);
/// Returns an author object with the name.
std::vector<OtherValue> as_author(const Scalar& value);

}  // namespace bounty::format
