#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/report.hpp"

namespace bounty {

/// The columns that a report is laid out for.
constexpr std::size_t page_width = 80;

/// The columns that text takes on a terminal, as its cursor moves: wide characters take two,
/// combining accents none. An emoji of several characters takes two, as terminals show it that know
/// such emoji. The escape sequences of colours take none.
std::size_t display_width(std::string_view text);

/// The mark of what is left out: one column, or three in ASCII.
std::string_view ellipsis(const TextStyle& style);

/// The text if it fits, else its beginning and an ellipsis, never wider than `width`.
std::string elided(std::string_view text, std::size_t width, std::string_view ellipsis);

/// The texts, each as elided() has it; where two that differ would look the same, with their ends
/// instead, and at last with numbers.
std::vector<std::string> distinctly_elided(const std::vector<std::string>& texts, std::size_t width,
                                           std::string_view ellipsis);

/// The piece of text as often as said.
std::string repeated(std::string_view piece, std::size_t times);

/// The text on lines no wider than `width`, broken at blanks, and in words that are longer, behind
/// |, a comma or / where they have one; each line end followed by `indent` blanks. The first line
/// may be wider by `more_in_first`.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent,
                    std::size_t more_in_first = 0);

/// The lines, those that are wider than the terminal broken at blanks and then indented further; as
/// they are where `columns` is 0.
std::string fitted(std::string_view lines, std::size_t columns);

}  // namespace bounty
