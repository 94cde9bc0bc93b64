#pragma once

#include <string>
#include <string_view>

#include "cli/options/options.hpp"

namespace bounty::cli {

/// Returns a command line such as `bounty calc FILE`, with the path quoted for a shell, or "" if
/// the path contains characters that a terminal cannot show.
std::string command_on(std::string_view command, const std::string& path);

/// Like above, but repeats the options that select the policy and the reviews.
std::string command_on(std::string_view command, const std::string& path, const Options& options);

/// Returns true if the result goes to a terminal as text, and so do messages. Otherwise a script
/// may be reading either of them.
bool is_read_by_person(const Options& options);

/// Suggests the next step on standard error if that is a terminal: a line `Next, ` with the
/// purpose, and a line with the command. Prints nothing if the command is "".
void say_next_step(std::string_view purpose, std::string_view command);

}  // namespace bounty::cli
