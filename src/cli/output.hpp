#pragma once

#include <string_view>

namespace bounty::cli {

/// Results go to standard output, everything else to standard error. Both throw WriteError.
void print_result(std::string_view text);
void print_message(std::string_view text);

}  // namespace bounty::cli
