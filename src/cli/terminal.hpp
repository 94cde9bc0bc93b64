#pragma once

#include <cstddef>
#include <string>

#include "bounty/report.hpp"

namespace bounty::cli {

enum class ColourChoice { automatic, always, never };

/// The columns of the terminal, at least 40; 0 where the stream is none.
std::size_t columns_of(int descriptor);

/// Those of a page, or of the terminal where that is narrower.
std::size_t columns_of_page(int descriptor);

/// What the reader of a stream can see: colour by choice or, left to itself, on a terminal that
/// has it; block characters where the locale is UTF-8; the columns of the terminal.
TextStyle style_of_stream(int descriptor, ColourChoice choice);

/// The same for a result: of a file where `output` names one, else of standard output.
TextStyle style_of_output(const std::string& output, ColourChoice choice);

/// The columns of a line that can be written over; 0 where the stream is no terminal that can.
std::size_t columns_to_rewrite(int descriptor);

/// How many errors a run shows on the stream: a terminal scrolls away what is more.
std::size_t most_errors_on(int descriptor, bool shows_all);

}  // namespace bounty::cli
