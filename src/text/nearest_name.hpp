#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace bounty {

/// The one of `names` that `text` was probably meant to be; "" where none is near.
std::string_view nearest_name(std::string_view text, std::span<const std::string_view> names);

/// To look for the nearest name takes long where there are many: of many errors, the first so many
/// have a hint.
inline constexpr std::size_t most_hints = 20;

/// `did you mean "NAME"?` for the nearest name; "" where none is near.
std::string hint_for_name(std::string_view text, std::span<const std::string_view> names);

}  // namespace bounty
