#pragma once

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace hints {

/// What a text may mean, computed a second time from docs/formats.md alone, without the library. A
/// value is a number of its smallest units, or a text; both are stored as text.
struct Meaning {
  std::set<std::string> values;
  bool must_be_offered = false;  ///< otherwise, the hint may state the rule instead
};

/// std::nullopt if this implementation cannot decide the meaning.
using Opinion = std::optional<Meaning>;

/// What is written in a place, as JSON would have it, except that a text has no quotes and escapes.
struct Written {
  std::string text;
  bool is_text = true;
};

Opinion meaning_of_duration(const Written& written);  ///< milliseconds
Opinion meaning_of_rate(const Written& written);      ///< parts per million
Opinion meaning_of_count(const Written& written);
Opinion meaning_of_amount(const Written& written, std::int64_t most_cents);
Opinion meaning_of_date(const Written& written);
Opinion meaning_of_family(const Written& written);
/// Of a task or an activity, whose names have no slash.
Opinion meaning_of_name(const Written& written);
/// Returns the nearest of the remaining names.
Opinion meaning_among(const Written& written, const std::set<std::string>& names);

}  // namespace hints
