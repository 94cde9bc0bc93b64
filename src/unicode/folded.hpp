#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bounty {

/// Returns the UTF-8 text without differences in case, spaces, newlines, control characters,
/// invisible characters and normalization (Unicode's NFKC_Casefold, decomposed): `Read the logs`,
/// `READ  THE LOGS` and, in full width, `Ｒｅａｄ　ｔｈｅ　ｌｏｇｓ` are the same.
std::string folded(std::string_view text);

/// Returns a number that is equal for texts that are the same when folded, and differs for most
/// others. Much faster than folding. The text must not have control characters.
std::uint64_t fold_mark(std::string_view text);

}  // namespace bounty
