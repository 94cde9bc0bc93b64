#pragma once

#include <cstddef>
#include <string_view>

#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"

namespace bounty {

/// Returns the error for a document of more than `most_bytes`, a multiple of 1 MiB. `kind` names
/// what the limit applies to.
Diagnostic too_large(const Document& document, std::string_view kind = "a document",
                     std::size_t most_bytes = Document::max_bytes);

}  // namespace bounty
