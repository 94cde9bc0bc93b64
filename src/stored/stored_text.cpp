#include "stored/stored_text.hpp"

#include <fmt/format.h>

#include <utility>

#include "json/lines.hpp"
#include "values/diagnostics.hpp"

namespace bounty {
namespace {

Diagnostic cannot_be_trusted(const Source& source, std::string_view reason, std::string hint) {
  return {.code = DiagnosticCode::cannot_read,
          .message = fmt::format("cannot read it: {}", reason),
          .hint = std::move(hint),
          .source = source};
}

Diagnostic holds_nothing(const Source& source) {
  return cannot_be_trusted(source, "it contains no result", "an empty file may have been cut off");
}

Diagnostic is_cut_off(const Source& source) {
  return cannot_be_trusted(source, "its last line has no newline",
                           "it may have been cut off: a complete file ends with a newline");
}

/// Returns true for a single brace, which begins a document on several lines.
bool is_brace(std::string_view line) {
  constexpr std::string_view spaces = " \t\r";
  const std::size_t begin = line.find_first_not_of(spaces);
  return begin != std::string_view::npos && line[begin] == '{' &&
         line.find_first_not_of(spaces, begin + 1) == std::string_view::npos;
}

}  // namespace

StoredText::StoredText(Source source, StoredDocuments& documents)
    : source_(std::move(source)),
      documents_(documents),
      splitter_([this](const BatchSplitter::Part& part) { take_part(part); }) {}

void StoredText::feed(std::string_view bytes) {
  is_blank_ = is_blank_ && bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
  splitter_.feed(bytes);
}

void StoredText::take_part(const BatchSplitter::Part& part) {
  if (part.is_too_large) return documents_.fail(too_large({source_, ""}, "a result"));
  documents_.take({{source_, std::string(part.text)},
                   fmt::format("/{}/{}", part.list, part.number),
                   [first = part.first_line](std::uint32_t line) { return first - 1 + line; }});
}

void StoredText::end() {
  if (is_blank_) return documents_.fail(holds_nothing(source_));
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

StoredLines::StoredLines(std::string path, StoredDocuments& documents)
    : source_{std::move(path), 0}, documents_(documents), whole_(source_, documents) {}

void StoredLines::feed(std::string_view block) {
  if (!has_line_) check_first_line(block);
  has_end_ = block.ends_with('\n');
  if (is_one_document_ || !has_line_) {
    whole_.feed(block);
  } else {
    for_each_line(block, next_line_,
                  [this](std::string_view line, std::uint32_t number) { take_line(line, number); });
  }
  next_line_ += count_lines(block);
}

void StoredLines::end() {
  source_.line = 0;
  if (is_one_document_) {
    whole_.end();
  } else if (!has_line_) {
    documents_.fail(holds_nothing(source_));
  } else if (!has_end_) {
    documents_.fail(is_cut_off(source_));
  }
  documents_.end_text();
}

void StoredLines::check_first_line(std::string_view block) {
  for_each_line(block, 1, [this](std::string_view line, std::uint32_t) {
    if (has_line_) return;
    has_line_ = true;
    is_one_document_ = is_brace(without_byte_order_mark(line));
  });
}

void StoredLines::take_line(std::string_view line, std::uint32_t number) {
  source_.line = number;
  if (line.size() > Document::max_bytes) return documents_.fail(too_large({source_, ""}));
  StoredText document(source_, documents_);
  document.feed(line);
  document.end();
}

}  // namespace bounty
