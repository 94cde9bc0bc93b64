#pragma once

#include <string>
#include <string_view>

namespace bounty {

/// What a task family can be called, for messages.
inline constexpr std::string_view family_rule =
    "a family is 1 to 128 of A-Z a-z 0-9 _ . -, beginning with a letter or digit";

bool is_family(std::string_view text);

/// The family in lower case, without `-`, `_` and `.`: two that differ in these alone are easily
/// mistaken for each other.
std::string folded_family(std::string_view family);

/// The nearest family; "" where nothing is near.
std::string nearest_family(std::string_view text);

}  // namespace bounty
