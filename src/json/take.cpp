#include "json/take.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <span>

#include "bounty/print.hpp"
#include "text/characters.hpp"
#include "text/nearest_name.hpp"
#include "text/parse_duration.hpp"
#include "text/parse_values.hpp"
#include "text/remark.hpp"

namespace bounty {
namespace {

template <class T>
std::optional<T> value_or_report(Reading& in, const Scalar& value, Parsed<T> parsed) {
  if (parsed) return parsed.value();
  ValueError& error = parsed.error();
  in.report(error.code, std::move(error.message), std::move(error.hint), value.span);
  return std::nullopt;
}

/// A word of a fixed list, and what it stands for.
template <class T>
struct Word {
  std::string_view text;
  T meaning;
};

constexpr std::array<Word<Evidence>, 3> evidence_words = {{{"full_run", Evidence::full_run},
                                                           {"alternative", Evidence::alternative},
                                                           {"none", Evidence::none}}};

constexpr std::array<Word<Confidence>, 4> confidence_words = {{{"high", Confidence::high},
                                                               {"medium", Confidence::medium},
                                                               {"low", Confidence::low},
                                                               {"none", Confidence::none}}};

constexpr std::array<Word<SubmissionKind>, 2> kind_words = {
    {{"implementation", SubmissionKind::implementation},
     {"specification", SubmissionKind::specification}}};

template <class T>
std::vector<std::string_view> texts_of(std::span<const Word<T>> words) {
  std::vector<std::string_view> texts;
  for (const Word<T>& word : words) texts.push_back(word.text);
  return texts;
}

template <class T>
std::optional<T> find_word(std::string_view text, std::span<const Word<T>> words) {
  for (const Word<T>& word : words) {
    if (word.text == text) return word.meaning;
  }
  return std::nullopt;
}

template <class T, std::size_t size>
std::optional<T> take_word(Reading& in, const Scalar& value,
                           const std::array<Word<T>, size>& list) {
  const std::span<const Word<T>> words(list);
  std::optional<T> found = find_word(value.text, words);
  if (!found) {
    const std::vector<std::string_view> texts = texts_of(words);
    in.report(DiagnosticCode::out_of_range,
              fmt::format("expected {}, found {}", fmt::join(texts, ", "), in_quotes(value.text)),
              hint_for_name(value.text, texts), value.span);
  }
  return found;
}

void report_bad_name(Reading& in, const Scalar& value, std::string message, std::string hint) {
  in.report(DiagnosticCode::bad_name, std::move(message), std::move(hint), value.span);
}

bool is_control_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

/// C1 control characters, U+0080 to U+009F, are two bytes in UTF-8.
bool has_control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_control_character(text[i])) return true;
    const bool is_c1 =
        text[i] == '\xC2' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0U;
    if (is_c1) return true;
  }
  return false;
}

