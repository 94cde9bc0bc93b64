#pragma once

#include <string>
#include <unordered_set>

#include "batch/presentation.hpp"
#include "families/notes_in_turn.hpp"
#include "stored/paid_records.hpp"
#include "stored/record_reader.hpp"

namespace bounty {

/// Merges the results of parts as if one run had scored all of them: statements about a family that
/// depend on earlier documents are made again over all parts. Collects errors about results that do
/// not belong together.
class Merge final : public RecordReader {
 public:
  /// `paid` may be null. If `needs_steps`, results without steps are refused. Both the presentation
  /// and the records must outlive the object.
  Merge(Presentation& presentation, const PaidRecords* paid, bool needs_steps);

  /// Finishes the output. Call it after the last part, and only if there are no errors.
  BatchSummary finish();

 protected:
  void take_outcome(const Outcome& outcome, const Document& document) override;
  void take_void(const VoidedPayment& payment, const Document& document) override;

 private:
  void refuse(const Document& document, std::string message, std::string hint);
  void refuse_repeated(const std::string& source, const Document& document);
  void check_result(const Payout& payout, const Document& document);
  void check_terms(const Payout& payout, const Document& document);
  void check_payment(const Payout& payout, const Document& document);

  /// The policy that all parts must share.
  struct Terms {
    std::string policy;
    std::string fingerprint;
    Rate bonus_cap;
    std::optional<HourlyRate>
        rate_per_hour;  ///< std::nullopt until a result uses the policy's rate

    bool operator==(const Terms&) const = default;
  };

  Presentation& presentation_;
  const PaidRecords* paid_;
  bool needs_steps_;
  std::optional<Terms> terms_;
  std::unordered_set<std::uint64_t>
      sources_;  ///< hashes with a secret key, so that nobody can cause collisions
  std::string part_with_repeated_sources_;
  NotesInTurn notes_;
};

}  // namespace bounty
