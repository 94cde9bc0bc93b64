#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace bounty {

enum class JsonKind { null, boolean, number, string, object, array };

constexpr bool is_scalar(JsonKind kind) {
  return kind != JsonKind::object && kind != JsonKind::array;
}

/// A set of kinds.
class JsonKinds {
 public:
  constexpr JsonKinds() = default;
  constexpr JsonKinds(std::initializer_list<JsonKind> kinds) {
    for (const JsonKind kind : kinds) bits_ |= 1U << static_cast<unsigned>(kind);
  }
  [[nodiscard]] constexpr bool contains(JsonKind kind) const {
    return ((bits_ >> static_cast<unsigned>(kind)) & 1U) != 0;
  }

 private:
  unsigned bits_ = 0;
};

/// The byte offsets of a token in the document: of its first byte, and after its last byte.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A value that is neither an object nor an array.
struct Scalar {
  JsonKind kind = JsonKind::null;
  /// The decoded characters of a string; the digits of a number exactly as written; `true`, `false`
  /// or `null`. Valid only during the event.
  std::string_view text;
  Span span;
};

/// The maximum nesting depth of objects and arrays in a document.
constexpr std::size_t deepest_nesting = 64;
constexpr std::string_view nested_too_deep = "nested deeper than 64 levels";

/// The events of a JSON parser, in the order of the document. Each returns false to stop the
/// parser.
class JsonEvents {
 public:
  JsonEvents() = default;
  JsonEvents(const JsonEvents&) = delete;
  JsonEvents& operator=(const JsonEvents&) = delete;
  virtual ~JsonEvents() = default;

  virtual bool scalar(const Scalar& value) = 0;
  virtual bool key(std::string_view name, Span span) = 0;
  virtual bool begin_object(Span span) = 0;
  virtual bool end_object() = 0;
  virtual bool begin_array(Span span) = 0;
  virtual bool end_array() = 0;
};

}  // namespace bounty
