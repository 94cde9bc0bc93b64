#include "records/stored_file.hpp"

#include <fmt/format.h>

#include "files/input.hpp"
#include "files/lines.hpp"
#include "formats/too_large.hpp"
#include "names/names.hpp"
#include "records/batch_splitter.hpp"

namespace bounty {
namespace {

/// Passes on a document, or the parts of a batch while they come.
class DocumentReader {
 public:
  DocumentReader(Source source, StoredDocuments& documents)
      : source_(std::move(source)),
        documents_(documents),
        splitter_([this](const BatchSplitter::Part& part) { take_part(part); }) {}

  void feed(std::string_view bytes) { splitter_.feed(bytes); }

  void finish() {
    if (splitter_.is_rest_too_large()) return documents_.fail(too_large({source_, ""}));
    const StoredDocument rest{{source_, splitter_.rest()}, "", [this](std::uint32_t line) {
                                return splitter_.line_of_rest(line);
                              }};
    if (splitter_.is_batch()) {
      documents_.end_batch(rest);
    } else {
      documents_.take(rest);
    }
  }

 private:
  void take_part(const BatchSplitter::Part& part) {
    if (part.is_too_large) return documents_.fail(too_large({source_, ""}, "a result"));
    documents_.take({{source_, std::string(part.text)},
                     fmt::format("/{}/{}", part.list, part.number),
                     [first = part.first_line](std::uint32_t line) { return first - 1 + line; }});
  }

  Source source_;
  StoredDocuments& documents_;
  BatchSplitter splitter_;
};

Diagnostic holds_nothing(const std::string& path) {
  return cannot_read(path, "it holds no result", "an empty file could be one that was cut off");
}

Diagnostic is_cut_off(const std::string& path) {
  return cannot_read(path, "its last line has no end",
                     "it may have been cut off; a whole one ends with a line end");
}

void read_one(InputFile file, const std::string& path, StoredDocuments& documents) {
  constexpr std::size_t piece_bytes = std::size_t{256} * 1024;
  DocumentReader reader(source_name(path), documents);
  std::string piece(piece_bytes, '\0');
  bool is_blank_so_far = true;
  while (true) {
    const Expected<std::size_t, Diagnostic> got = file.read(piece.data(), piece.size());
    if (!got) return documents.fail(got.error());
    if (got.value() == 0) break;
    const std::string_view bytes = std::string_view(piece).substr(0, got.value());
    is_blank_so_far =
        is_blank_so_far && bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
    reader.feed(bytes);
  }
  if (is_blank_so_far) return documents.fail(holds_nothing(path));
  reader.finish();
}

void read_lines(InputFile file, const std::string& path, StoredDocuments& documents) {
  Source source = source_name(path);
  LineBlocks blocks(std::move(file));
  std::uint32_t first_line = 1;
  bool has_line = false;
  bool has_end = true;
  for (std::string block; blocks.next(block); first_line += count_lines(block)) {
    has_end = block.ends_with('\n');
    for_each_line(block, first_line, [&](std::string_view line, std::uint32_t number) {
      has_line = true;
      source.line = number;
      if (line.size() > Document::max_bytes) return documents.fail(too_large({source, ""}));
      DocumentReader reader(source, documents);
      reader.feed(line);
      reader.finish();
    });
  }
  if (blocks.failure()) return documents.fail(*blocks.failure());
  if (!has_line) return documents.fail(holds_nothing(path));
  if (!has_end) documents.fail(is_cut_off(path));
}

}  // namespace

void read_stored_file(InputFile file, const std::string& path, StoredDocuments& documents) {
  if (has_lines(path)) {
    read_lines(std::move(file), path, documents);
  } else {
    read_one(std::move(file), path, documents);
  }
}

}  // namespace bounty
