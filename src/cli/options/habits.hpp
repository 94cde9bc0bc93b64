#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"
#include "cli/options/command.hpp"

namespace bounty::cli {

/// Returns a hint for an option that the command does not have: the option that has this name in
/// other command-line tools or in another command of ours, else the options with the nearest names.
/// It never proposes an option that is already given; if nothing is left to propose, it refers to
/// the list of options.
Hint hint_for_option(const Command& command, std::string_view word,
                     const std::function<bool(const Option&)>& is_given);

/// Returns a hint for an unknown command if it is the name of one of ours in other programs; else
/// "".
Hint hint_for_habit(std::string_view command);

}  // namespace bounty::cli
