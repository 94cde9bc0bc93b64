#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/json_events.hpp"

namespace bounty {

/// A value that may replace another one.
struct OtherValue {
  JsonKind kind = JsonKind::string;
  std::string text;  ///< the characters of a string; the notation of anything else
};

/// Returns a list of only this value.
std::vector<OtherValue> nothing_but(JsonKind kind, std::string text);

/// Returns the values that an invalid value probably stands for.
using OtherValues = std::vector<OtherValue> (*)(const Scalar& value);

/// The meaning of a key that people write instead of one that the object has.
struct Synonym {
  std::string_view key;          ///< "" if it can only be a remark
  OtherValues values = nullptr;  ///< converts the value; null if it stays unchanged
  bool may_be_remark = false;    ///< if `key` is already there or does not accept the value
};

/// Returns the synonym for a key, ignoring case and the separators between its words, or
/// std::nullopt if there is none.
using SynonymOf = std::optional<Synonym> (*)(std::string_view key);

}  // namespace bounty
