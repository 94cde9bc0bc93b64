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
#include "stored/record_reader.hpp"

namespace bounty {

/// A paid result, as in its record.
struct PaidResult {
  EarlierPayment payment;
  std::string author;
  Money base_payment;
  Money bonus;

  bool operator==(const PaidResult&) const = default;
};

/// The payments in the records of a program (payout-rules.md, "What has been paid").
class PaidRecords {
 public:
  /// Returns true if an identical void is already recorded.
  [[nodiscard]] bool has_void(const VoidedPayment& payment) const;

  /// Returns true if any record names a payment of the family, voided or not.
  [[nodiscard]] bool has_family(std::string_view family) const {
    return families_.contains(family);
  }

  /// Returns the payment of the family that is not voided, or null if there is none.
  [[nodiscard]] const EarlierPayment* payment_of(std::string_view family) const;

  /// Returns the paid results of the family that are not voided, in the order of the records.
  [[nodiscard]] std::vector<PaidResult> results_of(std::string_view family) const;

  /// Returns a paid family that differs from this one only in case, `-`, `_` and `.`, or "" if
  /// there is none.
  [[nodiscard]] std::string_view similar_to(std::string_view family) const;

  /// Returns the number of records read.
  [[nodiscard]] std::uint64_t record_count() const { return record_count_; }
  [[nodiscard]] std::uint64_t family_count() const { return standing_.size(); }
  [[nodiscard]] Sum total() const { return total_; }

 private:
  friend class PaidReader;

  /// What the records say about one payment: how often it was made, what voids it, and whether a
  /// later record mentions it.
  struct Account {
    std::vector<PaidResult> made{};
    std::vector<PaidResult> left_out{};  ///< payments in records that are left out
    std::map<std::string, PaidResult>
        voids{};  ///< by their text, so that a copy voids nothing more
    bool is_told = false;

    [[nodiscard]] bool stands() const;

    /// Returns the payments made that are not voided.
    [[nodiscard]] std::vector<PaidResult> not_voided() const;
  };
  using Accounts = std::map<EarlierPayment, Account>;

  void settle();

  std::uint64_t record_count_ = 0;
  std::map<std::string, Accounts, std::less<>> families_;
  std::map<std::string, EarlierPayment, std::less<>>
      standing_;  ///< the first payment of each family
  std::map<std::string, std::string, std::less<>>
      folded_;  ///< from folded names to the names of families
  Sum total_;
};

/// Collects the payments of one record after another.
class PaidReader final : public RecordReader {
 public:
  /// Call this before each record. A record that is left out is not counted, and neither are
  /// mentions of its payments in others.
  void begin_record(bool is_left_out = false);

  /// Call this after the last record. If there are errors, no payments are returned, because an
  /// invalid record may contain any payment.
  [[nodiscard]] Expected<PaidRecords, Diagnostics> take_all();

 private:
  void take_outcome(const Outcome& outcome, const Document& document) override;
  void take_void(const VoidedPayment& payment, const Document& document) override;
  void add_payment(const Payout& payout);
  PaidRecords::Account& account_of(const std::string& family, const EarlierPayment& payment);

  PaidRecords records_;
  bool is_left_out_ = false;
};

}  // namespace bounty
