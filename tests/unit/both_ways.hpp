#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bounty/read.hpp"
#include "formats/read_document.hpp"

namespace bounty {

/// Returns everything in the model, with its positions, as text.
std::string text_of_model(const Submission& submission);
std::string text_of_model(const Review& review);

/// Returns what the fast reader reads, or std::nullopt if it does not accept the document. The text
/// and its padding are a memory block of their own, so that a sanitizer notices a read beyond them.
template <const auto& description, class TextOf>
std::optional<std::string> read_alone(std::string_view text, TextOf text_of) {
  std::vector<char> alone(text.begin(), text.end());
  alone.resize(text.size() + Document::padding);
  const std::string_view padded(alone.data(), text.size());
  Texts texts;
  Locator locator(padded);
  FastReader in(padded, texts, &locator);
  ModelOf<description> model;
  if (!read_plainly<description>(in, model)) return std::nullopt;
  return text_of(model);
}

/// Returns what the explaining reader reads, or std::nullopt if the document is invalid.
template <const auto& description, class TextOf>
std::optional<std::string> read_explained(std::string_view text, TextOf text_of) {
  Texts texts;
  ModelOf<description> model;
  if (!explain({"document.json", std::string(text)}, shape_of<description>, &model, texts).empty())
    return std::nullopt;
  return text_of(model);
}

}  // namespace bounty
