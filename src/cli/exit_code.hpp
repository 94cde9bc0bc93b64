#pragma once

namespace bounty::cli {

/// What the shell sees.
enum class ExitCode : int {
  done = 0,
  rejected = 1,     ///< a document was rejected, or is not all that was asked for
  wrong_usage = 2,  ///< the command line makes no sense
  file_error = 3,   ///< a file could not be read or written
  over_budget = 4,  ///< the bounties of a batch come to more than its budget
};

}  // namespace bounty::cli
