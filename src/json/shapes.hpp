#pragma once

#include "bounty/read.hpp"
#include "json/shape.hpp"

namespace bounty {

/// The schemas of the documents that are read, each key once: formats.md as tables.
extern const Shape submission_shape;   ///< bounty-submission/1
extern const Shape review_file_shape;  ///< bounty-review/1
extern const Shape policy_shape;       ///< bounty-policy/1

/// A review inside its submission: the same judgements, without a format and a family.
extern const Shape embedded_review_shape;

/// The formats as a document states them.
inline constexpr std::string_view submission_format_in_quotes = "\"bounty-submission/1\"";
inline constexpr std::string_view review_format_in_quotes = "\"bounty-review/1\"";
inline constexpr std::string_view policy_format_in_quotes = "\"bounty-policy/1\"";

}  // namespace bounty
