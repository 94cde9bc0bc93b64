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

/// What the submissions come to now, each of which may be stored once.
class Recomputed {
 public:
  explicit Recomputed(std::vector<Outcome> outcomes);
  Recomputed(const Recomputed&) = delete;
  Recomputed& operator=(const Recomputed&) = delete;
  ~Recomputed() = default;

  /// What one stored result may be the result of.
  struct Match {
    const Outcome* outcome = nullptr;  ///< null where there is none
    bool is_stored = false;            ///< it has been taken before
  };

  /// The outcome of the same source, or of the stream that it is a line of, which could not be
  /// read; else the only one of the same family. It is taken by that.
  Match take(const std::string& source, const std::string& family);

  /// Whether the warning of this outcome, which was stored when its submission lay there, is what a
  /// batch says of it and of another outcome.
  [[nodiscard]] bool is_true(const Warning& warning, const Outcome& outcome,
                             const std::string& place_then) const;

  /// What nothing stored is a result of.
  [[nodiscard]] NotStored not_stored() const;

  /// Those that could not be read, so that nobody knows which submissions they hold.
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

/// Compares stored documents with what their submissions come to, one after the other.
class Verification final : public StoredDocuments {
 public:
  /// `present` is given each document once it is verified, or not. Both must outlive it.
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

  /// The record that has not ended yet, and how much was refused before it.
  std::optional<RecordHead> record_;
  std::uint64_t refused_before_record_ = 0;

  Verified batch_;          ///< the one that has not ended yet
  Totals totals_of_batch_;  ///< of what its results should be
  std::size_t size_of_batch_ = 0;
};

}  // namespace bounty
