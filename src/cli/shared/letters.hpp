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
  std::string remarks;  ///< who gets none, a line each
};

/// Writes a letter for each family into the folder, which is made where it is not there:
/// FAMILY.md, whole or as it was. Of several submissions of a family the payable one is written to,
/// else the first. Before anything is written, `check` is asked for each file whether it is read;
/// what is there and is no such letter stops everything, unless the letters are to replace it.
/// Throws UsageError and WriteError.
LettersWritten write_letters(const std::string& folder, const std::vector<Outcome>& outcomes,
                             bool replaces, const std::function<void(const OutputGuard&)>& check);

}  // namespace bounty::cli
