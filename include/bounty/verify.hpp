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

/// The values of a JSON document, in document order: first the document itself; each object or
/// array comes before its parts. Takes 24 bytes for each value, besides names and texts.
class JsonValues {
 public:
  /// The number of a value; 0 is the document itself.
  using Index = std::uint32_t;
  static constexpr Index none = UINT32_MAX;

  /// Reads the values. Fails if the text is not JSON, a key appears twice in an object, the text is
  /// larger than 64 MiB, or it is nested deeper than 64 levels.
  static Expected<JsonValues, Diagnostics> read(const Document& document);

  [[nodiscard]] Index count() const { return static_cast<Index>(values_.size()); }

  /// Returns the value at a pointer (RFC 6901), or `none`.
  [[nodiscard]] Index value_at(std::string_view pointer) const;

  /// Returns the part of an object or array by its token in the pointer, such as `/steps` or `/0`,
  /// or `none`.
  [[nodiscard]] Index part_of(Index whole, std::string_view token) const;

  /// Returns the decoded text at the pointer; "" if there is none.
  [[nodiscard]] std::string_view text_at(std::string_view pointer) const;

  /// Returns the object or array that contains the value; `none` for the document itself.
  [[nodiscard]] Index whole_of(Index value) const { return values_[value].whole; }

  /// Returns what the value adds to the pointer of its container; "" for the document itself.
  [[nodiscard]] std::string_view token(Index value) const;

  [[nodiscard]] std::string pointer(Index value) const;

  /// Returns a number as it is written, a decoded text in quotes, or `{}` or `[]` for a value with
  /// parts.
  [[nodiscard]] std::string json(Index value) const;

  /// Returns the line of the value, or of its key, counted from 1.
  [[nodiscard]] std::uint32_t line(Index value) const { return values_[value].line; }

  /// Whether two values are equal, without comparing their parts.
  [[nodiscard]] bool is_same(Index value, const JsonValues& other, Index its_value) const;

 private:
  friend class ValueEvents;

  struct Value {
    Index whole = none;
    std::uint32_t begin = 0;  ///< index into characters_ of the token; the value follows it
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
  std::string characters_;     ///< every token followed by its value
  std::vector<Index> sorted_;  ///< by container, then by token
};

/// A value that differs between a stored document and one computed anew.
struct Difference {
  std::string pointer;
  std::uint32_t line = 0;  ///< in the stored document; 0 if it has no such value
  std::string stored;      ///< as JSON; "" if there is none
  std::string computed;    ///< the same
};

/// Returns every value that differs, is missing or is extra, in the order of the stored document;
/// missing values come last. If one side lacks a whole object or array, its parts are not listed.
/// Amounts are compared exactly, by their digits.
std::vector<Difference> differences(const JsonValues& stored, const JsonValues& computed);

/// A reason not to pay by a stored document.
struct Objection {
  std::string message;
  Difference difference{};  ///< set if the reason is a value that differs
};

/// A stored document and the objections to it; there are none if every value matches its
/// submission.
struct Verified {
  std::string source;
  std::vector<Objection> objections;
};

/// Submissions without a stored result.
struct NotStored {
  std::uint64_t submissions = 0;
  Sum payable;
};

/// The totals of a verification (`bounty-verification/1`).
struct VerificationSums {
  std::uint64_t verified = 0;
  std::uint64_t refused = 0;
  NotStored not_stored;
};

}  // namespace bounty
