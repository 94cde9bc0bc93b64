#include "bounty/print.hpp"

#include "unicode/characters.hpp"

#include <fmt/format.h>

namespace bounty {
namespace {

std::string with_commas(std::string digits) {
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return digits;
}

/// Returns dollars and cents, with or without commas between thousands.
std::string amount_of(Wide cents, std::string_view sign, bool is_grouped) {
  const Wide magnitude = cents < 0 ? -cents : cents;
  std::string digits = magnitude <= Wide{UINT64_MAX}
                           ? fmt::format_int(static_cast<std::uint64_t>(magnitude)).str()
                           : fmt::format("{}", magnitude);
  if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
  const std::size_t size_of_whole = digits.size() - 2;
  std::string text = cents < 0 ? "-" : "";
  text += sign;
  if (is_grouped) {
    text += with_commas(digits.substr(0, size_of_whole));
  } else {
    text.append(digits, 0, size_of_whole);
  }
  return text.append(1, '.').append(digits, size_of_whole);
}

/// Returns `whole.part` with as few decimal places as possible; `part` is in units of 10^-decimals.
std::string decimal(std::int64_t whole, std::int64_t part, int decimals) {
  std::string text = std::to_string(whole);
  if (part == 0) return text;
  for (; part % 10 == 0; part /= 10) --decimals;
  const fmt::format_int digits(part);
  text.append(1, '.').append(static_cast<std::size_t>(decimals) - digits.size(), '0');
  return text.append(digits.data(), digits.size());
}

struct Clock {
  std::int64_t hours, minutes, seconds, milliseconds;

  explicit Clock(Duration duration)
      : hours(duration.milliseconds() / Duration::milliseconds_per_hour),
        minutes(duration.milliseconds() / Duration::milliseconds_per_minute % 60),
        seconds(duration.milliseconds() / Duration::milliseconds_per_second % 60),
        milliseconds(duration.milliseconds() % Duration::milliseconds_per_second) {}
};

}  // namespace

std::string dollars(Money amount) { return amount_of(amount.cents(), "$", true); }
std::string dollars(Sum amount) { return amount_of(amount.cents(), "$", true); }
std::string plain_amount(Money amount) { return amount_of(amount.cents(), "", false); }
std::string grouped_amount(Money amount) { return amount_of(amount.cents(), "", true); }
std::string grouped_amount(Sum amount) { return amount_of(amount.cents(), "", true); }

std::string grouped(std::uint64_t number) { return with_commas(fmt::format("{}", number)); }

std::string clock(Duration duration) {
  const Clock at(duration);
  if (at.milliseconds != 0) return units(duration);
  if (at.seconds != 0) return fmt::format("{}:{:02}:{:02}", at.hours, at.minutes, at.seconds);
  return fmt::format("{}:{:02}", at.hours, at.minutes);
}

std::string units(Duration duration) {
  const Clock at(duration);
  std::string text;
  if (at.hours != 0) text += fmt::format("{}h", at.hours);
  if (at.minutes != 0) text += fmt::format("{}m", at.minutes);
  if (at.seconds != 0 || at.milliseconds != 0)
    text += decimal(at.seconds, at.milliseconds, 3) + "s";
  return text.empty() ? "0h" : text;
}

std::string seconds(Duration duration) {
  return decimal(duration.milliseconds() / Duration::milliseconds_per_second,
                 duration.milliseconds() % Duration::milliseconds_per_second, 3);
}

std::string percent(Rate rate) {
  const std::int64_t parts = rate.parts_per_million();
  return decimal(parts / 10'000, parts % 10'000, 4) + "%";
}

std::string fraction(Rate rate) {
  const std::int64_t parts = rate.parts_per_million();
  return decimal(parts / Rate::parts_of_whole, parts % Rate::parts_of_whole, 6);
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t longest = 1024;  // bytes: enough for every valid name
  if (text.size() <= longest) return fmt::format("\"{}\"", text);
  const std::size_t end = offset_of_character(text, count_characters(text.substr(0, longest)) - 1);
  return fmt::format("\"{}...\"", text.substr(0, end));
}

}  // namespace bounty
