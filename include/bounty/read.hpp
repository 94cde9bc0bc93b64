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

/// What the documents say of themselves, in their key `format`.
inline constexpr std::string_view submission_format = "bounty-submission/1";
inline constexpr std::string_view review_format = "bounty-review/1";
inline constexpr std::string_view policy_format = "bounty-policy/1";
inline constexpr std::string_view result_format = "bounty-result/1";
inline constexpr std::string_view rejection_format = "bounty-rejection/1";
inline constexpr std::string_view batch_format = "bounty-batch/1";
inline constexpr std::string_view diff_format = "bounty-diff/1";
inline constexpr std::string_view void_format = "bounty-void/1";
inline constexpr std::string_view record_format = "bounty-record/1";

/// Whether a document of this format has been scored, and is stored: a result, rejection or batch.
constexpr bool is_scored(std::string_view format) {
  return format == result_format || format == rejection_format || format == batch_format;
}

/// A file, or a line of one, as it was read.
struct Document {
  Source source;
  std::string text;

  static constexpr std::size_t max_bytes = std::size_t{64} * 1024 * 1024;
  /// Where the text has room for so many bytes more, it is read fast without a copy.
  static constexpr std::size_t padding = 64;
};

/// Strict readers (formats.md): the model, or everything that is wrong with the document. They
/// check what can be checked without the other documents; check() in score.hpp does the rest.
Expected<Submission, Diagnostics> read_submission(const Document& document);
Expected<Review, Diagnostics> read_review(const Document& document);
Expected<Policy, Diagnostics> read_policy(const Document& document);

/// What has been scored and stored: a result or rejection, or the outcomes of a batch, its
/// rejections last. Keys of later versions are ignored; a result whose parts do not add up is
/// refused.
Expected<std::vector<Outcome>, Diagnostics> read_stored(const Document& document);

/// A payment that was recorded, and did not happen. Keys of later versions are ignored.
Expected<VoidedPayment, Diagnostics> read_void(const Document& document);

/// What a document says of its own format: `bounty-review/1`. "" where it says nothing readable.
std::string format_of(const Document& document);

}  // namespace bounty
