#pragma once

#include <string>
#include <string_view>

namespace bounty {

/// Appends one token of a JSON pointer (RFC 6901), with ~ and / escaped.
void append_pointer_token(std::string& pointer, std::string_view key);

}  // namespace bounty
