#pragma once

#include <string>

#include "bounty/report.hpp"

namespace bounty {

/// The line that a diagnostic is about, and under it a caret at the offending text: two lines.
/// Of a long line only what surrounds that text.
std::string excerpt(const Diagnostic& diagnostic, const Document& document, const TextStyle& style);

}  // namespace bounty
