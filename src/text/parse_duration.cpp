#include "text/parse_duration.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

#include "bounty/print.hpp"
#include "text/decimal.hpp"
#include "text/duration_forms.hpp"
#include "text/letters.hpp"

namespace bounty {
namespace {

/// What people write for units, longest first so that `hours` is not read as `h` and `ours`.
constexpr std::array<std::pair<std::string_view, char>, 12> spelled_units = {{
    {"minutes", 'm'},
    {"seconds", 's'},
    {"minute", 'm'},
    {"second", 's'},
    {"hours", 'h'},
    {"mins", 'm'},
    {"secs", 's'},
    {"hour", 'h'},
    {"hrs", 'h'},
    {"min", 'm'},
    {"sec", 's'},
    {"hr", 'h'},
}};

/// Lower case, a decimal point for a comma.
char tidied(char c) { return c == ',' ? '.' : lower_case(c); }

void replace_all(std::string& text, std::string_view word, char letter) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word)) {
    text.replace(at, word.size(), 1, letter);
  }
}

/// What is longer than any duration is not worth a guess, which would take its time.
constexpr std::size_t longest_guess = 64;

/// The text as it was probably meant: lower case, no blanks, short units, a decimal point.
std::string tidied(std::string_view text) {
  std::string tidy;
  for (const char c : text) {
    if (c != ' ' && c != '\t') tidy += tidied(c);
  }
  for (const auto& [word, letter] : spelled_units) replace_all(tidy, word, letter);
  if (tidy.starts_with("pt")) tidy.erase(0, 2);
  if (tidy.starts_with(':')) tidy.insert(0, "0");
  return tidy;
}

}  // namespace

Parsed<Duration> parse_hours(std::string_view number) {
  const auto hours = Decimal::from_json_number(number);
  if (!hours) return bad_duration(fmt::format("{} is not a number of hours", in_quotes(number)));
  if (hours->is_negative()) return duration_below_zero();
  const auto milliseconds = hours->in_units(Duration::milliseconds_per_hour);
  if (!milliseconds || milliseconds->nearest > Duration::max_milliseconds)
    return duration_too_long();
  const Duration nearest = Duration::from_milliseconds(milliseconds->nearest);
  if (milliseconds->is_exact) return nearest;
  return finer_than_a_millisecond(nearest);
}

Parsed<Duration> parse_duration(std::string_view text) {
  Parsed<Duration> parsed = parse_duration_exactly(text);
  if (parsed || parsed.error().code != DiagnosticCode::bad_duration) return parsed;
  if (text.size() > longest_guess) return parsed;
  const std::string tidy = tidied(text);
  if (tidy == text) return parsed;
  if (const Parsed<Duration> meant = parse_duration_exactly(tidy)) {
    parsed.error().hint = did_you_mean(in_quotes(units(meant.value())));
  }
  return parsed;
}

}  // namespace bounty
