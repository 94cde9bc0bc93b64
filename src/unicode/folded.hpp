#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bounty {

/// What is left of a text in UTF-8 without case, blanks, line ends, control characters, characters
/// that nobody sees, and the form of its normalization (Unicode's NFKC_Casefold, decomposed):
/// `Read the logs`, `READ  THE LOGS` and, in full width, `Ｒｅａｄ　ｔｈｅ　ｌｏｇｓ` are one.
std::string folded(std::string_view text);

/// A number that texts have in common which are the same when folded; of others few do. It takes a
/// fraction of the time that folding does. The text has no control characters.
std::uint64_t fold_mark(std::string_view text);

}  // namespace bounty
