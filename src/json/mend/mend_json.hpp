#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "json/parse_json.hpp"

namespace bounty {

/// A slip of a hand that writes JSON, which shows what was meant.
struct Slip {
  ParseFailure failure;
  std::size_t events = 0;        ///< how many events of the parser come before it
  std::size_t token = no_token;  ///< where the key or value begins that it stands in
  bool is_of_quotes = false;     ///< text stands in quotes of another kind
  bool ends_early = false;       ///< what is open may lack no more than its end
  static constexpr std::size_t no_token = std::string_view::npos;
};

/// What is written in place of a part of the text.
struct Edit {
  Span span;  ///< in the original
  std::string text;
  std::size_t begin = 0;  ///< of the text, in the mended one
};

/// A text without its slips.
struct MendedJson {
  std::string text;
  std::vector<Edit> edits;  ///< in the order of the text
  std::vector<Slip> slips;

  /// Where that stands in the original.
  [[nodiscard]] Span in_original(Span span) const;
};

/// The text as it was probably meant, so that one reading finds everything that is wrong with it.
/// Where that cannot be told it is left as it is, to the end. Nothing is taken from such a text.
MendedJson mend_json(std::string_view text);

}  // namespace bounty
