#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/policy.hpp"
#include "review/desk.hpp"
#include "review/sheet/sheet.hpp"

namespace bounty {

/// What is wrong with a cell of the sheet, and the row in which it stands.
struct SheetError {
  std::size_t row = 0;
  Diagnostic diagnostic;
  Excerpt excerpt;  ///< of the row, with the cell as the offending text
};

/// A review that the sheet changes.
struct ChangedReview {
  const Case* judged = nullptr;
  std::string text;
};

/// What a sheet makes of the reviews; or everything that is wrong with it, and then nothing.
struct AppliedSheet {
  std::vector<ChangedReview> changed;  ///< in the order of the desk
  std::size_t decisions = 0;           ///< how many of its rows decide anything
  std::vector<SheetError> errors;      ///< in the order of the rows
};

/// Takes the rows of a sheet, which is called `source`, to the reviews of the desk. Writes nothing.
AppliedSheet apply_sheet(const std::vector<SheetRow>& rows, const std::string& source,
                         const Desk& desk, const Policy& policy);

}  // namespace bounty
