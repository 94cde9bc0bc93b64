#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"
#include "cli/options/command.hpp"

namespace bounty::cli {

/// What an option that the command does not have was meant to be: one that other programs call so,
/// else the nearest of those that are not given yet. Where nothing is near, what lists them all.
Hint hint_for_option(const Command& command, std::string_view word,
                     const std::function<bool(const Option&)>& is_given);

/// What a command that does not exist was meant to be, by what other programs call it; "" where
/// nothing is.
Hint hint_for_habit(std::string_view command);

}  // namespace bounty::cli
