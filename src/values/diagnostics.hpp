#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"

namespace bounty {

/// So many errors of a document are listed: one of nothing but errors must not fill the memory.
inline constexpr std::size_t most_errors = 100'000;

/// Whether there is nothing more to look for.
inline bool has_too_many(const Diagnostics& diagnostics) {
  return diagnostics.size() > most_errors;
}

/// Leaves the first of too many, and says last that there are more.
void keep_most_errors(Diagnostics& diagnostics);

/// Appends one token of a JSON pointer (RFC 6901), with ~ and / escaped.
void append_pointer_token(std::string& pointer, std::string_view key);

/// The JSON pointer that leads through these keys and numbers.
std::string pointer_through(std::initializer_list<std::string_view> keys);

}  // namespace bounty
