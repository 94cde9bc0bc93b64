#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/json_events.hpp"

namespace bounty {

/// What may be written in place of a value.
struct OtherValue {
  JsonKind kind = JsonKind::string;
  std::string text;  ///< of a string its characters; else how it is written
};

/// A value that can have been meant as nothing else.
std::vector<OtherValue> nothing_but(JsonKind kind, std::string text);

/// The values that a value may have been meant as, the likely ones alone.
using OtherValues = std::vector<OtherValue> (*)(const Scalar& value);

/// What was meant by a key that people write in place of one that an object has.
struct Synonym {
  std::string_view key;          ///< "" where it can only be a remark
  OtherValues values = nullptr;  ///< what its value is there; null where it stays as it is
  bool may_be_remark = false;    ///< where its key stands there, or does not take its value
};

/// The synonym that a key of an object is, in whatever case and with whatever between its words;
/// none where it is no synonym.
using SynonymOf = std::optional<Synonym> (*)(std::string_view key);

}  // namespace bounty
