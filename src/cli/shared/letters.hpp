#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "bounty/totals.hpp"
#include "cli/sources.hpp"

namespace bounty::cli {

struct LettersWritten {
  std::size_t count = 0;
  std::string remarks;  ///< submissions that get no letter, one per line
};

/// Writes a letter for each family into the folder as FAMILY.md. Creates the folder if necessary.
/// If a family has several submissions, the payable one gets the letter, else the first.
///
/// Before anything is written, calls `check` with a guard of each file, which throws if the file is
/// an input; and unless `replaces`, throws if a file exists with other content. Each file is then
/// written completely or left unchanged. Throws UsageError and WriteError.
LettersWritten write_letters(const std::string& folder, const std::vector<Outcome>& outcomes,
                             bool replaces, const std::function<void(const OutputGuard&)>& check);

}  // namespace bounty::cli
