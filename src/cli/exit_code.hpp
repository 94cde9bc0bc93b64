#pragma once

#include <array>
#include <string_view>

namespace bounty::cli {

/// The exit codes of the program.
enum class ExitCode : int {
  done = 0,
  rejected = 1,  ///< or something that was asked for could not be done
  wrong_usage = 2,
  file_error = 3,
  over_budget = 4,
};

struct ExitCodeMeaning {
  std::string_view code;
  std::string_view text;
};

/// Their descriptions in the help and in the manual, in numeric order.
inline constexpr std::array<ExitCodeMeaning, 5> exit_code_meanings = {
    {{"0", "done"},
     {"1", "a document was rejected, or somebody has to look"},
     {"2", "wrong usage"},
     {"3", "a file could not be read or written"},
     {"4", "the total exceeds the budget, even if a document was also rejected"}}};

}  // namespace bounty::cli
