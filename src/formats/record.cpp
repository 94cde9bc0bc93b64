#include "formats/record.hpp"

#include "json/json_writer.hpp"

namespace bounty {

/// Whatever pays nothing counts too: no record has it, and so it is seen.
void RecordSums::add(const Outcome& outcome) {
  ++payments;
  const Payout* payout = payout_of(&outcome);
  if (payout != nullptr && payout->payment.payable) paid += *payout->payment.payable;
}

void RecordSums::add(const VoidedPayment& payment) {
  ++voids;
  voided += payment.paid.amount;
}

std::string write_record_head(const RecordSums& sums) {
  return document_text<format::record>(sums, JsonWriter::Layout::one_line);
}

}  // namespace bounty
