#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"
#include "json/json_events.hpp"

namespace bounty {

/// Where and why a text is not a document that can be read on.
struct ParseFailure {
  DiagnosticCode code = DiagnosticCode::json_syntax;
  Span span;
  std::string message;
  std::string hint;
  bool is_comment = false;  ///< a comment stands there; what to do depends on the file
};

/// Reports the events of one JSON document (RFC 8259, without a byte-order mark) until it ends,
/// the events say stop, or it fails. The only place that knows which parser is used.
std::optional<ParseFailure> parse_json(std::string_view text, JsonEvents& events);

}  // namespace bounty
