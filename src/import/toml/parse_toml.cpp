#include "import/toml/parse_toml.hpp"

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 64
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "json/explain/syntax_error.hpp"
#include "unicode/utf8.hpp"

namespace bounty {
namespace {

/// The end of the string that begins at `at` with one of the quotes, be it one of several lines.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const std::string_view triple = quote == '"' ? "\"\"\"" : "'''";
  const bool is_long = text.substr(at).starts_with(triple);
  for (at += is_long ? 3 : 1; at < text.size(); ++at) {
    if (text[at] == '\\' && quote == '"') {
      ++at;
    } else if (is_long ? text.substr(at).starts_with(triple) : text[at] == quote) {
      return at + (is_long ? 3 : 1);
    } else if (text[at] == '\n' && !is_long) {
      return at;
    }
  }
  return text.size();
}

/// Where a key goes too deep. The parser makes a table of each of its parts, and takes them apart
/// by recursion.
std::optional<std::size_t> find_deep_key(std::string_view text) {
  std::size_t parts = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      at = end_of_string(text, at) - 1;
    } else if (c == '#') {
      at = std::min(text.find('\n', at), text.size()) - 1;
    } else if (c == '.') {
      if (++parts == deepest_nesting) return at;
    } else if (std::string_view("\n=[]{},").find(c) != std::string_view::npos) {
      parts = 0;
    }
  }
  return std::nullopt;
}

/// Finds the bytes of the parser's lines and columns. All characters are listed: a line may have as
/// many values as the document.
class Offsets {
 public:
  explicit Offsets(std::string_view text) : lines_{0} {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool goes_on = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
      if (!goes_on) characters_.push_back(static_cast<std::uint32_t>(at));
      if (text[at] == '\n') lines_.push_back(characters_.size());
    }
    characters_.push_back(static_cast<std::uint32_t>(text.size()));
  }

  [[nodiscard]] std::size_t of(const toml::source_position& position) const {
    const std::size_t line = std::clamp<std::size_t>(position.line, 1, lines_.size()) - 1;
    const std::size_t column = std::max<std::size_t>(position.column, 1) - 1;
    return characters_[std::min(lines_[line] + column, characters_.size() - 1)];
  }

  [[nodiscard]] Span of(const toml::source_region& region) const {
    const std::size_t begin = of(region.begin);
    return {begin, std::max(begin, of(region.end))};
  }

 private:
  std::vector<std::size_t> lines_;         ///< the first character of each
  std::vector<std::uint32_t> characters_;  ///< where each begins, and where the text ends
};

/// The number as JSON has it.
std::string in_json(std::string_view number) {
  std::string json(number.substr(number.starts_with('+') ? 1 : 0));
  std::erase(json, '_');
  return json;
}

/// Goes through the document. Each function is false where the events want no more.
class Walk {
 public:
  Walk(std::string_view text, JsonEvents& events) : text_(text), offsets_(text), events_(events) {}

  bool table(const toml::table& table) {
    if (!events_.begin_object(bracket(table))) return false;
    for (const auto& [key, node] : table) {
      if (!events_.key(key.str(), offsets_.of(key.source())) || !value(node)) return false;
    }
    return events_.end_object();
  }

  [[nodiscard]] const Offsets& offsets() const { return offsets_; }

 private:
  bool array(const toml::array& array) {
    if (!events_.begin_array(bracket(array))) return false;
    return std::ranges::all_of(array, [&](const toml::node& node) { return value(node); }) &&
           events_.end_array();
  }

  bool value(const toml::node& node) {
    if (const toml::table* inner = node.as_table()) return table(*inner);
    if (const toml::array* list = node.as_array()) return array(*list);
    const Span span = offsets_.of(node.source());
    if (const auto* text = node.as_string()) return scalar(JsonKind::string, text->get(), span);
    if (const auto* truth = node.as_boolean())
      return scalar(JsonKind::boolean, truth->get() ? "true" : "false", span);
    if (const auto* whole = node.as_integer())
      return scalar(JsonKind::number, std::to_string(whole->get()), span);
    const std::string_view written = text_.substr(span.begin, span.end - span.begin);
    const auto* number = node.as_floating_point();
    if (number != nullptr && std::isfinite(number->get()))
      return scalar(JsonKind::number, in_json(written), span);
    return scalar(JsonKind::null, written, span);
  }

  bool scalar(JsonKind kind, std::string_view text, Span span) {
    return events_.scalar({kind, text, span});
  }

  /// The first byte of a table or an array, which need not be a bracket.
  [[nodiscard]] Span bracket(const toml::node& node) const {
    const std::size_t begin = offsets_.of(node.source().begin);
    return {begin, std::min(begin + 1, text_.size())};
  }

  std::string_view text_;
  Offsets offsets_;
  JsonEvents& events_;
};

/// `Error while parsing key: expected ...` says what it is about behind its first words.
std::string message_of(std::string_view description) {
  constexpr std::string_view beginning = "Error while parsing ";
  if (description.starts_with(beginning)) description.remove_prefix(beginning.size());
  return std::string(description);
}

}  // namespace

std::optional<ParseFailure> parse_toml(std::string_view text, JsonEvents& events) {
  if (const auto invalid = find_invalid_utf8(text)) return explain_invalid_utf8(*invalid);
  if (const auto deep = find_deep_key(text))
    return ParseFailure{
        DiagnosticCode::too_deep, {*deep, *deep + 1}, std::string(nested_too_deep), ""};
  Walk walk(text, events);
  const toml::parse_result parsed = toml::parse(text);
  if (parsed) {
    walk.table(parsed.table());
    return std::nullopt;
  }
  const std::size_t end = text.find_last_not_of(" \t\r\n") + 1;
  const std::size_t at = std::min(walk.offsets().of(parsed.error().source().begin), end);
  std::string message = message_of(parsed.error().description());
  const bool is_open =
      message.starts_with("string") && (at == end || text[at] == '\n' || text[at] == '\r');
  return ParseFailure{DiagnosticCode::toml_syntax,
                      {at, at + 1},
                      std::move(message),
                      is_open ? "close the quotes on their line" : ""};
}

}  // namespace bounty
