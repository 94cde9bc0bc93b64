#include "stored/batch_splitter.hpp"

#include "bounty/read.hpp"
#include "stored/stored_keys.hpp"

namespace bounty {
namespace {

constexpr std::size_t level_of_keys = 1;
constexpr std::size_t level_of_parts = 2;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Appends a byte unless the text is already larger than a document may be.
void join(std::string& text, char c, bool& is_too_large) {
  is_too_large = is_too_large || text.size() > Document::max_bytes;
  if (!is_too_large) text += c;
}

}  // namespace

bool BatchSplitter::is_batch() const { return format_ == batch_format; }

void BatchSplitter::feed(std::string_view bytes) {
  for (const char c : bytes) take_byte(c);
}

void BatchSplitter::take_byte(char c) {
  if (c == '\n') ++line_;
  if (is_in_text_) {
    take_in_text(c);
  } else {
    take_structure(c);
  }
}

void BatchSplitter::take_in_text(char c) {
  keep(c);
  if (is_escaped_) {
    is_escaped_ = false;
  } else if (c == '\\') {
    is_escaped_ = true;
  } else if (c == '"') {
    is_in_text_ = false;
    return;
  }
  constexpr std::size_t longest_known = 64;
  if (depth_ == level_of_keys && text_.size() < longest_known) text_ += c;
}

void BatchSplitter::take_structure(char c) {
  if (is_in_list_ && depth_ == level_of_parts) return take_in_list(c);
  if (depth_ == level_of_keys) note_key(c);
  keep(c);
  is_in_text_ = c == '"';
  if (c == '[' && depth_ == level_of_keys) begin_list();
  nest(c);
}

/// At the first level, notes the current key and the stated format.
void BatchSplitter::note_key(char c) {
  if (c == ':') key_ = text_;
  if ((c == ',' || c == '}') && key_ == stored_key::format) format_ = text_;
  if (c == '"') text_.clear();
}

void BatchSplitter::nest(char c) {
  if (c == '{' || c == '[') ++depth_;
  if ((c == '}' || c == ']') && depth_ != 0) --depth_;
}

void BatchSplitter::begin_list() {
  is_in_list_ = is_batch() && (key_ == stored_key::results || key_ == stored_key::rejections);
  number_ = 0;
  part_.clear();
  first_line_ = 0;
  if (is_in_list_) taken_out_.push_back({rest_line_, line_});
}

void BatchSplitter::end_list() {
  const bool is_empty = number_ == 0 && first_line_ == 0;
  if (!is_empty) end_part();
  taken_out_.back().lines = line_ - taken_out_.back().lines;
  is_in_list_ = false;
  --depth_;
}

std::uint32_t BatchSplitter::line_of_rest(std::uint32_t line) const {
  std::uint32_t in_document = line;
  for (const auto& [rest_line, lines] : taken_out_) {
    if (line > rest_line) in_document += lines;
  }
  return in_document;
}

/// Handles a byte between the parts of a list, or at the beginning of one.
void BatchSplitter::take_in_list(char c) {
  if (c == ']' || c == '}') {
    end_list();
    return keep(c);
  }
  if (c == ',') return end_part();
  if (first_line_ == 0 && !is_blank(c)) first_line_ = line_;
  keep(c);
  is_in_text_ = c == '"';
  nest(c);
}

void BatchSplitter::end_part() {
  take_({part_, key_, number_++, first_line_ == 0 ? line_ : first_line_, is_part_too_large_});
  part_.clear();
  is_part_too_large_ = false;
  first_line_ = 0;
}

void BatchSplitter::keep(char c) {
  if (is_in_list_) {
    join(part_, c, is_part_too_large_);
  } else {
    join(rest_, c, is_rest_too_large_);
    if (c == '\n') ++rest_line_;
  }
}

}  // namespace bounty
