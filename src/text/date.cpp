#include "text/date.hpp"

#include <algorithm>
#include <chrono>

#include "text/digits.hpp"

namespace bounty {

bool is_date(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-dd";
  const auto fits = [](char c, char expected) { return expected == '-' ? c == '-' : is_digit(c); };
  if (!std::ranges::equal(text, form, fits)) return false;
  const std::chrono::year_month_day day(
      std::chrono::year(static_cast<int>(number_of(text.substr(0, 4)))),
      std::chrono::month(static_cast<unsigned>(number_of(text.substr(5, 2)))),
      std::chrono::day(static_cast<unsigned>(number_of(text.substr(8, 2)))));
  return day.ok();
}

}  // namespace bounty
