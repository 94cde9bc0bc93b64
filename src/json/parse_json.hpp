#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"
#include "json/json_events.hpp"

namespace bounty {

/// The position and the reason of a syntax error.
struct ParseFailure {
  DiagnosticCode code = DiagnosticCode::json_syntax;
  Span span;
  std::string message;
  std::string hint;
  bool is_comment = false;  ///< there is a comment; the hint depends on the kind of file
};

/// Reports the events of one JSON document (RFC 8259, without a byte-order mark) until it ends, an
/// event returns false, or there is a syntax error, which is returned. Only this function knows
/// which parser is used.
std::optional<ParseFailure> parse_json(std::string_view text, JsonEvents& events);

}  // namespace bounty
