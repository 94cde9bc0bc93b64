#pragma once

#include <vector>

#include "bounty/expected.hpp"
#include "bounty/verify.hpp"
#include "formats/record.hpp"

namespace bounty {

/// The first line of a record (`bounty-record/1`), and the sums of what has followed it so far.
/// They show whether a record has been cut off, even at the end of a line.
struct RecordHead {
  Document document;
  RecordSums followed{};

  /// Returns the keys whose values differ from what has followed, or the errors of its JSON.
  [[nodiscard]] Expected<std::vector<Difference>, Diagnostics> differences() const;
};

}  // namespace bounty
