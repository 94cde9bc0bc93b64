#pragma once

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "bounty/read.hpp"
#include "formats/result.hpp"

/// bounty-void/1: a payment that was recorded, and did not happen.
namespace bounty::format {
/// A journal takes back what was posted, to the cent.
struct TakesBackAll {
  static Sum parts_of(const VoidedPayment& voided) {
    Sum parts;
    parts += voided.base_payment;
    return parts += voided.bonus;
  }
  static Sum whole_of(const VoidedPayment& voided) {
    Sum whole;
    return whole += voided.paid.amount;
  }
  static bool is_right(const VoidedPayment& voided) { return parts_of(voided) == whole_of(voided); }
  static void check(Reading& in, const VoidedPayment& voided, Span span) {
    if (is_right(voided)) return;
    in.report(DiagnosticCode::does_not_add_up,
              fmt::format("base payment and bonus come to {}, not {}", dollars(parts_of(voided)),
                          dollars(whole_of(voided))),
              "void the payment anew: a record is never edited", span);
  }
};

struct StoredPayment : kind::ObjectOf<earlier_payment> {
  template <class Slot>
  static constexpr Shape shape() {
    Shape shape = ObjectOf::template shape<Slot>();
    shape.expected = "the payment that did not happen";
    return shape;
  }
};

inline constexpr auto voided_payment = stored_object<VoidedPayment, TakesBackAll>(
    "a voided payment: a JSON object",
    required("format", kind::Format<void_format>(), kind::whole_model),
    required("family", StoredFamily(), &VoidedPayment::family),
    optional("author", kind::Text(), &VoidedPayment::author),
    required("date", kind::Date(), &VoidedPayment::date),
    required("note", kind::Text(), &VoidedPayment::note),
    required("paid", StoredPayment(), &VoidedPayment::paid),
    required("base_payment_cents", kind::Cents(), &VoidedPayment::base_payment),
    required("bonus_cents", kind::Cents(), &VoidedPayment::bonus));

}  // namespace bounty::format
