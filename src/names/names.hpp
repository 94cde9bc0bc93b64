#pragma once

#include <string>
#include <string_view>

#include "bounty/place.hpp"

namespace bounty {

/// The rule for names of task families, for messages.
inline constexpr std::string_view family_rule =
    "a family has 1 to 128 of A-Z a-z 0-9 _ . -, beginning with a letter or digit";

bool is_family(std::string_view text);

/// Returns the family in lower case without `-`, `_` and `.`. Families that differ only in these
/// are easily mistaken for each other.
std::string folded_family(std::string_view family);
/// Replaces `folded` by the folded family.
void fold_family(std::string_view family, std::string& folded);

/// Returns the valid family name nearest to the text, or "" if there is none.
std::string nearest_family(std::string_view text);

/// Returns true for keys that are allowed in any object and ignored: they are for people or
/// editors.
inline bool is_remark(std::string_view key) { return key == "$schema" || key.starts_with("x-"); }

/// Returns the key of a remark that replaces a key.
inline std::string remark_key(std::string_view key) { return "x-" + std::string(key); }

/// Returns true if the path is read as one document per line: `-`, or by its extension.
bool has_lines(std::string_view path);

/// Returns the name of a file in messages and documents: its path, with bytes that are not UTF-8
/// written as `\xff`. To keep names unique, a backslash that seems to begin such a byte is written
/// as `\x5c`, and the colon in a file name that looks like a line of NDJSON, such as
/// `all.ndjson:7`, as `\x3a`.
std::string source_name(std::string_view path);

/// Returns true if the name can be that of a line in the file.
bool is_line_of(std::string_view name, std::string_view file);

}  // namespace bounty
