#pragma once

#include <span>
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

/// A key that people write in place of one that an object has.
struct Synonym {
  std::string_view written;      ///< in lower case, with _ between words
  std::string_view key;          ///< where it begins with x-, what was meant can only be a remark
  OtherValues values = nullptr;  ///< what its value is there; null where it stays as it is
};

/// Of an object, in one table.
using Synonyms = std::span<const Synonym>;

/// The synonym that the key is, in whatever case and with whatever between its words; null where it
/// is none.
const Synonym* find_synonym(Synonyms synonyms, std::string_view key);

}  // namespace bounty
