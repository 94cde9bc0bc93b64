#include <fmt/format.h>

#include "bounty/print.hpp"
#include "json/common_shapes.hpp"
#include "json/shapes.hpp"
#include "json/stored_parts.hpp"

namespace bounty {
namespace {

VoidedPayment& voided(Reading& in) { return in.draft.stored.voided; }
EarlierPayment& paid(Reading& in) { return voided(in).paid; }

constexpr Shape paid_shape = {.expected = "the payment that did not happen",
                              .fields = earlier_payment_fields<paid>,
                              .named = &anything};

constexpr Shape family = {.expected = "the task family",
                          .scalars = text_only,
                          .take = take_into<voided, &VoidedPayment::family, take_family>};

constexpr std::array void_fields = {
    Field{"format", &format_shape<void_format, void_format_in_quotes>, true},
    Field{"family", &family, true},
    Field{"author", &text_shape<voided, &VoidedPayment::author>},
    Field{"date", &date_shape<voided, &VoidedPayment::date>, true},
    Field{"note", &text_shape<voided, &VoidedPayment::note>, true},
    Field{"paid", &paid_shape, true},
    Field{"base_payment_cents", &cents_shape<voided, &VoidedPayment::base_payment>, true},
    Field{"bonus_cents", &cents_shape<voided, &VoidedPayment::bonus>, true},
};

/// A journal takes back what was posted, to the cent.
void check_sum(Reading& in, Span span) {
  Sum parts;
  parts += voided(in).base_payment;
  parts += voided(in).bonus;
  Sum whole;
  whole += paid(in).amount;
  if (parts == whole) return;
  in.report(
      DiagnosticCode::does_not_add_up,
      fmt::format("base payment and bonus come to {}, not {}", dollars(parts), dollars(whole)),
      "void the payment anew: a record is never edited", span);
}

}  // namespace

constexpr Shape void_shape = {.expected = "a voided payment: a JSON object",
                              .fields = void_fields,
                              .named = &anything,
                              .end = check_sum};

}  // namespace bounty
