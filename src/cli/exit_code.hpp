#pragma once

#include <array>
#include <string_view>

namespace bounty::cli {

/// What the shell sees.
enum class ExitCode : int {
  done = 0,
  rejected = 1,     ///< or not all that was asked for
  wrong_usage = 2,  ///< the command line makes no sense
  file_error = 3,
  over_budget = 4,
};

struct ExitCodeMeaning {
  std::string_view code;
  std::string_view text;
};

/// What help and the manual say of them, in their order.
inline constexpr std::array<ExitCodeMeaning, 5> exit_code_meanings = {
    {{"0", "done"},
     {"1", "a document was rejected"},
     {"2", "wrong usage"},
     {"3", "a file could not be read or written"},
     {"4", "a batch comes to more than its budget, rejections or not"}}};

}  // namespace bounty::cli
