#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// The words of a key, in lower case: of `timeInMinutes`, `time-in-minutes` and `Time_In_Minutes`
/// time, in and minutes. None of one that has only signs.
std::vector<std::string> words_of_key(std::string_view key);

/// The words with underscores between them.
std::string joined_words(const std::vector<std::string>& words);

}  // namespace bounty
