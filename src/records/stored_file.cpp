#include "records/stored_file.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "files/input.hpp"
#include "files/lines.hpp"
#include "files/output.hpp"
#include "json/too_large.hpp"
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

  void end_file() {
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

bool read_one(InputFile file, const std::string& path, StoredDocuments& documents) {
  constexpr std::size_t piece_bytes = std::size_t{256} * 1024;
  DocumentReader reader(source_name(path), documents);
  std::string piece(piece_bytes, '\0');
  bool is_blank_so_far = true;
  while (true) {
    const Expected<std::size_t, Diagnostic> got = file.read(piece.data(), piece.size());
    if (!got) documents.fail(got.error());
    if (!got) return false;
    if (got.value() == 0) break;
    const std::string_view bytes = std::string_view(piece).substr(0, got.value());
    is_blank_so_far =
        is_blank_so_far && bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
    reader.feed(bytes);
  }
  if (is_blank_so_far) {
    documents.fail(holds_nothing(path));
  } else {
    reader.end_file();
  }
  return true;
}

/// How people and programs begin a document that they lay out over several lines.
bool is_brace(std::string_view line) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t begin = line.find_first_not_of(blanks);
  return begin != std::string_view::npos && line[begin] == '{' &&
         line.find_first_not_of(blanks, begin + 1) == std::string_view::npos;
}

/// The lines of a stream, each of which is a document, or all together are one.
class Lines {
 public:
  Lines(const std::string& path, StoredDocuments& documents)
      : path_(path),
        source_(source_name(path)),
        documents_(documents),
        whole_(source_, documents) {}

  void feed(std::string_view block) {
    if (!has_line_) look_at_first(block);
    has_end_ = block.ends_with('\n');
    if (is_one_document_ || !has_line_) {
      whole_.feed(block);
    } else {
      for_each_line(block, next_line_, [this](std::string_view line, std::uint32_t number) {
        take_line(line, number);
      });
    }
    next_line_ += count_lines(block);
  }

  void end_file() {
    if (is_one_document_) return whole_.end_file();
    if (!has_line_) return documents_.fail(holds_nothing(path_));
    if (!has_end_) documents_.fail(is_cut_off(path_));
  }

 private:
  void look_at_first(std::string_view block) {
    for_each_line(block, 1, [this](std::string_view line, std::uint32_t) {
      if (has_line_) return;
      has_line_ = true;
      is_one_document_ = is_brace(without_byte_order_mark(line));
    });
  }

  void take_line(std::string_view line, std::uint32_t number) {
    source_.line = number;
    if (line.size() > Document::max_bytes) return documents_.fail(too_large({source_, ""}));
    DocumentReader reader(source_, documents_);
    reader.feed(line);
    reader.end_file();
  }

  const std::string& path_;
  Source source_;
  StoredDocuments& documents_;
  DocumentReader whole_;
  std::uint32_t next_line_ = 1;
  bool has_line_ = false;
  bool is_one_document_ = false;
  bool has_end_ = true;
};

bool read_lines(InputFile file, const std::string& path, StoredDocuments& documents) {
  LineBlocks blocks(std::move(file));
  Lines lines(path, documents);
  for (std::string block; blocks.next(block);) lines.feed(block);
  if (blocks.failure()) {
    documents.fail(*blocks.failure());
  } else {
    lines.end_file();
  }
  return !blocks.failure();
}

}  // namespace

bool read_stored_file(InputFile file, const std::string& path, StoredDocuments& documents) {
  return has_lines(path) ? read_lines(std::move(file), path, documents)
                         : read_one(std::move(file), path, documents);
}

void write_stored_line(std::string& text, const Outcome& outcome, Lists lists,
                       std::string_view consequence) {
  const std::size_t before = text.size();
  write_line(text, outcome, lists);
  const std::size_t bytes = text.size() - before - 1;
  if (bytes <= Document::max_bytes) return;
  const Payout* payout = payout_of(&outcome);
  throw WriteError(
      fmt::format("the result of {} has {} bytes: a line of a record has at most {}, and {}",
                  payout == nullptr ? std::get<Rejection>(outcome).source : payout->source,
                  grouped(bytes), grouped(Document::max_bytes), consequence));
}

}  // namespace bounty
