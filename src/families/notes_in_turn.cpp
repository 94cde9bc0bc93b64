#include "families/notes_in_turn.hpp"

#include <algorithm>

namespace bounty {
namespace {

const std::string& source_of(const Outcome& outcome) {
  const Payout* payout = payout_of(&outcome);
  return payout == nullptr ? std::get<Rejection>(outcome).source : payout->source;
}

}  // namespace

NotesInTurn::NotesInTurn(const PaidRecords* paid, BatchNotes::WarnFirst warn_first)
    : notes_(
          paid,
          [this](InputNumber at) {
            using Name = std::pair<InputNumber, std::string>;
            return std::ranges::lower_bound(names_, at, {}, &Name::first)->second;
          },
          std::move(warn_first)) {}

InputNumber NotesInTurn::note(Outcome& outcome) {
  const InputNumber at{count_++, 0};
  const bool is_referred_to = notes_.note(outcome, at);
  if (is_referred_to) names_.emplace_back(at, source_of(outcome));
  return at;
}

}  // namespace bounty
