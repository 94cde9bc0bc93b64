#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "bounty/read.hpp"

namespace bounty {

/// A JSON document as its values by pointer (RFC 6901); an object or an array is one too.
class JsonValues {
 public:
  struct Value {
    std::string json;  ///< digits as written; a text in quotes; `{}` or `[]` for what has parts
    std::string text;  ///< of a text, as it reads
    std::uint32_t line = 1;
  };

  /// The values; or what is wrong: no JSON, a key twice in an object, more than 64 MiB or 64
  /// levels.
  static Expected<JsonValues, Diagnostics> read(const Document& document);

  /// Null where there is none.
  [[nodiscard]] const Value* find(const std::string& pointer) const;

  /// The text at the pointer; "" where there is none.
  [[nodiscard]] std::string_view text_at(const std::string& pointer) const;

  [[nodiscard]] const std::map<std::string, Value>& by_pointer() const { return values_; }

 private:
  friend class ValueEvents;
  std::map<std::string, Value> values_;
};

/// One value that a stored document has otherwise than it was computed anew.
struct Difference {
  std::string pointer;
  std::uint32_t line = 0;  ///< of the stored document; 0 where it has no such value
  std::string stored;      ///< as JSON; "" where there is none
  std::string computed;    ///< the same
};

/// Every value that is not the same, not there or too much, by the line where it is stored; what is
/// not there comes last. Of an object or array that the other does not have, its parts are not
/// listed. Amounts are compared by their digits, exactly.
std::vector<Difference> differences(const JsonValues& stored, const JsonValues& computed);

}  // namespace bounty
