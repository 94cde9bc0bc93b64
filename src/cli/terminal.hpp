#pragma once

#include <cstddef>
#include <string>

#include "bounty/report.hpp"

namespace bounty::cli {

enum class ColourChoice { automatic, always, never };

/// Returns the width of the terminal in columns, at least 40, or 0 if the stream is not a terminal.
std::size_t columns_of(int descriptor);

/// Returns the width of a page in columns, or that of the terminal if it is narrower.
std::size_t columns_of_page(int descriptor);

/// Returns the style for a stream. An automatic choice uses colour on a terminal that supports it.
/// Block characters are used in a UTF-8 locale. The width is that of the terminal.
TextStyle style_of_stream(int descriptor, ColourChoice choice);

/// Returns the style for a result: plain for a file if `output` names one, else that of standard
/// output.
TextStyle style_of_output(const std::string& output, ColourChoice choice);

/// Returns the width of a line that can be overwritten, or 0 if the stream is not a terminal that
/// can do so.
std::size_t columns_to_rewrite(int descriptor);

/// Returns how many errors a run shows on the stream; a terminal gets only the first ones unless
/// all are requested, because more would scroll away.
std::size_t most_errors_on(int descriptor, bool shows_all);

}  // namespace bounty::cli
