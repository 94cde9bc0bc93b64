#pragma once

#include <string>
#include <string_view>

#include "bounty/report.hpp"

namespace bounty {

/// What a piece of text is, from which its colour follows.
enum class Role { plain, heading, faint, earned, deducted, warning, error };

/// The text in the colour of its role, or as it is where there is no colour.
std::string painted(std::string_view text, Role role, const TextStyle& style);

}  // namespace bounty
