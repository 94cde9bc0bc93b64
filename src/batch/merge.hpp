#pragma once

#include <string>
#include <unordered_set>

#include "batch/presentation.hpp"
#include "families/notes_in_turn.hpp"
#include "stored/paid_records.hpp"
#include "stored/record_reader.hpp"

namespace bounty {

/// Puts the results of parts together as if one run had scored all of them: what a run says of a
/// family by those before it is said anew, over all parts. Keeps what is wrong: results that do not
/// belong together.
class Merge final : public RecordReader {
 public:
  /// `paid` may be null. Where the output shows steps, results without them are refused. Both must
  /// outlive it.
  Merge(Presentation& presentation, const PaidRecords* paid, bool needs_steps);

  /// After the last part, where nothing is wrong.
  BatchSummary finish();

 protected:
  void take_outcome(const Outcome& outcome, const Document& document) override;
  void take_void(const VoidedPayment& payment, const Document& document) override;

 private:
  void refuse(const Document& document, std::string message, std::string hint);
  void refuse_again(const std::string& source, const Document& document);
  void check_result(const Payout& payout, const Document& document);
  void check_terms(const Payout& payout, const Document& document);
  void check_payment(const Payout& payout, const Document& document);

  /// The policy that all parts go by.
  struct Terms {
    std::string policy;
    std::string fingerprint;
    Rate bonus_cap;
    std::optional<HourlyRate> rate_per_hour;  ///< none until a result goes by the policy's

    bool operator==(const Terms&) const = default;
  };

  Presentation& presentation_;
  const PaidRecords* paid_;
  bool needs_steps_;
  std::optional<Terms> terms_;
  std::unordered_set<std::uint64_t> sources_;  ///< hashes that nobody can aim at
  std::string part_that_came_before_;
  NotesInTurn notes_;
};

}  // namespace bounty
