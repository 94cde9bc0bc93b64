#pragma once

#include <string>
#include <string_view>

namespace bounty {

/// What the file at the path is called in messages and documents: its path, in which a byte that is
/// not UTF-8 is written as `\xff`. So that no two paths have one name, a backslash that would read
/// as the beginning of such a byte is written so too, as `\x5c`.
std::string source_name(std::string_view path);

}  // namespace bounty
