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

/// A warning, and where it stands.
struct PlacedWarning {
  std::string source;
  Warning warning;
};

/// What a batch has come to.
struct BatchSummary {
  Totals totals;
  /// Of duplicate and similar families at both places, of payments that were other amounts, of
  /// unused reviews.
  std::vector<PlacedWarning> warnings;
  std::uint64_t unlisted_warnings = 0;  ///< nobody reads thousands of them
  std::uint64_t withheld = 0;  ///< payments that somebody has to look at: not those made before
  bool is_stopped = false;     ///< at the first rejection
};

/// What can be said of each outcome only by those before it: whether its family has been paid,
/// comes again, or looks like another; and the sums. Takes the outcomes in the order of input.
class BatchNotes {
 public:
  /// What messages call an input that came before.
  using NameOfInput = std::function<std::string(InputNumber)>;

  /// Told of a family that has come before: where that was, and what to say of it there.
  using WarnFirst = std::function<void(InputNumber first, const Warning&)>;

  /// `paid` may be null, else it must outlive this.
  BatchNotes(const PaidRecords* paid, NameOfInput name_of_input, WarnFirst warn_first)
      : paid_(paid), name_of_input_(std::move(name_of_input)), warn_first_(std::move(warn_first)) {}

  /// Notes it, and changes its payment and warnings accordingly. One whose payment is not to be
  /// judged keeps it as it is. Whether later ones may refer to it: it is the first of its family,
  /// or the first that is payable.
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
