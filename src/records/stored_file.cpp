#include "records/stored_file.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "files/input.hpp"
#include "files/lines.hpp"
#include "files/output.hpp"
#include "names/names.hpp"

namespace bounty {
namespace {

bool read_one(InputFile file, const std::string& path, StoredDocuments& documents) {
  constexpr std::size_t piece_bytes = std::size_t{256} * 1024;
  StoredText text({source_name(path), 0}, documents);
  std::string piece(piece_bytes, '\0');
  while (true) {
    const Expected<std::size_t, Diagnostic> got = file.read(piece.data(), piece.size());
    if (!got) documents.fail(got.error());
    if (!got) return false;
    if (got.value() == 0) break;
    text.feed(std::string_view(piece).substr(0, got.value()));
  }
  text.end();
  documents.end_text();
  return true;
}

bool read_lines(InputFile file, const std::string& path, StoredDocuments& documents) {
  LineBlocks blocks(std::move(file));
  StoredLines lines(source_name(path), documents);
  for (std::string block; blocks.next(block);) lines.feed(block);
  if (blocks.failure()) {
    documents.fail(*blocks.failure());
  } else {
    lines.end();
  }
  return !blocks.failure();
}

}  // namespace

bool read_stored_file(InputFile file, const std::string& path, StoredDocuments& documents) {
  return has_lines(path) ? read_lines(std::move(file), path, documents)
                         : read_one(std::move(file), path, documents);
}

void read_record(RecordReader& reader, const std::string& path) {
  Expected<InputFile, Diagnostic> file = open_regular_file(path);
  if (!file) return reader.fail(std::move(file.error()));
  read_stored_file(std::move(file.value()), path, reader);
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
