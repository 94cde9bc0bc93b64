#pragma once

#include "bounty/read.hpp"
#include "json/shape.hpp"

namespace bounty {

/// The schemas of the documents that are read, each key once: formats.md as tables.
extern const Shape submission_shape;   ///< bounty-submission/1
extern const Shape review_file_shape;  ///< bounty-review/1
extern const Shape policy_shape;       ///< bounty-policy/1

/// Of what we have written ourselves: keys of later versions are ignored. What is read is added to
/// the draft's `stored`.
extern const Shape result_shape;     ///< bounty-result/1
extern const Shape rejection_shape;  ///< bounty-rejection/1
extern const Shape batch_shape;      ///< bounty-batch/1
extern const Shape void_shape;       ///< bounty-void/1

/// A review inside its submission: the same judgements, without a format and a family.
extern const Shape embedded_review_shape;

/// The formats as a document states them.
inline constexpr std::string_view submission_format_in_quotes = "\"bounty-submission/1\"";
inline constexpr std::string_view review_format_in_quotes = "\"bounty-review/1\"";
inline constexpr std::string_view policy_format_in_quotes = "\"bounty-policy/1\"";
inline constexpr std::string_view result_format_in_quotes = "\"bounty-result/1\"";
inline constexpr std::string_view rejection_format_in_quotes = "\"bounty-rejection/1\"";
inline constexpr std::string_view batch_format_in_quotes = "\"bounty-batch/1\"";
inline constexpr std::string_view void_format_in_quotes = "\"bounty-void/1\"";

}  // namespace bounty
