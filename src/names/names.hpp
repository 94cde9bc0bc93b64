#pragma once

#include <string>
#include <string_view>

#include "bounty/place.hpp"

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

/// The key of the remark in the place of a key.
inline std::string remark_key(std::string_view key) { return "x-" + std::string(key); }

/// Whether the path holds a document a line: `-`, or by its name.
bool has_lines(std::string_view path);

/// What the file at the path is called in messages and documents: its path, in which a byte that is
/// not UTF-8 is written as `\xff`. So that no two files, nor a file and a line of another, have one
/// name, what would read otherwise is written so too: a backslash that seems to begin such a byte
/// as `\x5c`, and the colon of a file that is called as a line of NDJSON, `all.ndjson:7`, as
/// `\x3a`.
std::string source_name(std::string_view path);

/// Whether the name can be that of a line of the file.
bool is_line_of(std::string_view name, std::string_view file);

}  // namespace bounty
