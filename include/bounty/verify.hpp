#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "bounty/read.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// A JSON document as its values, in the order in which they stand there: first the document
/// itself; objects and arrays, which are values too, before their parts. Takes 24 bytes a value
/// besides names and texts.
class JsonValues {
 public:
  /// Which of the values: 0 is the document itself.
  using Index = std::uint32_t;
  static constexpr Index none = UINT32_MAX;

  /// The values; or what is wrong: no JSON, a key twice in an object, more than 64 MiB or 64
  /// levels.
  static Expected<JsonValues, Diagnostics> read(const Document& document);

  [[nodiscard]] Index count() const { return static_cast<Index>(values_.size()); }

  /// The value at a pointer (RFC 6901); none where there is none.
  [[nodiscard]] Index value_at(std::string_view pointer) const;

  /// The part of an object or array by the token of its pointer, such as `/steps` or `/0`; none
  /// where there is none.
  [[nodiscard]] Index part_of(Index whole, std::string_view token) const;

  /// The text at the pointer, as it reads; "" where there is none.
  [[nodiscard]] std::string_view text_at(std::string_view pointer) const;

  /// The object or array that a value is a part of; none of the document itself.
  [[nodiscard]] Index whole_of(Index value) const { return values_[value].whole; }

  /// What a value adds to the pointer of its whole; "" for the document itself.
  [[nodiscard]] std::string_view token(Index value) const;

  [[nodiscard]] std::string pointer(Index value) const;

  /// Digits as written; a text in quotes, as it reads; `{}` or `[]` for what has parts.
  [[nodiscard]] std::string json(Index value) const;

  /// Where the value begins, or its key, from 1.
  [[nodiscard]] std::uint32_t line(Index value) const { return values_[value].line; }

  /// Whether the two values are the same in themselves, whatever their parts are.
  [[nodiscard]] bool is_same(Index value, const JsonValues& other, Index its_value) const;

 private:
  friend class ValueEvents;

  struct Value {
    Index whole = none;
    std::uint32_t begin = 0;  ///< in characters_: of the token, which the value itself follows
    std::uint32_t token_size = 0;
    std::uint32_t line = 0;
    bool is_text = false;
  };

  [[nodiscard]] std::string_view content(Index value) const;
  [[nodiscard]] bool is_before(Index value, Index whole, std::string_view token) const;
  [[nodiscard]] bool is_before(Index value, Index other) const {
    return is_before(value, values_[other].whole, token(other));
  }
  void sort();

  std::vector<Value> values_;
  std::string characters_;     ///< every token and what it names, one behind the other
  std::vector<Index> sorted_;  ///< by the whole, then by the token
};

/// One value that a stored document has otherwise than it was computed anew.
struct Difference {
  std::string pointer;
  std::uint32_t line = 0;  ///< of the stored document; 0 where it has no such value
  std::string stored;      ///< as JSON; "" where there is none
  std::string computed;    ///< the same
};

/// Every value that is not the same, not there or too much, in the order of the stored document;
/// what is not there comes last. Of an object or array that the other does not have, its parts are
/// not listed. Amounts are compared by their digits, exactly.
std::vector<Difference> differences(const JsonValues& stored, const JsonValues& computed);

/// Why nobody may be paid by a stored document.
struct Objection {
  std::string message;
  Difference difference{};  ///< where it is one of a value; else nothing in it
};

/// A stored document, and what is wrong with it: nothing where every value is what its submission
/// comes to.
struct Verified {
  std::string source;
  std::vector<Objection> objections;
};

/// Submissions that no stored document is a result of.
struct NotStored {
  std::uint64_t submissions = 0;
  Sum payable;
};

/// What the stored documents of a run come to (`bounty-verification/1`).
struct VerificationSums {
  std::uint64_t verified = 0;
  std::uint64_t refused = 0;
  NotStored not_stored;
};

}  // namespace bounty
