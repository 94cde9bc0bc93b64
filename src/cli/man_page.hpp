#pragma once

#include <string>

namespace bounty::cli {

/// The manual page bounty(1), in roff with the macros of man(7).
std::string man_page();

}  // namespace bounty::cli
