#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "json/json_events.hpp"
#include "json/parse_json.hpp"

namespace bounty {

/// What is wrong with the characters of the text, whatever they say: there are some that the
/// parser would take for the end of the text, or for another encoding.
std::optional<ParseFailure> explain_yaml_characters(std::string_view text);

/// What the parser says of the byte at `offset`.
ParseFailure explain_yaml_error(std::string message, std::size_t offset, std::string_view text);

/// Two of YAML's escapes, of U+0085 and U+00A0, are no UTF-8 as the parser reads them.
ParseFailure explain_yaml_escape(Span scalar);

ParseFailure explain_second_document(std::size_t offset);

/// A list, a map, an alias or nothing is a key.
ParseFailure explain_key(std::size_t offset);

/// What YAML has besides: values that have an anchor, for which aliases stand elsewhere.
class YamlEvents : public JsonEvents {
 public:
  /// The value that comes next has this anchor.
  virtual void anchor(std::size_t) {}
  /// Stands for the value with this anchor, which may still be open. `value` is a null that says
  /// the alias's name.
  virtual bool alias(std::size_t, const Scalar& value) { return scalar(value); }
};

/// Reports the events of one YAML document (without a byte-order mark) until it ends, the events
/// say stop, or it fails: a map is an object, a sequence an array. Aliases are not followed. The
/// only place that knows which parser is used.
std::optional<ParseFailure> parse_yaml(std::string_view text, YamlEvents& events);

}  // namespace bounty
