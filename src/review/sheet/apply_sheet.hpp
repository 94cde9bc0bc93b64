#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/policy.hpp"
#include "review/desk.hpp"
#include "review/sheet/sheet.hpp"

namespace bounty {

/// An error in a cell of the sheet, and its row.
struct SheetError {
  std::size_t row = 0;
  Diagnostic diagnostic;
  Excerpt excerpt;  ///< of the row, with the cell marked
};

/// A review that the sheet changes.
struct ChangedReview {
  const Case* judged = nullptr;
  std::string text;
};

/// The reviews that a sheet changes. If there are errors, it changes none.
struct AppliedSheet {
  std::vector<ChangedReview> changed;  ///< in the order of the desk
  std::size_t decisions = 0;           ///< the number of rows with decisions
  std::vector<SheetError> errors;      ///< in the order of the rows
};

/// Applies the rows of a sheet to the reviews of the desk, without writing any file. `source` is
/// the name of the sheet.
AppliedSheet apply_sheet(const std::vector<SheetRow>& rows, const std::string& source,
                         const Desk& desk, const Policy& policy);

}  // namespace bounty
