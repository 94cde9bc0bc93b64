#include "hint_meanings.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace hints {
namespace {

__extension__ using Big = __int128;

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool has_only_digits(const std::string& text) { return std::ranges::all_of(text, is_digit); }

std::vector<std::string> split(const std::string& text, char by) {
  std::vector<std::string> parts = {""};
  for (const char c : text) {
    if (c == by) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
  }
}

/// Replaces blanks outside of ASCII and a wide comma, and removes invisible characters.
std::string plain(std::string text) {
  for (const char* blank : {"\u00A0", "\u202F", "\u2009"}) replace_all(text, blank, " ");
  for (const char* unseen : {"\u200B", "\u2060", "\uFEFF"}) replace_all(text, unseen, "");
  replace_all(text, "\uFF0C", ",");
  return text;
}

std::string trimmed(std::string text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_blank(text.back())) text.pop_back();
  while (!text.empty() && is_blank(text.front())) text.erase(0, 1);
  return text;
}

/// A number with this many decimals.
struct Number {
  Big digits = 0;
  int decimals = 0;
};

/// Returns the number with these digits, or std::nullopt if there are too many for this arithmetic.
std::optional<Number> number_of(const std::string& whole, const std::string& fraction) {
  constexpr std::size_t most = 24;
  std::string digits = whole + fraction;
  while (digits.size() > 1 && digits.front() == '0') digits.erase(0, 1);
  if (digits.size() > most || fraction.size() > most) return std::nullopt;
  Number number{0, static_cast<int>(fraction.size())};
  for (const char digit : digits) number.digits = number.digits * 10 + (digit - '0');
  return number;
}

struct Units {
  Big nearest;
  bool is_exact;
};

/// Rounds halves up.
Units in_units(const Number& number, std::int64_t units) {
  Big scale = 1;
  for (int i = 0; i < number.decimals; ++i) scale *= 10;
  const Big product = number.digits * units;
  return {(2 * product + scale) / (2 * scale), product % scale == 0};
}

std::string text_of(Big number) { return std::to_string(static_cast<std::int64_t>(number)); }

/// Whether it is the whole part of a number, with or without groups of three digits.
bool is_whole(const std::string& whole, char group) {
  if (group == 0) return has_only_digits(whole);
  const std::vector<std::string> groups = split(whole, group);
  if (groups.size() < 2 || groups[0].empty() || groups[0].size() > 3 || groups[0][0] == '0')
    return false;
  return std::ranges::all_of(groups, has_only_digits) &&
         std::all_of(groups.begin() + 1, groups.end(),
                     [](const std::string& other) { return other.size() == 3; });
}

/// Returns every number that the text may mean: each of its signs may be the decimal point or
/// separate thousands. Returns std::nullopt if one is too large for this arithmetic.
std::optional<std::vector<Number>> numbers_of(const std::string& text) {
  std::vector<Number> numbers;
  for (const char point : {'\0', '.', ','}) {
    for (const char group : {'\0', '.', ',', ' ', '\'', '_'}) {
      std::vector<std::string> parts = {text};
      if (point != 0) parts = split(text, point);
      const bool is_split = parts.size() == (point == 0 ? 1U : 2U);
      if (!is_split || (point != 0 && point == group)) continue;
      const std::string fraction = point == 0 ? "" : parts[1];
      if (!has_only_digits(fraction) || !is_whole(parts[0], group)) continue;
      if (parts[0].empty() && fraction.empty()) continue;
      std::string digits = parts[0];
      std::erase_if(digits, [](char c) { return !is_digit(c); });
      const auto number = number_of(digits, fraction);
      if (!number) return std::nullopt;
      numbers.push_back(*number);
    }
  }
  return numbers;
}

/// Whether the text is only digits, or digits around a point.
bool is_plain_number(const std::string& text) {
  const std::vector<std::string> parts = split(text, '.');
  return parts.size() <= 2 && !parts[0].empty() && std::ranges::all_of(parts, has_only_digits);
}

/// A JSON number without an exponent, and its sign.
struct Signed {
  Number magnitude;
  bool is_negative = false;
};

std::optional<Signed> json_number(std::string text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.erase(0, 1);
  if (!is_plain_number(text)) return std::nullopt;
  const std::vector<std::string> parts = split(text, '.');
  const auto number = number_of(parts[0], parts.size() == 2 ? parts[1] : "");
  return number ? std::optional(Signed{*number, is_negative}) : std::nullopt;
}

