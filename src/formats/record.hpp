#pragma once

#include <cstdint>
#include <string>

#include "bounty/read.hpp"
#include "bounty/totals.hpp"
#include "formats/kinds/kinds.hpp"

namespace bounty {

/// The numbers and sums of the payments in a record.
struct RecordSums {
  std::uint64_t payments = 0;
  Sum paid;
  std::uint64_t voids = 0;
  Sum voided;

  void add(const Outcome& outcome);
  void add(const VoidedPayment& payment);
};

/// The first line of a record, with a line end.
std::string write_record_head(const RecordSums& sums);

}  // namespace bounty

/// bounty-record/1: the first line of a record, which announces what follows it.
namespace bounty::format {

inline constexpr auto record = stored_object<RecordSums>(
    "record", "the first line of a record: a JSON object", kind::format_key<record_format>,
    required("payments", kind::HowMany(), &RecordSums::payments,
             "The number of results that follow. Each of them pays its family."),
    required("paid_cents", kind::SumOfCents(), &RecordSums::paid,
             "The sum of these payments, in cents. It may exceed 64 bits."),
    required("voids", kind::HowMany(), &RecordSums::voids,
             "The number of voided payments that follow."),
    required("voided_cents", kind::SumOfCents(), &RecordSums::voided,
             "The sum of the voided payments, in cents. It may exceed 64 bits."));

}  // namespace bounty::format
