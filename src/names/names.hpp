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
/// The same into `folded`, whatever that was before.
void fold_family(std::string_view family, std::string& folded);

/// The nearest family; "" where nothing is near.
std::string nearest_family(std::string_view text);

/// Keys that may stand in any object and are ignored: they are for people, or for editors.
inline bool is_remark(std::string_view key) { return key == "$schema" || key.starts_with("x-"); }

/// What the file at the path is called in messages and documents: its path, in which a byte that is
/// not UTF-8 is written as `\xff`. So that no two paths have one name, a backslash that would read
/// as the beginning of such a byte is written so too, as `\x5c`.
std::string source_name(std::string_view path);

}  // namespace bounty
