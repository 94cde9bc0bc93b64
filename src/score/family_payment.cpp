#include "score/family_payment.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "rules/payment.hpp"

namespace bounty {
namespace {

Warning paid_differently(const EarlierPayment& paid, Money bounty) {
  return {WarningCode::paid_differently,
          fmt::format("{} has been paid for this family{}{}, but its bounty is {} now",
                      dollars(paid.amount), paid.date.empty() ? "" : " on ", paid.date,
                      dollars(bounty))};
}

/// The texts say which families these are.
Warning similar_family(std::string_view family, std::string_view other) {
  return {WarningCode::similar_family,
          fmt::format("{} differs from {} only in case, \"-\", \"_\" and \".\": if they are the "
                      "same family, it is paid only once",
                      family, other)};
}

}  // namespace

void note_earlier_payment(Payout& payout, const EarlierPayment& paid) {
  payout.payment.paid = paid;
  if (pays(payout.payment)) withhold(payout.payment, WithheldReason::paid);
  if (payout.bounty != paid.amount) {
    payout.warnings.push_back(paid_differently(paid, payout.bounty));
  }
}

void withhold_as_duplicate(Payout& payout, const std::string& payable_source) {
  withhold(payout.payment, WithheldReason::duplicate_family);
  payout.payment.payable_source = payable_source;
}

Warning duplicate_family(std::string_view family, std::string_view elsewhere) {
  return {WarningCode::duplicate_family,
          fmt::format("the family {} is also submitted in {}: a family is paid once",
                      in_quotes(family), elsewhere)};
}

Warning similar_to_earlier(std::string_view family, std::string_view elsewhere) {
  return similar_family(fmt::format("the family {}", in_quotes(family)),
                        fmt::format("the one in {}", elsewhere));
}

Warning similar_to_later(std::string_view family, std::string_view elsewhere) {
  return similar_family("this family",
                        fmt::format("that of {}, {},", elsewhere, in_quotes(family)));
}

Warning similar_to_paid(std::string_view family, std::string_view paid) {
  return similar_family("the family " + in_quotes(family),
                        in_quotes(paid) + ", which has been paid,");
}

}  // namespace bounty
