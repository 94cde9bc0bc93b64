#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"
#include "stored/batch_splitter.hpp"

namespace bounty {

/// One result, rejection or voided payment of a stored text, or what is left of a batch without its
/// results and rejections.
struct StoredDocument {
  Document document;
  std::string pointer{};  ///< where it stands in its batch: `/results/3`; "" outside of one
  /// The line of the text that a line of the document is, both from 1.
  std::function<std::uint32_t(std::uint32_t)> line_of_file;
};

/// Takes what a stored text holds, in its order.
class StoredDocuments {
 public:
  StoredDocuments() = default;
  StoredDocuments(const StoredDocuments&) = delete;
  StoredDocuments& operator=(const StoredDocuments&) = delete;
  virtual ~StoredDocuments() = default;

  /// A document by itself, or a result or rejection of a batch that has not ended yet.
  virtual void take(const StoredDocument& document) = 0;

  /// After the last result of a batch: all else that is in it, its lists being empty.
  virtual void end_batch(const StoredDocument& rest) = 0;

  /// After the last document of a text: nothing more follows in it.
  virtual void end_text() = 0;

  /// Why the text cannot be trusted from here on, or as a whole.
  virtual void fail(Diagnostic diagnostic) = 0;
};

/// A text that is one document, while it comes. A batch of any size is taken apart. Fails where a
/// document is too large, and where there is none.
class StoredText {
 public:
  StoredText(Source source, StoredDocuments& documents);

  /// The next bytes of the document.
  void feed(std::string_view bytes);

  /// After the last of them. Whoever reads the text as a whole then ends it for the documents.
  void end();

 private:
  void take_part(const BatchSplitter::Part& part);

  Source source_;
  StoredDocuments& documents_;
  BatchSplitter splitter_;
  bool is_blank_ = true;
};

/// A text with a document on each line, while it comes. Where the first line that is not blank is
/// an opening brace alone, which is no document, all lines together are one. Fails where the last
/// line has no end, as one that was cut off.
class StoredLines {
 public:
  StoredLines(std::string path, StoredDocuments& documents);

  /// The next lines, each of them whole.
  void feed(std::string_view block);

  /// After the last of them.
  void end();

 private:
  void look_at_first(std::string_view block);
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
