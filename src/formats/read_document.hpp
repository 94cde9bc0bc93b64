#pragma once

#include <memory>
#include <string_view>

#include "bounty/expected.hpp"
#include "bounty/read.hpp"
#include "json/description.hpp"
#include "unicode/characters.hpp"

namespace bounty {

/// Returns a copy of the text with the padding that the fast reader needs.
std::string_view keep_padded(Texts& texts, std::string_view text);

/// Whether the text already has that padding.
inline bool is_padded(const std::string& text) {
  return text.capacity() - text.size() >= Document::padding;
}

/// Reads the document with the reader that explains. Returns its errors; if there are none, the
/// model is filled in.
Diagnostics explain(const Document& document, const Shape& shape, void* model, Texts& texts);

/// Whether the document has syntax errors that may have hidden other errors.
bool can_be_mended(const Document& document, const Diagnostics& diagnostics, const Shape& shape);

/// Explains a document that is not JSON, read as it was probably meant: returns all syntax errors
/// and all other errors. The model must not be used afterwards.
Diagnostics explain_mended(const Document& document, const Shape& shape, void* model, Texts& texts);

/// A model that was read, and the memory that its texts refer to.
template <class Model>
struct ReadDocument {
  Model model;
  std::shared_ptr<Texts> texts = std::make_shared<Texts>();
};

/// Reads a valid document fast. Returns false if the reader that explains has to read it.
template <const auto& description>
bool read_fast(const Document& document, ReadDocument<ModelOf<description>>& read) {
  if (document.text.size() > Document::max_bytes) return false;
  const bool is_in_place = is_padded(document.text);
  std::string_view text = without_byte_order_mark(document.text);
  if (!is_in_place) text = keep_padded(*read.texts, text);
  Locator locator(text);
  FastReader in(text, *read.texts, &locator,
                is_in_place ? PlainTexts::kept : PlainTexts::referred_to);
  return read_plainly<description>(in, read.model);
}

/// Reads the document, or returns its errors.
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
