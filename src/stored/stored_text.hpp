#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"
#include "stored/batch_splitter.hpp"

namespace bounty {

/// A result, rejection or voided payment in a stored text, or the rest of a batch without its
/// results and rejections.
struct StoredDocument {
  Document document;
  std::string pointer{};  ///< its JSON Pointer in a batch, such as `/results/3`; else ""
  /// Maps a line of the document to a line of the text, both from 1. A document that is a line of
  /// NDJSON is a text of its own, whose line in the file is `document.source.line`.
  std::function<std::uint32_t(std::uint32_t)> line_of_text;
};

/// Receives the documents of a stored text in order.
class StoredDocuments {
 public:
  StoredDocuments() = default;
  StoredDocuments(const StoredDocuments&) = delete;
  StoredDocuments& operator=(const StoredDocuments&) = delete;
  virtual ~StoredDocuments() = default;

  /// Takes a single document, or a result or rejection of the current batch.
  virtual void take(const StoredDocument& document) = 0;

  /// Takes the rest of a batch, with empty lists, after its last result.
  virtual void end_batch(const StoredDocument& rest) = 0;

  /// Call this after the last document of a text, unless the text could not be read to its end.
  virtual void end_text() = 0;

  /// Takes the reason why a document, or the whole text, cannot be trusted. Other documents may
  /// follow.
  virtual void fail(Diagnostic diagnostic) = 0;
};

/// Reads a text that is one document piece by piece; splits a batch of any size. Fails if a
/// document is too large, or if there is none.
class StoredText {
 public:
  StoredText(Source source, StoredDocuments& documents);

  /// Takes the next bytes of the document.
  void feed(std::string_view bytes);

  /// Call this after the last bytes. It does not call end_text() of the documents, because further
  /// lines may follow; the caller does that at the end of the whole text.
  void end();

 private:
  void take_part(const BatchSplitter::Part& part);

  Source source_;
  StoredDocuments& documents_;
  BatchSplitter splitter_;
  bool is_blank_ = true;
};

/// Reads a text with one document per line piece by piece. If the first line that is not blank is
/// only an opening brace, which is not a document, all lines together are one document. Otherwise,
/// fails if the last line has no newline, because the text may have been cut off.
class StoredLines {
 public:
  StoredLines(std::string path, StoredDocuments& documents);

  /// Takes the next complete lines.
  void feed(std::string_view block);

  /// Call this after the last lines.
  void end();

 private:
  void check_first_line(std::string_view block);
  void take_line(std::string_view line, std::uint32_t number);

  Source source_;
  StoredDocuments& documents_;
  StoredText whole_;
  std::uint32_t next_line_ = 1;
  bool has_line_ = false;
  bool is_one_document_ = false;
  bool has_end_ = true;
};

}  // namespace bounty
