#pragma once

#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"

namespace bounty {

/// What is wrong with a document of more than Document::max_bytes.
Diagnostic too_large(const Document& document);

}  // namespace bounty
