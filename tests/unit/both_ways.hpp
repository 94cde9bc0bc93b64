#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bounty/read.hpp"
#include "formats/read_document.hpp"

namespace bounty {

/// Everything that the models say, with the places, as text.
std::string text_of_model(const Submission& submission);
std::string text_of_model(const Review& review);

/// What the fast reader reads; none where it does not take the document. The text and its padding
/// lie alone in memory: a sanitizer sees a step beyond them.
template <const auto& description, class TextOf>
std::optional<std::string> read_alone(std::string_view text, TextOf text_of) {
  std::vector<char> alone(text.begin(), text.end());
  alone.resize(text.size() + Document::padding);
  const std::string_view padded(alone.data(), text.size());
  Texts texts;
  Locator locator(padded);
  PlainReader in(padded, texts, &locator);
  ModelOf<description> model;
  if (!read_plainly<description>(in, model)) return std::nullopt;
  return text_of(model);
}

/// What the reader that explains reads; none where something is wrong with the document.
template <const auto& description, class TextOf>
std::optional<std::string> read_explained(std::string_view text, TextOf text_of) {
  Texts texts;
  ModelOf<description> model;
  if (!explain({"document.json", std::string(text)}, shape_of<description>, &model, texts).empty())
    return std::nullopt;
  return text_of(model);
}

}  // namespace bounty
