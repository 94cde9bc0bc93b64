#pragma once

#include <string_view>

#include "bounty/read.hpp"

namespace bounty {

/// Returns the format that the keys of the first level suggest, for a document that states none; ""
/// if several formats fit equally well.
std::string_view format_by_keys(const Document& document);

/// Returns "a submission", "a review" or "a policy".
std::string_view name_of_format(std::string_view format);

}  // namespace bounty