/// Returns the nearest value for a number with too many decimals, and none for a number out of
/// range.
Opinion meaning_of_number(const Written& written, std::int64_t units, std::int64_t most) {
  const auto number = json_number(written.text);
  if (!number) return std::nullopt;
  const Units nearest = in_units(number->magnitude, units);
  if (nearest.nearest > most || (number->is_negative && nearest.nearest != 0)) return Meaning{};
  return Meaning{{text_of(nearest.nearest)}, !number->is_negative};
}

constexpr std::int64_t longest = 360'000'000'000;  // milliseconds

std::int64_t milliseconds_of(char unit) {
  return unit == 'h' ? 3'600'000 : unit == 'm' ? 60'000 : 1'000;
}

/// A duration that may be meant. It is not exact if a fraction of a millisecond was rounded.
struct Reading {
  Big milliseconds = 0;
  bool is_exact = true;
};

/// Returns the readings within the range. If none is exact, the nearest may be proposed.
Meaning meaning_of_readings(const std::vector<Reading>& readings) {
  Meaning exact;
  Meaning nearest;
  for (const Reading& reading : readings) {
    if (reading.milliseconds > longest) continue;
    Meaning& meaning = reading.is_exact ? exact : nearest;
    meaning.values.insert(text_of(reading.milliseconds));
  }
  exact.must_be_offered = !exact.values.empty() && readings.size() <= 3;
  return exact.values.empty() ? nearest : exact;
}

Reading reading_of(const Number& number, char unit) {
  const Units units = in_units(number, milliseconds_of(unit));
  return {units.nearest, units.is_exact};
}

Reading whole(const std::string& digits, char unit) {
  return reading_of(number_of(digits, "").value_or(Number()), unit);
}

bool is_pair(const std::string& text) {
  return (text.size() == 1 || text.size() == 2) && has_only_digits(text);
}

Opinion meaning_of_clock(const std::string& text) {
  const std::vector<std::string> parts = split(text, ':');
  constexpr std::size_t most_digits = 12;
  if (parts[0].size() > most_digits) return std::nullopt;
  const bool is_right =
      has_only_digits(parts[0]) && std::all_of(parts.begin() + 1, parts.end(), is_pair);
  if (!is_right || parts.size() > 3 || (parts.size() == 3 && parts[0].empty())) return Meaning{};
  if (parts[0].empty()) return meaning_of_readings({whole(parts[1], 'm'), whole(parts[1], 's')});
  const Big hours = whole(parts[0], 'h').milliseconds;
  const Reading as_clock{hours + whole(parts[1], 'm').milliseconds};
  if (parts.size() == 3)
    return meaning_of_readings({{as_clock.milliseconds + whole(parts[2], 's').milliseconds}});
  if (parts[1].size() == 2 && parts[1][0] < '6') return meaning_of_readings({as_clock});
  const auto decimal = number_of(parts[0], parts[1]);
  return meaning_of_readings({as_clock, reading_of(*decimal, 'h')});
}

/// Returns the unit that a word means, or 0 if it means none.
char unit_of(const std::string& word) {
  for (const char* known : {"h", "hr", "hrs", "hour", "hours", "m", "min", "mins", "minute",
                            "minutes", "s", "sec", "secs", "second", "seconds"}) {
    if (word == known) return known[0];
  }
  return 0;
}

struct Part {
  std::string number;
  std::string word;
};

/// Returns the alternating numbers and words, without separators, or std::nullopt if the text has
/// anything else.
std::optional<std::vector<Part>> parts_of(std::string text) {
  std::vector<Part> parts;
  while (!text.empty()) {
    std::size_t end = 0;
    while (end < text.size() && (text[end] < 'a' || text[end] > 'z')) ++end;
    Part part{trimmed(text.substr(0, end)), ""};
    text.erase(0, end);
    if (!parts.empty()) {
      if (part.number.starts_with(", ")) part.number = trimmed(part.number.substr(1));
      if (part.number.empty() || !is_digit(part.number[0])) return std::nullopt;
    }
    while (!text.empty() && 'a' <= text[0] && text[0] <= 'z') {
      part.word += text[0];
      text.erase(0, 1);
    }
    text = trimmed(text);
    if (text == ",") return std::nullopt;
    parts.push_back(part);
  }
  return parts;
}

/// Returns every sum that the parts may mean. Only the last part may have decimals.
std::optional<std::vector<Reading>> sums_of(const std::vector<Part>& parts,
                                            const std::vector<std::string>& units) {
  std::vector<Reading> sums = {Reading()};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto numbers = numbers_of(parts[i].number);
    if (!numbers) return std::nullopt;
    std::vector<Reading> longer;
    for (const Reading& sum : sums) {
      for (const Number& number : *numbers) {
        const bool is_whole = in_units(number, 1).is_exact;
        if (!is_whole && i + 1 != parts.size()) continue;
        for (const char unit : units[i]) {
          const Reading reading = reading_of(number, unit);
          longer.push_back({sum.milliseconds + reading.milliseconds, reading.is_exact});
        }
      }
    }
    sums = longer;
  }
  return sums;
}

