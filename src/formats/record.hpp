#pragma once

#include <cstdint>
#include <string>

#include "bounty/read.hpp"
#include "bounty/totals.hpp"
#include "formats/kinds/kinds.hpp"

namespace bounty {

/// What a record holds.
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
             "How many results follow, each of which pays its family."),
    required("paid_cents", kind::SumOfCents(), &RecordSums::paid,
             "What they pay, in cents; it may exceed 64 bits."),
    required("voids", kind::HowMany(), &RecordSums::voids, "How many voided payments follow."),
    required("voided_cents", kind::SumOfCents(), &RecordSums::voided,
             "What they take back, in cents; it may exceed 64 bits."));

}  // namespace bounty::format
