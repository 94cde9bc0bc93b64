#pragma once

#include <algorithm>
#include <array>

#include "json/json_events.hpp"
#include "json/shape.hpp"
#include "json/take.hpp"

namespace bounty {

inline constexpr JsonKinds text_only = {JsonKind::string};
inline constexpr JsonKinds text_or_null = {JsonKind::string, JsonKind::null};
inline constexpr JsonKinds number_only = {JsonKind::number};
inline constexpr JsonKinds text_or_number = {JsonKind::string, JsonKind::number};
inline constexpr JsonKinds boolean_only = {JsonKind::boolean};

inline constexpr std::string_view a_name = "a name";
inline constexpr std::string_view a_text = "a text";
inline constexpr std::string_view true_or_false = "true or false";
inline constexpr std::string_view a_duration =
    "a duration such as \"2h30m\", \"2:30\" or 2.5 (hours)";
inline constexpr std::string_view a_rate = "a rate such as 0.25 or \"25%\"";
inline constexpr std::string_view an_amount = "an amount in dollars such as \"300.00\"";
inline constexpr std::string_view an_evidence = "\"full_run\", \"alternative\" or \"none\"";
inline constexpr std::string_view a_list_of_names = "a list of names";

inline constexpr JsonKinds any_scalar = {JsonKind::null, JsonKind::boolean, JsonKind::number,
                                         JsonKind::string};
void ignore(Reading& in, const Scalar& value);

/// What may stand under a key that means nothing here.
extern const Shape anything;

/// The document says which format it has.
void take_format(Reading& in, const Scalar& value, std::string_view expected);

/// The field that a document of this format begins with.
template <const std::string_view& format, const std::string_view& in_quotes>
inline constexpr Shape format_shape = {
    .expected = in_quotes, .scalars = text_only, .take = [](Reading& in, const Scalar& value) {
      take_format(in, value, format);
    }};

/// Two tables of fields as one.
template <std::size_t a_size, std::size_t b_size>
constexpr std::array<Field, a_size + b_size> joined(const std::array<Field, a_size>& a,
                                                    const std::array<Field, b_size>& b) {
  std::array<Field, a_size + b_size> all;
  std::ranges::copy(b, std::ranges::copy(a, all.begin()).out);
  return all;
}

}  // namespace bounty
