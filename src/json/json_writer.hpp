#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "bounty/diagnostic.hpp"
#include "bounty/duration.hpp"
#include "bounty/money.hpp"
#include "bounty/print.hpp"
#include "bounty/rate.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// Writes JSON with the keys in the order of the calls, and with exact decimal numbers. Calls are
/// nested like the document; the writer adds commas, indentation and newlines.
class JsonWriter {
 public:
  enum class Layout { indented, one_line };

  /// Appends the document to `text`.
  JsonWriter(std::string& text, Layout layout) : text_(text), layout_(layout) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  /// Writes the key of the next value. It must not contain characters that need escaping.
  JsonWriter& key(std::string_view name);
  /// Writes a key that is already formatted for one line, as in `,"key":`.
  JsonWriter& key_as_written(std::string_view key);
  /// Writes a key of unknown origin, escaped as needed.
  JsonWriter& key_to_escape(std::string_view text);

  /// Writes a string, a boolean or an integer; an amount in whole cents; a duration in seconds with
  /// up to 3 decimal places; a rate from 0 to 1 with as few decimal places as it needs.
  template <class T>
  JsonWriter& value(const T& content) {
    if constexpr (std::is_same_v<T, bool>) {
      return raw(content ? "true" : "false");
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
      return whole_number(content);
    } else if constexpr (std::is_same_v<T, Money>) {
      return whole_number(content.cents());
    } else if constexpr (std::is_same_v<T, Sum>) {
      return wide_number(content.cents());
    } else if constexpr (std::is_same_v<T, Duration>) {
      return raw(seconds(content));
    } else if constexpr (std::is_same_v<T, Rate>) {
      return raw(fraction(content));
    } else {
      return quoted_text(content);
    }
  }
  JsonWriter& null();
  /// Writes a value that is already JSON in one line.
  JsonWriter& value_as_written(std::string_view json) { return raw(json); }

  template <class T>
  JsonWriter& member(std::string_view name, const T& content) {
    return key(name).value(content);
  }

  /// Writes the member unless the text is empty.
  JsonWriter& member_unless_empty(std::string_view name, std::string_view text) {
    return text.empty() ? *this : member(name, text);
  }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  JsonWriter& raw(std::string_view token);
  JsonWriter& whole_number(std::int64_t number);
  JsonWriter& wide_number(Wide number);
  JsonWriter& quoted_text(std::string_view text);
  JsonWriter& end_key();
  void begin_value() {
    if (after_key_) {
      after_key_ = false;
    } else {
      separate();
    }
  }
  void separate();
  void new_line();
  void append_quoted(std::string_view text);
  void append_escaped(std::string_view text);

  std::string& text_;
  Layout layout_;
  std::size_t depth_ = 0;
  bool is_first_ = true;  ///< the innermost bracket is still empty
  bool after_key_ = false;
};

/// Returns the text as a JSON string.
std::string json_string(std::string_view text);

/// Returns the proposed value as JSON.
std::string json_of(const Proposal& proposal);

}  // namespace bounty
