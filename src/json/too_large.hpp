#pragma once

#include <string_view>

#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"

namespace bounty {

/// What is wrong with a document that is larger than the rule allows.
Diagnostic too_large(const Document& document,
                     std::string_view rule = "a document is at most 64 MiB");

}  // namespace bounty