/// Returns the units of the parts in descending order, with every possible last one. Returns
/// std::nullopt if they are not in this order.
std::optional<std::vector<std::string>> units_of(const std::vector<Part>& parts) {
  std::vector<std::string> units;
  for (const Part& part : parts) {
    const char previous = units.empty() ? 0 : units.back()[0];
    std::string unit(1, unit_of(part.word));
    if (part.word.empty())
      unit = previous == 0 ? "mh" : previous == 'h' ? "m" : previous == 'm' ? "s" : "";
    if (unit.empty() || unit[0] == 0) return std::nullopt;
    if (previous != 0 && milliseconds_of(unit[0]) >= milliseconds_of(previous)) return std::nullopt;
    units.push_back(unit);
  }
  return units;
}

/// Returns the rate that a number without a percent sign means.
std::optional<Big> rate_of_number(const Number& number) {
  const Big parts = in_units(number, 1'000'000).nearest;
  if (parts <= 1'000'000) return parts;
  if (in_units(number, 100).nearest < 101) return std::nullopt;
  const Big percent = in_units(number, 10'000).nearest;
  return percent <= 1'000'000 ? std::optional(percent) : std::nullopt;
}

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

bool is_day(int year, int month, int day) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1) return false;
  return day <=
         days.at(static_cast<std::size_t>(month - 1)) + (month == 2 && is_leap(year) ? 1 : 0);
}

std::string date_text(const std::string& year, std::string month, std::string day) {
  if (month.size() == 1) month.insert(0, "0");
  if (day.size() == 1) day.insert(0, "0");
  const bool is_right = is_day(std::stoi(year), std::stoi(month), std::stoi(day));
  return is_right ? year + '-' + month + '-' + day : "";
}

bool is_year(const std::string& text) { return text.size() == 4 && has_only_digits(text); }

std::set<std::string> days_of(const std::string& text) {
  if (text.size() == 8 && has_only_digits(text))
    return {date_text(text.substr(0, 4), text.substr(4, 2), text.substr(6))};
  for (const char separator : {'-', '/', '.'}) {
    const std::vector<std::string> p = split(text, separator);
    if (p.size() != 3) continue;
    if (is_year(p[0]) && is_pair(p[1]) && is_pair(p[2])) {
      const std::string usual = date_text(p[0], p[1], p[2]);
      return {usual.empty() ? date_text(p[0], p[2], p[1]) : usual};
    }
    if (is_pair(p[0]) && is_pair(p[1]) && is_year(p[2]))
      return {date_text(p[2], p[0], p[1]), date_text(p[2], p[1], p[0])};
  }
  return {};
}

bool is_in_family(char c) {
  return is_digit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_' || c == '.' ||
         c == '-';
}

