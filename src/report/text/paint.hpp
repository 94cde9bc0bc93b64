#pragma once

#include <string>
#include <string_view>

#include "bounty/report.hpp"
#include "report/parts/table.hpp"

namespace bounty {

/// The text in the colour of its role, or as it is where there is no colour.
std::string painted(std::string_view text, Role role, const TextStyle& style);

}  // namespace bounty
