#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bounty {

/// Returns a form of the text that is equal for texts that differ only in case, blanks, control
/// characters, invisible characters or normalization: `Read the logs`, `READ  THE LOGS` and, in
/// full width, `Ｒｅａｄ　ｔｈｅ　ｌｏｇｓ` have the same. It is the NFKD form after case folding,
/// without blanks. The text must be valid UTF-8.
std::string folded(std::string_view text);

/// Returns a hash of folded(text), many times faster than folding, so that texts need to be folded
/// only if their hashes are equal. Texts of the same characters in another order have equal hashes.
/// The text must be valid UTF-8 without control characters.
std::uint64_t hash_of_folded(std::string_view text);

}  // namespace bounty
