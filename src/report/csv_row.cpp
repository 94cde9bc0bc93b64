#include "report/csv_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/display_text.hpp"
#include "text/characters.hpp"

namespace bounty {
namespace {

/// Spreadsheets compute what begins with one of these; some of them with the full-width ones too.
bool begins_formula(std::string_view content) {
  constexpr std::array<std::string_view, 8> signs = {"=",      "+",      "-",      "@",
                                                     "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::ranges::any_of(signs, [&](auto sign) { return content.starts_with(sign); });
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
