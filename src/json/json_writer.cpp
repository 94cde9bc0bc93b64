#include "json/json_writer.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "bounty/print.hpp"
#include "unicode/characters.hpp"
#include "unicode/plain_bytes.hpp"

namespace bounty {
JsonWriter& JsonWriter::key(std::string_view name) {
  begin_value();
  text_ += '"';
  text_ += name;
  text_ += "\":";
  return end_key();
}

JsonWriter& JsonWriter::key_as_written(std::string_view key) {
  if (is_first_ || layout_ == Layout::indented) {
    separate();
    key.remove_prefix(1);  // the comma
  }
  text_ += key;
  return end_key();
}

JsonWriter& JsonWriter::key_to_escape(std::string_view text) {
  begin_value();
  append_quoted(text);
  text_ += ':';
  return end_key();
}

JsonWriter& JsonWriter::end_key() {
  if (layout_ == Layout::indented) text_ += ' ';
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::quoted_text(std::string_view text) {
  begin_value();
  append_quoted(text);
  return *this;
}

JsonWriter& JsonWriter::whole_number(std::int64_t number) {
  std::array<char, 24> digits{};
  const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return raw({digits.data(), end});
}

JsonWriter& JsonWriter::wide_number(Wide number) { return raw(fmt::format("{}", number)); }

JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::raw(std::string_view token) {
  begin_value();
  text_ += token;
  return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
  raw({&bracket, 1});
  ++depth_;
  is_first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  --depth_;
  if (!is_first_) new_line();
  text_ += bracket;
  is_first_ = false;
  return *this;
}

/// Writes the comma and the newline between two values.
void JsonWriter::separate() {
  if (!is_first_) text_.push_back(',');
  is_first_ = false;
  if (depth_ != 0) new_line();
}

inline void JsonWriter::new_line() {
  if (layout_ == Layout::one_line) return;
  text_ += '\n';
  text_.append(2 * depth_, ' ');
}

void JsonWriter::append_quoted(std::string_view text) {
  text_.push_back('"');
  if (are_plain(text)) {
    text_ += text;
  } else {
    append_escaped(text);
  }
  text_.push_back('"');
}

/// Escapes characters that control a terminal, such as \u001b, and copies all other UTF-8. Replaces
/// bytes that are not UTF-8 by U+FFFD: callers of the library may pass them in the source of a
/// document.
void JsonWriter::append_escaped(std::string_view text) {
  while (!text.empty()) {
    const Character character = first_character(text);
    const std::string_view bytes = text.substr(0, character.bytes);
    text.remove_prefix(character.bytes);
    if (!character.is_valid) {
      text_ += "\uFFFD";
    } else if (bytes == "\"" || bytes == "\\") {
      text_.append(1, '\\').append(bytes);
    } else if (bytes == "\n") {
      text_ += "\\n";
    } else if (steers_display(character)) {
      text_ += fmt::format("\\u{:04x}", character.code);
    } else {
      text_ += bytes;
    }
  }
}

std::string json_string(std::string_view text) {
  std::string json;
  JsonWriter(json, JsonWriter::Layout::one_line).value(text);
  return json;
}

std::string json_of(const Proposal& proposal) {
  return proposal.is_text ? json_string(proposal.text) : proposal.text;
}

}  // namespace bounty
