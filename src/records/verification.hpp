#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/totals.hpp"
#include "bounty/verify.hpp"
#include "stored/record_head.hpp"
#include "stored/stored_text.hpp"

namespace bounty {

/// Whether the date of a stored payment is not the computed one.
bool has_another_date(const Verified& document);

/// The results that the submissions have now. Each may be stored once.
class Recomputed {
 public:
  explicit Recomputed(std::vector<Outcome> outcomes);
  Recomputed(const Recomputed&) = delete;
  Recomputed& operator=(const Recomputed&) = delete;
  ~Recomputed() = default;

  /// The outcome that belongs to a stored result.
  struct Match {
    const Outcome* outcome = nullptr;  ///< null where there is none
    bool is_stored = false;            ///< it has been taken before
  };

  /// Returns the outcome with the same source, or that of the unreadable stream of which the source
  /// is a line; otherwise the only outcome of the same family. Marks it as stored.
  Match take(const std::string& source, const std::string& family);

  /// Returns true if a batch gives this stored warning for this outcome and another one.
  [[nodiscard]] bool is_true(const Warning& warning, const Outcome& outcome,
                             const std::string& place_then) const;

  /// Returns the number of outcomes that have no stored result, and their payable total.
  [[nodiscard]] NotStored not_stored() const;

  /// Returns the inputs that could not be read, whose submissions are therefore unknown.
  [[nodiscard]] std::vector<const Rejection*> unread_not_stored() const;

  [[nodiscard]] std::size_t size() const { return outcomes_.size(); }

 private:
  using Index = std::multimap<std::string, std::size_t, std::less<>>;

  Match take_one(Index::const_iterator first, Index::const_iterator end);

  std::vector<Outcome> outcomes_;
  std::vector<bool> is_stored_;
  Index by_source_;
  Index by_family_;
  Index by_folded_family_;
};

/// Compares stored documents with newly computed ones, one after the other.
class Verification final : public StoredDocuments {
 public:
  /// Calls `present` with the verdict on each document. Both arguments must outlive the object.
  Verification(Recomputed& recomputed, std::function<void(const Verified&)> present)
      : recomputed_(recomputed), present_(std::move(present)) {}

  void take(const StoredDocument& document) override;
  void end_batch(const StoredDocument& rest) override;
  void end_text() override;
  void fail(Diagnostic diagnostic) override;

  [[nodiscard]] std::uint64_t verified() const { return verified_; }
  [[nodiscard]] std::uint64_t refused() const { return refused_; }

 private:
  std::vector<Objection> objections_to(const StoredDocument& stored);
  std::vector<Objection> compare(const StoredDocument& stored, const JsonValues& values);
  void add_to_batch(const StoredDocument& part);
  void begin_record(const Document& head);
  void conclude(const Verified& document);

  Recomputed& recomputed_;
  std::function<void(const Verified&)> present_;
  std::uint64_t verified_ = 0;
  std::uint64_t refused_ = 0;

  /// The current record, and the number of documents refused before it.
  std::optional<RecordHead> record_;
  std::uint64_t refused_before_record_ = 0;

  Verified batch_;          ///< the one that has not ended yet
  Totals totals_of_batch_;  ///< of what its results should be
  std::size_t size_of_batch_ = 0;
};

}  // namespace bounty
