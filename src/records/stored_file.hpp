#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"
#include "bounty/write.hpp"
#include "files/input_file.hpp"

namespace bounty {

/// One result, rejection or voided payment of a stored file, or what is left of a batch without its
/// results and rejections.
struct StoredDocument {
  Document document;
  std::string pointer{};  ///< where it stands in its batch: `/results/3`; "" outside of one
  /// The line of the file that a line of the document is, both from 1.
  std::function<std::uint32_t(std::uint32_t)> line_of_file;
};

/// Takes what a stored file holds, in its order.
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

  /// Why the file cannot be trusted from here on, or as a whole.
  virtual void fail(Diagnostic diagnostic) = 0;
};

/// Reads a stored file to its very end, one document in memory at a time: one JSON document, or one
/// a line (`-`, *.ndjson, *.jsonl). Where the first of these lines is an opening brace alone, which
/// is no document, they are one document all together. A batch of any size is taken apart. Fails
/// where a document is too large, where the last line has no end, as one that was cut off, and
/// where there is none. False where the file could not be read on, which is a failure too.
bool read_stored_file(InputFile file, const std::string& path, StoredDocuments& documents);

/// Appends the outcome as a line of NDJSON. Throws WriteError where the line is too large to be
/// read again, which would stop every later run; `consequence` says then what becomes of the
/// output.
void write_stored_line(std::string& text, const Outcome& outcome, Lists lists,
                       std::string_view consequence);

}  // namespace bounty
