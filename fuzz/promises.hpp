#pragma once

#include <string>
#include <string_view>

#include "both_ways.hpp"
#include "bounty/diagnostic.hpp"
#include "bounty/payout.hpp"
#include "bounty/read.hpp"

namespace bounty::fuzz {

/// Aborts the program if a promise is broken, so that the fuzzer keeps the input.
void require(bool is_kept, std::string_view promise);

/// Requires at least one diagnostic, each with a position in the document and a printable message.
void require_good(const Diagnostics& diagnostics, const Document& document);

/// Requires that printed text, in any format, is UTF-8 in which only newlines control the terminal.
void require_readable(std::string_view text);

/// Requires that rows and totals add up, and that the ceiling is at least the bounty.
void require_adds_up(const Payout& payout);

/// Requires that the payout adds up, that every report can be written, and that its result reads
/// back unchanged.
void require_good(const Payout& payout);

/// Requires that the explaining reader reads the same as the fast reader, if that one accepts the
/// document. `text_of` renders a model as text.
template <const auto& description, class TextOf>
void require_same_both_ways(const Document& document, TextOf text_of) {
  const auto fast = read_alone<description>(document.text, text_of);
  if (!fast) return;
  require(fast == read_explained<description>(document.text, text_of),
          "what is read fast is read the same by the reader that explains");
}

}  // namespace bounty::fuzz
