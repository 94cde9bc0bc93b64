#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// Returns the words of a key in lower case: `timeInMinutes`, `time-in-minutes` and
/// `Time_In_Minutes` all give time, in and minutes. Empty if the key has only punctuation.
std::vector<std::string> words_of_key(std::string_view key);

/// Joins the words with underscores.
std::string joined_words(const std::vector<std::string>& words);

}  // namespace bounty
