#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bounty/expected.hpp"
#include "bounty/policy.hpp"
#include "cli/exit_code.hpp"
#include "cli/options/options.hpp"
#include "files/folder_lock.hpp"
#include "review/desk.hpp"

namespace bounty::cli {

/// A desk with its policy.
struct OpenDesk {
  Policy policy;
  std::vector<std::string> read;  ///< the paths of all inputs
  Desk desk;

  /// Returns `rejected` or `file_error` if any submission cannot be reviewed, else `done`.
  [[nodiscard]] ExitCode exit_code() const;
};

/// Opens a desk with the submissions of the options and the reviews in the folder; "" means no
/// reviews. Reports errors in the policy, in the reviews as a whole, and in submissions on standard
/// error.
Expected<OpenDesk, ExitCode> open_desk_or_say(const Options& options, const std::string& folder);

/// Locks the folder against other writers; returns std::nullopt for "". Throws WriteError.
std::optional<FolderLock> lock_of(const std::string& folder);

/// A review with the text to write.
struct WrittenReview {
  const Case* judged;
  std::string text;
};

/// Writes all reviews into the locked folder. All texts are on disk before the first file is
/// replaced, and only the files that were read are replaced. Throws WriteError.
void write_reviews(const std::vector<WrittenReview>& reviews, const FolderLock& lock);

/// Applies the sheet of the options to the reviews. If the sheet has errors, reports them and
/// writes nothing.
ExitCode apply_sheet(const Options& options);

}  // namespace bounty::cli
