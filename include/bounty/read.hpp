#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// The values of the key `format`, by which documents identify themselves.
inline constexpr std::string_view submission_format = "bounty-submission/1";
inline constexpr std::string_view review_format = "bounty-review/1";
inline constexpr std::string_view policy_format = "bounty-policy/1";
inline constexpr std::string_view result_format = "bounty-result/1";
inline constexpr std::string_view rejection_format = "bounty-rejection/1";
inline constexpr std::string_view batch_format = "bounty-batch/1";
inline constexpr std::string_view diff_format = "bounty-diff/1";
inline constexpr std::string_view void_format = "bounty-void/1";
inline constexpr std::string_view record_format = "bounty-record/1";

/// Whether `format` is that of stored outcomes: of a result, a rejection or a batch.
constexpr bool is_outcome_format(std::string_view format) {
  return format == result_format || format == rejection_format || format == batch_format;
}

/// The text of a file, or of one line of it.
struct Document {
  Source source;
  std::string text;

  /// A longer text is refused as `too-large`.
  static constexpr std::size_t max_bytes = std::size_t{64} * 1024 * 1024;
  /// A text whose capacity exceeds its size by this many bytes is read fast without a copy.
  static constexpr std::size_t padding = 64;
};

/// These functions read a document strictly (formats.md). Each returns the model, or every error in
/// the document, and checks what it can without other documents; check() in score.hpp does the
/// rest.
Expected<Submission, Diagnostics> read_submission(const Document& document);
Expected<Review, Diagnostics> read_review(const Document& document);
Expected<Policy, Diagnostics> read_policy(const Document& document);

/// Reads stored outcomes: one result or rejection, or those of a batch, its rejections last.
/// Ignores unknown keys, because a later version may have added them. Refuses a result whose parts
/// do not add up.
Expected<std::vector<Outcome>, Diagnostics> read_stored(const Document& document);

/// Reads a voided payment. Ignores unknown keys, because a later version may have added them.
Expected<VoidedPayment, Diagnostics> read_voided_payment(const Document& document);

/// Returns the format that the document states, such as `bounty-review/1`; "" if it states none, or
/// cannot be read.
std::string format_of(const Document& document);

}  // namespace bounty