bool is_letter_or_digit(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_family(std::string_view text) {
  constexpr std::size_t longest = 128;
  if (text.empty() || text.size() > longest || !is_letter_or_digit(text.front())) return false;
  return std::ranges::all_of(
      text, [](char c) { return is_letter_or_digit(c) || c == '_' || c == '.' || c == '-'; });
}

/// The text with every character that a family cannot have as an underscore.
std::string as_family(std::string_view text) {
  std::string family;
  for (const char c : text) family += is_letter_or_digit(c) || c == '.' || c == '-' ? c : '_';
  return family;
}

/// The number that digits stand for; they have been checked.
int number_of(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

/// YYYY-MM-DD, and a day that the calendar has.
bool is_date(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-dd";
  const auto fits = [](char c, char expected) {
    return expected == '-' ? c == '-' : c >= '0' && c <= '9';
  };
  if (!std::ranges::equal(text, form, fits)) return false;
  const std::chrono::year_month_day day(
      std::chrono::year(number_of(text.substr(0, 4))),
      std::chrono::month(static_cast<unsigned>(number_of(text.substr(5, 2)))),
      std::chrono::day(static_cast<unsigned>(number_of(text.substr(8, 2)))));
  return day.ok();
}

}  // namespace

std::optional<Duration> take_duration(Reading& in, const Scalar& value) {
  return value_or_report(
      in, value,
      value.kind == JsonKind::number ? parse_hours(value.text) : parse_duration(value.text));
}

std::optional<Stated<Duration>> take_stated_duration(Reading& in, const Scalar& value) {
  const std::optional<Duration> duration = take_duration(in, value);
  if (!duration) return std::nullopt;
  return Stated<Duration>{*duration, in.locate(value.span.begin)};
}

std::optional<Rate> take_rate(Reading& in, const Scalar& value) {
  return value_or_report(
      in, value,
      value.kind == JsonKind::number ? parse_fraction(value.text) : parse_percentage(value.text));
}

std::optional<HourlyRate> take_hourly_rate(Reading& in, const Scalar& value) {
  return value_or_report(in, value,
                         value.kind == JsonKind::number ? parse_hourly_number(value.text)
                                                        : parse_hourly_rate(value.text));
}

std::optional<Count> take_count(Reading& in, const Scalar& value) {
  return value_or_report(in, value, parse_count(value.text));
}

std::optional<Evidence> take_evidence(Reading& in, const Scalar& value) {
  return take_word(in, value, evidence_words);
}

std::optional<SubmissionKind> take_kind(Reading& in, const Scalar& value) {
  return take_word(in, value, kind_words);
}

std::optional<std::variant<Confidence, Rate>> take_confidence(Reading& in, const Scalar& value) {
  const std::span<const Word<Confidence>> words(confidence_words);
  if (value.kind == JsonKind::string) {
    if (const auto word = find_word(value.text, words)) return *word;
    const std::string hint = hint_for_name(value.text, texts_of(words));
    if (!hint.empty()) {
      in.report(DiagnosticCode::bad_rate,
                fmt::format("{} is not a confidence", in_quotes(value.text)), hint, value.span);
      return std::nullopt;
    }
  }
  if (const auto rate = take_rate(in, value)) return *rate;
  return std::nullopt;
}

std::optional<std::string> take_name(Reading& in, const Scalar& value) {
  constexpr std::uint32_t longest = 256;
  const std::uint32_t length = count_characters(value.text);
  if (length == 0) {
    report_bad_name(in, value, "a name is not empty", "");
  } else if (length > longest) {
    report_bad_name(in, value, fmt::format("a name has at most 256 characters, found {}", length),
                    "");
  } else if (has_control_character(value.text)) {
    report_bad_name(in, value, "a name has no control characters", "");
  } else {
    return std::string(value.text);
  }
  return std::nullopt;
}

std::optional<std::string> take_name_as_key(Reading& in, const Scalar& value) {
  std::optional<std::string> name = take_name(in, value);
  if (!name || !is_remark(*name)) return name;
  std::ranges::replace(*name, '-', '_');
  std::erase(*name, '$');
  report_bad_name(in, value, "keys that begin with x- are remarks, so a name cannot",
                  did_you_mean(in_quotes(*name)));
  return std::nullopt;
}

std::optional<std::string> take_name_without_slash(Reading& in, const Scalar& value) {
  std::optional<std::string> name = take_name_as_key(in, value);
  if (!name || name->find('/') == std::string::npos) return name;
  std::ranges::replace(*name, '/', '_');
  report_bad_name(
      in, value,
      "names of tasks and activities have no /, which stands between a task and its step",
      did_you_mean(in_quotes(*name)));
  return std::nullopt;
}

std::optional<std::string> take_family(Reading& in, const Scalar& value) {
  if (is_family(value.text)) return std::string(value.text);
  const std::string nearest = as_family(value.text);
  report_bad_name(in, value,
                  "a family is 1 to 128 of A-Z a-z 0-9 _ . -, beginning with a letter or digit",
                  is_family(nearest) ? did_you_mean(in_quotes(nearest)) : "");
  return std::nullopt;
}

std::optional<std::string> take_date(Reading& in, const Scalar& value) {
  if (is_date(value.text)) return std::string(value.text);
  in.report(DiagnosticCode::out_of_range,
            fmt::format("{} is not a day of the calendar", in_quotes(value.text)),
            "write it as YYYY-MM-DD", value.span);
  return std::nullopt;
}

std::optional<std::string> take_text(Reading&, const Scalar& value) {
  return std::string(value.text);
}

std::optional<bool> take_boolean(Reading&, const Scalar& value) { return value.text == "true"; }

}  // namespace bounty
