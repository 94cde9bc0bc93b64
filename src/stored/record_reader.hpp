#pragma once

#include <optional>
#include <string_view>

#include "bounty/totals.hpp"
#include "stored/record_head.hpp"
#include "stored/stored_text.hpp"

namespace bounty {

/// Reads a record of payments, or the stored results of a batch, one document at a time: the
/// results, the voided payments, whether the totals of a batch match its results, and whether all
/// is there that the first line of a record announces. Collects the errors, and goes on after one:
/// only if `wrong()` is empty at the end does everything count that has been read.
class RecordReader : public StoredDocuments {
 public:
  void take(const StoredDocument& stored) final;
  void end_batch(const StoredDocument& rest) override;  ///< whoever overrides it calls it, too
  void end_text() final;
  void fail(Diagnostic diagnostic) final;

  [[nodiscard]] const Diagnostics& wrong() const { return wrong_; }

 protected:
  virtual void take_outcome(const Outcome& outcome, const Document& document) = 0;
  virtual void take_void(const VoidedPayment& payment, const Document& document) = 0;

  /// Reads the document as results and rejections. A batch without its lists has none.
  void read_outcomes(const StoredDocument& stored, std::string_view format);

 private:
  void begin_head(const Document& document);
  void end_head();
  void read_voided(const Document& document);
  void add_errors(Diagnostics diagnostics);
  void check_totals(const Document& rest);

  std::optional<RecordHead> head_;  ///< the first line of the current record
  Totals totals_;                   ///< the totals of the current batch so far
  Diagnostics wrong_;
};

}  // namespace bounty
