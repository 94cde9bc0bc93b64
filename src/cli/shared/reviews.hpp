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

/// A desk, and what lies on it.
struct OpenDesk {
  Policy policy;
  std::vector<std::string> read;  ///< the paths of everything that is read
  Desk desk;

  /// `rejected` where a submission cannot be reviewed, all others notwithstanding.
  [[nodiscard]] ExitCode exit_code() const;
};

/// The submissions of the options with the reviews in the folder; "" has none. Says on standard
/// error what is wrong with the policy or with the reviews as a whole, and which submissions cannot
/// be reviewed.
Expected<OpenDesk, ExitCode> open_desk_or_say(const Options& options, const std::string& folder);

/// Keeps others from writing into the folder meanwhile; none for "". Throws WriteError.
std::optional<FolderLock> lock_of(const std::string& folder);

/// A review as it is to be written.
struct WrittenReview {
  const Case* judged;
  std::string text;
};

/// Writes them all into the folder of the lock: each is ready on the disk before the first is in
/// its place, and none takes the place of anything but the review that was read. Throws WriteError.
void write_reviews(const std::vector<WrittenReview>& reviews, const FolderLock& lock);

/// Takes the sheet of the options into the reviews, or says what is wrong with it and writes
/// nothing.
ExitCode apply_sheet(const Options& options);

}  // namespace bounty::cli
