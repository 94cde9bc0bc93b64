#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "bounty/payout.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// A result that has been paid, as its record holds it.
struct PaidResult {
  EarlierPayment payment;
  std::string author;
  Money base_payment;
  Money bonus;
};

/// What the records of a program say that it has paid (payout-rules.md, "What has been paid").
class PaidRecords {
 public:
  /// The record at the path, or every record in a folder: `*.json`, `*.ndjson`, `*.jsonl`.
  static Expected<std::vector<std::string>, Diagnostic> files_at(const std::string& path);

  /// Reads them all. What is wrong with one could be anybody's payment: then there is nothing to go
  /// by. A record that is one of the files `left_out` is not counted, and neither is what others
  /// say of its payments.
  static Expected<PaidRecords, Diagnostics> open(const std::string& path,
                                                 const std::vector<std::string>& left_out = {});

  /// The payment of the family that stands; null where there is none.
  [[nodiscard]] const EarlierPayment* find(std::string_view family) const;

  /// The results by which the family stands paid, in the order of the records.
  [[nodiscard]] std::vector<PaidResult> results_of(std::string_view family) const;

  /// A family that has been paid, and differs from this one in case, `-`, `_` and `.` alone; ""
  /// where there is none.
  [[nodiscard]] std::string_view similar_to(std::string_view family) const;

  /// How many records have been read.
  [[nodiscard]] std::uint64_t record_count() const { return record_count_; }
  [[nodiscard]] std::uint64_t family_count() const { return standing_.size(); }
  [[nodiscard]] Sum total() const { return total_; }

 private:
  friend class RecordReader;

  /// What the records say of one payment: how often it was made and voided, and whether a later
  /// record tells of it.
  struct Account {
    std::vector<PaidResult> made{};
    std::size_t voided = 0;
    bool is_told = false;
    bool is_left_out = false;
  };
  using Accounts = std::map<EarlierPayment, Account>;

  void settle();

  std::uint64_t record_count_ = 0;
  std::map<std::string, Accounts, std::less<>> families_;
  std::map<std::string, EarlierPayment, std::less<>> standing_;  ///< the first of each family
  std::map<std::string, std::string, std::less<>> folded_;       ///< to the family as it is called
  Sum total_;
};

}  // namespace bounty
