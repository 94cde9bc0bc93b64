#pragma once

#include <string_view>

namespace bounty::cli {

/// The result to standard output. Throws WriteError.
void print_result(std::string_view text);

/// Everything else goes to standard error. Where that cannot be written, the exit code has to say
/// it all.
void print_message(std::string_view text) noexcept;

}  // namespace bounty::cli
