#pragma once

#include <string>
#include <string_view>

#include "cli/options/options.hpp"

namespace bounty::cli {

/// `bounty calc FILE`, with the file's name as a shell takes it; "" where a terminal could not show
/// that name as it is.
std::string command_on(std::string_view command, const std::string& path);

/// The same with what the options say of the judges: the policy, and the reviews or the review.
std::string command_on(std::string_view command, const std::string& path, const Options& options);

/// Whether the result goes to a terminal, as text, and messages too: where one of them does not, a
/// script may be at work.
bool is_read_by_person(const Options& options);

/// Says on standard error what to do next, where that is a terminal: `Next, ` with what it is for,
/// and a line with the command. Says nothing where there is none.
void say_next_step(std::string_view purpose, std::string_view command);

}  // namespace bounty::cli
