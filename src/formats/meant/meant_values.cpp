#include "formats/meant/meant_values.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "formats/kinds/kinds.hpp"
#include "json/json_writer.hpp"
#include "names/suggestion.hpp"
#include "values/parse_duration.hpp"
#include "values/readings.hpp"

namespace bounty::format {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return is_digit(c) || c == '.'; });
}

/// Reads the value in the unit that its key names, unless the value names one itself.
std::vector<OtherValue> in_unit(const Scalar& value, char unit) {
  const bool has_none = value.kind == JsonKind::number || is_number(value.text);
  if (!has_none) return as_duration(value);
  return nothing_but(JsonKind::string, std::string(value.text) + unit);
}

}  // namespace

std::vector<OtherValue> as_duration(const Scalar& value) {
  const bool is_text = value.kind == JsonKind::string;
  if (is_text && parse_duration(value.text))
    return nothing_but(JsonKind::string, std::string(value.text));
  std::vector<OtherValue> readings;
  for (std::string& reading : readings_of_duration(value.text)) {
    readings.push_back({JsonKind::string, std::move(reading)});
  }
  return readings;
}

std::vector<OtherValue> as_hours(const Scalar& value) {
  if (value.kind == JsonKind::number) return nothing_but(JsonKind::number, std::string(value.text));
  return in_unit(value, 'h');
}

std::vector<OtherValue> as_minutes(const Scalar& value) { return in_unit(value, 'm'); }
std::vector<OtherValue> as_seconds(const Scalar& value) { return in_unit(value, 's'); }
std::vector<OtherValue> as_days(const Scalar&) { return {}; }

std::vector<OtherValue> as_count(const Scalar& value) {
  std::string_view digits = value.text;
  if (value.kind == JsonKind::string) {
    digits = digits.substr(0, std::min(digits.find_first_not_of("0123456789"), digits.size()));
    const std::string_view unit = value.text.substr(digits.size());
    if (!unit.empty() && unit != "x" && unit != "times" && unit != " times") return {};
  }
  return nothing_but(JsonKind::number, std::string(digits));
}

std::vector<OtherValue> as_evidence(const Scalar& value) {
  if (value.text == "true" || value.text == "yes") {
    return {{JsonKind::string, "full_run"}, {JsonKind::string, "alternative"}};
  }
  if (value.text == "false" || value.text == "no") return nothing_but(JsonKind::string, "none");
  std::vector<OtherValue> words;
  for (std::string& word : nearest_names(value.text, texts_of(words_of<Evidence>()))) {
    words.push_back({JsonKind::string, std::move(word)});
  }
  return words;
}

std::vector<OtherValue> as_author(const Scalar& value) {
  const bool is_name = value.kind == JsonKind::string && kind::Name::is_name(value.text);
  if (!is_name) return {};
  return nothing_but(JsonKind::object, fmt::format("{{\"name\": {}}}", json_string(value.text)));
}

}  // namespace bounty::format
