#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "families/batch_notes.hpp"

namespace bounty {

/// Notes outcomes that come one by one, and remembers the names of those that later ones may refer
/// to.
class NotesInTurn {
 public:
  /// `paid` may be null, else it must outlive the object.
  NotesInTurn(const PaidRecords* paid, BatchNotes::WarnFirst warn_first);
  NotesInTurn(const NotesInTurn&) = delete;
  NotesInTurn& operator=(const NotesInTurn&) = delete;
  ~NotesInTurn() = default;

  /// Notes the next outcome, and returns its position.
  InputNumber note(Outcome& outcome);

  [[nodiscard]] BatchSummary& summary() { return notes_.summary(); }

 private:
  std::uint32_t count_ = 0;
  std::vector<std::pair<InputNumber, std::string>> names_;
  BatchNotes notes_;
};

}  // namespace bounty
