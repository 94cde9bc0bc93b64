#pragma once

#include <string_view>

#include "bounty/totals.hpp"
#include "stored/stored_text.hpp"

namespace bounty {

/// Reads a record of payments one document at a time: its results, its voided payments, and whether
/// the totals of a batch match its results. Collects the errors.
class RecordReader : public StoredDocuments {
 public:
  void take(const StoredDocument& stored) final;
  void end_batch(const StoredDocument& rest) override;
  void fail(Diagnostic diagnostic) final;

  [[nodiscard]] const Diagnostics& wrong() const { return wrong_; }

 protected:
  virtual void take_outcome(const Outcome& outcome, const Document& document) = 0;
  virtual void take_void(const VoidedPayment& payment, const Document& document) = 0;

  /// Reads the document as results and rejections. A batch without its lists has none.
  void read_outcomes(const StoredDocument& stored, std::string_view format);

 private:
  void read_voided(const Document& document);
  void add_errors(Diagnostics diagnostics);
  [[nodiscard]] bool has_right_totals(const Document& rest) const;

  Totals totals_;  ///< the totals of the current batch so far
  Diagnostics wrong_;
};

}  // namespace bounty