char small(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// Returns the number of corrections and, to decide between equal numbers, of letters in another
/// case. Computes the whole table.
std::pair<int, int> distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::pair<int, int>>> cost(
      a.size() + 1, std::vector<std::pair<int, int>>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      std::pair<int, int>& best = cost[i][j];
      if (i == 0 && j == 0) continue;
      best = {1'000'000, 0};
      const auto take = [&](std::pair<int, int> from, int corrections, int cases) {
        best = std::min(best, {from.first + corrections, from.second + cases});
      };
      if (i > 0) take(cost[i - 1][j], 1, 0);
      if (j > 0) take(cost[i][j - 1], 1, 0);
      if (i > 0 && j > 0) {
        const bool is_letter_same = small(a[i - 1]) == small(b[j - 1]);
        take(cost[i - 1][j - 1], is_letter_same ? 0 : 1,
             is_letter_same && a[i - 1] != b[j - 1] ? 1 : 0);
      }
      if (i > 1 && j > 1 && small(a[i - 1]) == small(b[j - 2]) &&
          small(a[i - 2]) == small(b[j - 1]))
        take(cost[i - 2][j - 2], 1, 0);
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

Opinion meaning_of_duration(const Written& written) {
  if (!written.is_text) return meaning_of_number(written, 3'600'000, longest);
  std::string text = trimmed(plain(written.text));
  if (written.text.size() > 64) return std::nullopt;
  std::ranges::transform(text, text.begin(), small);
  if (text.find(':') != std::string::npos) return meaning_of_clock(text);
  if (text.starts_with("pt")) text.erase(0, 2);
  const auto parts = parts_of(text);
  if (!parts || parts->empty()) return Meaning{};
  const auto units = units_of(*parts);
  if (!units) return Meaning{};
  const auto sums = sums_of(*parts, *units);
  return sums ? Opinion(meaning_of_readings(*sums)) : std::nullopt;
}

Opinion meaning_of_rate(const Written& written) {
  if (!written.is_text) {
    const auto number = json_number(written.text);
    if (!number) return std::nullopt;
    const Big parts = in_units(number->magnitude, 1'000'000).nearest;
    if (number->is_negative && parts != 0) return Meaning{};
    const auto rate = rate_of_number(number->magnitude);
    return rate ? Meaning{{text_of(*rate)}, true} : Meaning{};
  }
  std::string text = trimmed(plain(written.text));
  if (text.starts_with('\'')) text = trimmed(text.substr(1));
  const bool has_sign = text.ends_with('%');
  if (has_sign) text = trimmed(text.substr(0, text.size() - 1));
  const auto numbers = numbers_of(text);
  if (!numbers) return std::nullopt;
  Meaning meaning;
  for (const Number& number : *numbers) {
    const Big percent = in_units(number, 10'000).nearest;
    const auto rate = has_sign ? std::optional(percent) : rate_of_number(number);
    if (rate && *rate <= 1'000'000) meaning.values.insert(text_of(*rate));
    if (rate && *rate == 1'000'000 && !has_sign && in_units(number, 1'000'000).nearest == *rate)
      meaning.values.insert("10000");
  }
  meaning.must_be_offered = meaning.values.size() == 1;
  return meaning;
}

/// A number of repetitions that is not whole has no known meaning.
Opinion meaning_of_count(const Written& written) {
  return json_number(written.text) ? Opinion(Meaning{}) : std::nullopt;
}

Opinion meaning_of_amount(const Written& written, std::int64_t most_cents) {
  if (!written.is_text) return meaning_of_number(written, 100, most_cents);
  if (is_plain_number(written.text)) return meaning_of_number(written, 100, most_cents);
  std::string text = trimmed(plain(written.text));
  if (text.starts_with('\'')) text = trimmed(text.substr(1));
  if (text.starts_with('$')) {
    text.erase(0, 1);
  } else if (text.ends_with('$')) {
    text.pop_back();
  }
  const auto numbers = numbers_of(trimmed(text));
  if (!numbers) return std::nullopt;
  Meaning meaning;
  for (const Number& number : *numbers) {
    const Units cents = in_units(number, 100);
    if (cents.is_exact && cents.nearest <= most_cents)
      meaning.values.insert(text_of(cents.nearest));
  }
  meaning.must_be_offered = true;
  return meaning;
}

Opinion meaning_of_date(const Written& written) {
  constexpr std::string_view first = "1400-01-01";
  std::string text = trimmed(written.text);
  if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) {
    const std::string day = text.substr(0, 10);
    const bool has_form = split(day, '-').size() == 3 && is_year(day.substr(0, 4)) && day[7] == '-';
    if (has_form) text = day;
  }
  Meaning meaning{days_of(text), true};
  std::erase_if(meaning.values, [&](const std::string& day) { return day.empty() || day < first; });
  return meaning;
}

Opinion meaning_of_family(const Written& written) {
  std::string family;
  for (const char c : trimmed(written.text)) {
    if ((static_cast<unsigned char>(c) >> 6U) == 2) continue;
    const char kept = is_in_family(c) ? c : '_';
    const bool can_begin = kept != '_' && kept != '.' && kept != '-';
    if (can_begin || !family.empty()) family += kept;
  }
  if (family.empty() || family.size() > 128) return Meaning{};
  return Meaning{{family}, true};
}

Opinion meaning_of_name(const Written& written) {
  std::string name = written.text;
  std::ranges::replace(name, '/', '_');
  if (name.starts_with("x-")) name = "x_" + name.substr(2);
  if (name == "$schema") name = "schema";
  return Meaning{{name}};
}

Opinion meaning_among(const Written& written, const std::set<std::string>& names) {
  const std::string& text = written.text;
  if (text.empty() || text.size() > 256) return Meaning{};
  const int allowed =
      static_cast<int>(std::min(std::max<std::size_t>(1, text.size() / 3), text.size() - 1));
  Meaning meaning;
  std::pair<int, int> best = {allowed, 1'000'000};
  for (const std::string& name : names) {
    const std::pair<int, int> d = distance(text, name);
    if (d > best) continue;
    if (d < best) meaning.values.clear();
    best = d;
    meaning.values.insert(name);
  }
  meaning.must_be_offered = !meaning.values.empty() && meaning.values.size() <= 3;
  return meaning;
}

}  // namespace hints
