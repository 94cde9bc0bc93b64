#pragma once

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "bounty/read.hpp"
#include "formats/output/result.hpp"

/// bounty-void/1: a payment that was recorded but did not happen.
namespace bounty::format {
/// Checks that the parts add up to what was paid, so that a journal reverses it to the cent.
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
    const bool has_amount = voided.paid.amount != Money();  // $0.00 is already reported
    if (is_right(voided) || !has_amount) return;
    in.report(DiagnosticCode::does_not_add_up,
              fmt::format("base payment and bonus add up to {}, not {}", dollars(parts_of(voided)),
                          dollars(whole_of(voided))),
              "void the payment again: records must not be edited", span);
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
    "void", "a voided payment: a JSON object", kind::format_key<void_format>,
    required("family", StoredFamily(), &VoidedPayment::family, "The task family."),
    optional("author", kind::Text(), &VoidedPayment::author, "The submitter, if stated."),
    required("date", kind::Date(), &VoidedPayment::date,
             "The day on which the payment was voided: YYYY-MM-DD."),
    required("note", kind::Text(), &VoidedPayment::note, "Why it did not happen."),
    required("paid", StoredPayment(), &VoidedPayment::paid, "The payment that did not happen."),
    required("base_payment_cents", kind::Cents(), &VoidedPayment::base_payment,
             "The base payment included in it, in cents."),
    required("bonus_cents", kind::Cents(), &VoidedPayment::bonus,
             "The bonus included in it, in cents."));

}  // namespace bounty::format
