#pragma once

#include <string>

#include "bounty/report.hpp"

namespace bounty::cli {

enum class ColourChoice { automatic, always, never };

/// What the reader of a stream can see: colour by choice or, left to itself, on a terminal that
/// has it; block characters where the locale is UTF-8.
TextStyle style_of_stream(int descriptor, ColourChoice choice);

/// The same for a file.
TextStyle style_of_file(ColourChoice choice);

}  // namespace bounty::cli
