#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace bounty {

/// A word of a fixed list, and what it stands for.
template <class T>
struct Word {
  std::string_view text;
  T meaning;
};

/// The meaning of the word; none where it is not in the list.
template <class T>
std::optional<T> meaning_of(std::string_view text, std::span<const Word<T>> words) {
  const auto found = std::ranges::find(words, text, &Word<T>::text);
  return found == words.end() ? std::nullopt : std::optional<T>(found->meaning);
}

/// The word for the meaning, which is in the list.
template <class T>
std::string_view text_of(T meaning, std::span<const Word<T>> words) {
  return std::ranges::find(words, meaning, &Word<T>::meaning)->text;
}

template <class T>
std::vector<std::string_view> texts_of(std::span<const Word<T>> words) {
  std::vector<std::string_view> texts;
  for (const Word<T>& word : words) texts.push_back(word.text);
  return texts;
}

}  // namespace bounty
