#pragma once

#include <memory>
#include <string_view>

#include "bounty/expected.hpp"
#include "bounty/read.hpp"
#include "json/description.hpp"
#include "unicode/characters.hpp"

namespace bounty {

/// A copy of the text with what the fast reader needs behind it.
std::string_view keep_padded(Texts& texts, std::string_view text);

/// Whether the text itself has that.
inline bool is_padded(const std::string& text) {
  return text.capacity() - text.size() >= Document::padding;
}

/// What is wrong with the document: the reader that explains. Where that is nothing, it has filled
/// the model.
Diagnostics explain(const Document& document, const Shape& shape, void* model, Texts& texts);

/// Whether slips of people's hands may have hidden more.
bool can_be_mended(const Document& document, const Diagnostics& diagnostics, const Shape& shape);

/// The same of a document that is no JSON, read as it was probably meant: all its slips, and what
/// is wrong besides. Fills a model of which nothing can be used.
Diagnostics explain_mended(const Document& document, const Shape& shape, void* model, Texts& texts);

/// A model that was read, and what its texts refer to.
template <class Model>
struct ReadDocument {
  Model model;
  std::shared_ptr<Texts> texts = std::make_shared<Texts>();
};

/// As fast as it can be read; false where the other reader has to look at it.
template <const auto& description>
bool read_fast(const Document& document, ReadDocument<ModelOf<description>>& read) {
  if (document.text.size() > Document::max_bytes) return false;
  const bool is_in_place = is_padded(document.text);
  std::string_view text = without_byte_order_mark(document.text);
  if (!is_in_place) text = keep_padded(*read.texts, text);
  Locator locator(text);
  PlainReader in(text, *read.texts, &locator,
                 is_in_place ? PlainTexts::kept : PlainTexts::referred_to);
  return read_plainly<description>(in, read.model);
}

/// Reads the document, or says what is wrong with it.
template <const auto& description>
Expected<ReadDocument<ModelOf<description>>, Diagnostics> read_document(const Document& document) {
  using Read = ReadDocument<ModelOf<description>>;
  if (Read read; read_fast<description>(document, read)) return read;
  Read read;
  Diagnostics diagnostics = explain(document, shape_of<description>, &read.model, *read.texts);
  if (diagnostics.empty()) return read;
  if (!can_be_mended(document, diagnostics, shape_of<description>)) return diagnostics;
  Read mended;
  return explain_mended(document, shape_of<description>, &mended.model, *mended.texts);
}

}  // namespace bounty
