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

/// A result that has been paid, as its record holds it.
struct PaidResult {
  EarlierPayment payment;
  std::string author;
  Money base_payment;
  Money bonus;

  bool operator==(const PaidResult&) const = default;
};

/// What the records of a program say that it has paid (payout-rules.md, "What has been paid").
class PaidRecords {
 public:
  /// Whether the very same void is recorded already.
  [[nodiscard]] bool has_void(const VoidedPayment& payment) const;

  /// Whether a record names a payment of the family, voided or not.
  [[nodiscard]] bool has_family(std::string_view family) const {
    return families_.contains(family);
  }

  /// The payment of the family that stands; null where there is none.
  [[nodiscard]] const EarlierPayment* payment_of(std::string_view family) const;

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
  friend class PaidReader;

  /// What the records say of one payment: how often it was made, what voids it, and whether a later
  /// record tells of it.
  struct Account {
    std::vector<PaidResult> made{};
    std::vector<PaidResult> left_out{};         ///< the same, of the records that are left out
    std::map<std::string, PaidResult> voids{};  ///< by their text: a copy of one voids nothing more
    bool is_told = false;

    [[nodiscard]] bool stands() const;

    /// Of those that were made, what no void takes back.
    [[nodiscard]] std::vector<PaidResult> not_voided() const;
  };
  using Accounts = std::map<EarlierPayment, Account>;

  void settle();

  std::uint64_t record_count_ = 0;
  std::map<std::string, Accounts, std::less<>> families_;
  std::map<std::string, EarlierPayment, std::less<>> standing_;  ///< the first of each family
  std::map<std::string, std::string, std::less<>> folded_;       ///< to the family as it is called
  Sum total_;
};

/// Adds up what records say, one after the other.
class PaidReader final : public RecordReader {
 public:
  /// Before each record. One that is left out is not counted, and neither is what others tell of
  /// its payments.
  void begin_record(bool is_left_out = false);

  /// After the last one. What is wrong with one could be anybody's payment: then there is nothing
  /// to go by.
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
