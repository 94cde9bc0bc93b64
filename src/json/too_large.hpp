#pragma once

#include <cstddef>
#include <string_view>

#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"

namespace bounty {

/// What is wrong with a document of more than `most_bytes`, which are whole MiB. `kind` says what
/// it is.
Diagnostic too_large(const Document& document, std::string_view kind = "a document",
                     std::size_t most_bytes = Document::max_bytes);

}  // namespace bounty
