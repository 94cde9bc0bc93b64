#pragma once

#include <string_view>

#include "bounty/read.hpp"

namespace bounty {

/// The format that a document has by the keys of its first level, where it does not say it itself;
/// "" where they fit several as well.
std::string_view format_by_keys(const Document& document);

/// A submission, a review or a policy.
std::string_view name_of_format(std::string_view format);

}  // namespace bounty
