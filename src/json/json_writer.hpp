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

/// Writes JSON with keys in the order of the calls, and amounts as exact digits.
/// Calls nest as the document does; the writer sets commas, indents and line ends.
class JsonWriter {
 public:
  enum class Layout { indented, one_line };

  /// Puts the document behind `text`.
  JsonWriter(std::string& text, Layout layout) : text_(text), layout_(layout) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  /// The key of the value that follows: one of ours, without anything to escape.
  JsonWriter& key(std::string_view name);
  /// The same with all that stands around it between two members of one line: `,"key":`.
  JsonWriter& key_as_written(std::string_view key);
  /// The same where it is a text of unknown origin.
  JsonWriter& key_to_escape(std::string_view text);

  /// A text, a truth, or a whole number; an amount in whole cents; a duration in seconds with up to
  /// 3 decimals; a rate from 0 to 1 with as few decimals as it needs.
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
  /// A value that is JSON already, in one line.
  JsonWriter& value_as_written(std::string_view json) { return raw(json); }

  template <class T>
  JsonWriter& member(std::string_view name, const T& content) {
    return key(name).value(content);
  }

  /// The same where there is a text; no key at all where there is none.
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
  bool is_first_ = true;  ///< nothing stands in the innermost bracket yet
  bool after_key_ = false;
};

/// The text as a JSON string.
std::string json_string(std::string_view text);

/// The value that is proposed, as JSON.
std::string json_of(const Proposal& proposal);

}  // namespace bounty
