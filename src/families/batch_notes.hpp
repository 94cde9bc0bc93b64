#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "bounty/payout.hpp"
#include "bounty/totals.hpp"
#include "families/families.hpp"
#include "stored/paid_records.hpp"

namespace bounty {

/// A warning with the source of its document.
struct PlacedWarning {
  std::string source;
  Warning warning;
};

/// The totals and warnings of a batch.
struct BatchSummary {
  Totals totals;
  /// Warnings of duplicate and similar families for both documents, of payments that were other
  /// amounts, and of unused reviews.
  std::vector<PlacedWarning> warnings;
  std::uint64_t unlisted_warnings = 0;  ///< warnings left out, if there are too many
  std::uint64_t withheld = 0;           ///< payments that need attention: not those made before
  bool is_stopped = false;              ///< stopped at the first rejection
};

/// Adds what depends on earlier outcomes: whether a family has been paid, appears again, or
/// resembles another, and the totals. Takes the outcomes in the order of input.
class BatchNotes {
 public:
  /// Returns the name of an earlier input for messages.
  using NameOfInput = std::function<std::string(InputNumber)>;

  /// Called with the first document of a family that appears again, and the warning for it.
  using WarnFirst = std::function<void(InputNumber first, const Warning&)>;

  /// `paid` may be null, else it must outlive the object.
  BatchNotes(const PaidRecords* paid, NameOfInput name_of_input, WarnFirst warn_first)
      : paid_(paid), name_of_input_(std::move(name_of_input)), warn_first_(std::move(warn_first)) {}

  /// Notes the outcome and changes its payment and warnings accordingly; unless `judges_payment`,
  /// the payment is left unchanged. Returns true if later outcomes may refer to this one: it is the
  /// first of its family, or the first payable one.
  bool note(Outcome& outcome, InputNumber at, bool judges_payment = true);

  void add_warning(const std::string& source, const Warning& warning);

  [[nodiscard]] BatchSummary& summary() { return summary_; }

 private:
  bool note_payment(Payout& payout, InputNumber at);
  bool note_family(Payout& payout, InputNumber at);
  void warn_of_paid(Payout& payout);
  void warn_of_both(Payout& payout, InputNumber first, const Warning& here, const Warning& there);

  const PaidRecords* paid_;
  NameOfInput name_of_input_;
  WarnFirst warn_first_;
  Families families_;
  BatchSummary summary_;
};

}  // namespace bounty
