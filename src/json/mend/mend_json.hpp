#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "json/parse_json.hpp"

namespace bounty {

/// A mistake in handwritten JSON whose intended meaning is clear.
struct Slip {
  ParseFailure failure;
  std::size_t events = 0;        ///< the number of parser events before it
  std::size_t token = no_token;  ///< the beginning of the key or value that contains it
  bool is_of_quotes = false;     ///< text is in quotes of another kind
  bool ends_early = false;       ///< perhaps only the end of the open brackets is missing
  static constexpr std::size_t no_token = std::string_view::npos;
};

/// The replacement of a part of the text.
struct Edit {
  Span span;  ///< in the original
  std::string text;
  std::size_t begin = 0;  ///< the beginning of `text` in the mended text
};

/// A text with its slips corrected.
struct MendedJson {
  std::string text;
  std::vector<Edit> edits;  ///< in the order of the text
  std::vector<Slip> slips;

  /// Returns the corresponding span in the original text.
  [[nodiscard]] Span in_original(Span span) const;
};

/// Returns the text as it was probably meant, so that one pass can report all errors in it. From
/// where that is unclear, the text is left unchanged. The mended text is used only for diagnostics,
/// never for results.
MendedJson mend_json(std::string_view text);

}  // namespace bounty
