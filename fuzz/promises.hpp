#pragma once

#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"
#include "bounty/payout.hpp"
#include "bounty/read.hpp"
#include "json/draft.hpp"
#include "json/shape.hpp"

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

/// Where the fast path reads the document, the parser reads the same. `written` says what is in a
/// draft that nothing is wrong with.
void require_same_both_ways(const Document& document, const Shape& shape,
                            std::string (*written)(Draft&));

}  // namespace bounty::fuzz
