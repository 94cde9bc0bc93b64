#include "report/csv_row.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.hpp"

namespace bounty {
namespace {

/// Spreadsheets compute what begins with one of these.
bool begins_formula(std::string_view content) {
  return !content.empty() &&
         std::string_view("=+-@\t\r").find(content.front()) != std::string_view::npos;
}

bool needs_quotes(std::string_view content) {
  return std::ranges::any_of(content,
                             [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
}

}  // namespace

void CsvRow::begin_cell() {
  if (!is_first_) text_ += ',';
  is_first_ = false;
}

CsvRow& CsvRow::text(std::string_view content) {
  if (find_invalid_utf8(content)) return text(valid_utf8(content));
  begin_cell();
  const std::string_view neutral = begins_formula(content) ? "'" : "";
  if (!needs_quotes(content)) {
    text_.append(neutral).append(content);
    return *this;
  }
  text_.append(1, '"').append(neutral);
  for (const char c : content) text_.append(c == '"' ? 2 : 1, c);
  text_ += '"';
  return *this;
}

CsvRow& CsvRow::raw(std::string_view content) {
  begin_cell();
  text_ += content;
  return *this;
}

CsvRow& CsvRow::number(std::int64_t number) {
  const fmt::format_int digits(number);
  return raw({digits.data(), digits.size()});
}

CsvRow& CsvRow::blanks(int cells) {
  for (int i = 0; i < cells; ++i) begin_cell();
  return *this;
}

}  // namespace bounty
