#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/report.hpp"

namespace bounty {

/// The width of a report, in columns.
constexpr std::size_t page_width = 80;

/// Returns the number of columns by which the text moves a terminal's cursor: wide characters take
/// two, combining accents none. An emoji of several characters takes two, as on terminals that
/// support such emoji. Escape sequences for colours take none.
std::size_t display_width(std::string_view text);

/// Returns the mark for omitted text: one column, or three in ASCII.
std::string_view ellipsis(const TextStyle& style);

/// Returns the text if it fits, else its beginning and an ellipsis. The result is never wider than
/// `width`.
std::string elided(std::string_view text, std::size_t width, std::string_view ellipsis);

/// Returns the texts, each shortened like elided(). If different texts would look the same, they
/// keep their ends instead and, as a last resort, get numbers.
std::vector<std::string> distinctly_elided(const std::vector<std::string>& texts, std::size_t width,
                                           std::string_view ellipsis);

/// Returns the piece of text repeated `times` times.
std::string repeated(std::string_view piece, std::size_t times);

/// Wraps the text to lines of at most `width` columns. Lines are broken at spaces, and long words
/// after |, a comma or /, if they contain one. Each newline is followed by `indent` spaces. The
/// first line may be wider by `more_in_first`.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent,
                    std::size_t more_in_first = 0);

/// Wraps the lines that are wider than the terminal at spaces, and indents their continuations.
/// Returns them unchanged if `columns` is 0.
std::string fitted(std::string_view lines, std::size_t columns);

}  // namespace bounty
