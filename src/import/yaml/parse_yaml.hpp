#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "json/json_events.hpp"
#include "json/parse_json.hpp"

namespace bounty {

/// Returns an error for a character that the parser would take for the end of the text or for
/// another encoding.
std::optional<ParseFailure> explain_yaml_characters(std::string_view text);

/// Returns the failure that the parser reports at the byte `offset`.
ParseFailure explain_yaml_error(std::string message, std::size_t offset, std::string_view text);

/// Returns an error for the escapes of U+0085 and U+00A0, which the parser turns into invalid
/// UTF-8.
ParseFailure explain_yaml_escape(Span scalar);

ParseFailure explain_second_document(std::size_t offset);

/// Returns the error for a key that is a list, a map, an alias or empty.
ParseFailure explain_key(std::size_t offset);

/// The additional events of YAML: anchors, and the aliases that refer to them.
class YamlEvents : public JsonEvents {
 public:
  /// The next value has this anchor.
  virtual void anchor(std::size_t) {}
  /// An alias refers to the value with this anchor, which may still be open. `value` is null, with
  /// the alias's name as its text.
  virtual bool alias(std::size_t, const Scalar& value) { return scalar(value); }
};

/// Reports the events of one YAML document, without a byte-order mark, until it ends, an event
/// returns false, or there is a syntax error, which is returned. A map is an object, and a sequence
/// is an array. Aliases are not followed. Only this function knows which parser is used.
std::optional<ParseFailure> parse_yaml(std::string_view text, YamlEvents& events);

}  // namespace bounty
