#pragma once

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace hints {

/// What a text may mean, worked out once more, from the text of formats.md alone: nothing here
/// calls the library. A value is a number of its smallest units, or a text, as a text.
struct Meaning {
  std::set<std::string> values;
  bool must_be_offered = false;  ///< else it may also be explained what is right
};

/// None where the text is more than this can work out.
using Opinion = std::optional<Meaning>;

/// What stands in the place: as JSON would hold it, but that a text is without quotes and escapes.
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
/// Of a task or an activity, none of which has a slash.
Opinion meaning_of_name(const Written& written);
/// The nearest of the names that are left.
Opinion meaning_among(const Written& written, const std::set<std::string>& names);

}  // namespace hints
