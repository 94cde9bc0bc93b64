#pragma once

#include <vector>

#include "bounty/expected.hpp"
#include "bounty/verify.hpp"
#include "formats/record.hpp"

namespace bounty {

/// The first line of a record (`bounty-record/1`), and what has followed it so far. By that it is
/// seen where a record has been cut off, even at the end of a line.
struct RecordHead {
  Document document;
  RecordSums followed{};

  /// What it says otherwise than what has followed; or what is wrong with its JSON.
  [[nodiscard]] Expected<std::vector<Difference>, Diagnostics> differences() const;
};

}  // namespace bounty
