#pragma once

#include <string>
#include <string_view>

#include "both_ways.hpp"
#include "bounty/diagnostic.hpp"
#include "bounty/payout.hpp"
#include "bounty/read.hpp"

namespace bounty::fuzz {

/// Ends the program where a promise is broken, so that the fuzzer keeps the input.
void require(bool is_kept, std::string_view promise);

/// There is at least one, each has a place in the document and can be shown.
void require_good(const Diagnostics& diagnostics, const Document& document);

/// What is printed of a stranger's text, in any format: UTF-8, in which only ends of lines steer a
/// terminal.
void require_readable(std::string_view text);

/// Rows and totals add up, and the ceiling is no less than the bounty.
void require_adds_up(const Payout& payout);

/// It adds up, every report can be written, and what is stored reads back as the same.
void require_good(const Payout& payout);

/// Where the fast reader takes the document, the reader that explains reads the same in it.
/// `text_of` says what a model has.
template <const auto& description, class TextOf>
void require_same_both_ways(const Document& document, TextOf text_of) {
  const auto fast = read_alone<description>(document.text, text_of);
  if (!fast) return;
  require(fast == read_explained<description>(document.text, text_of),
          "what is read fast is read the same by the reader that explains");
}

}  // namespace bounty::fuzz
