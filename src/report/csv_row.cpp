#include "report/csv_row.hpp"

#include <fmt/format.h>

#include "report/display_text.hpp"
#include "text/characters.hpp"

namespace bounty {
namespace {

/// Spreadsheets compute what begins with one of these.
bool begins_formula(std::string_view content) {
  return !content.empty() &&
         std::string_view("=+-@").find(content.front()) != std::string_view::npos;
}

bool needs_quotes(std::string_view content) {
  return content.find_first_of(",\"") != std::string_view::npos;
}

}  // namespace

void CsvRow::begin_cell() {
  if (!is_first_) text_ += ',';
  is_first_ = false;
}

CsvRow& CsvRow::text(std::string_view content) {
  return is_printable_ascii(content) ? printable_text(content) : printable_text(printable(content));
}

CsvRow& CsvRow::printable_text(std::string_view content) {
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
