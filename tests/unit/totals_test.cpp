#include "bounty/totals.hpp"

#include "bounty/print.hpp"
#include "catch.hpp"
#include "outcomes.hpp"

using namespace bounty;

namespace {

Payout payout_of(std::int64_t cents) {
  const Money amount = Money::from_cents(cents);
  Payout payout;
  payout.gross = payout.base_payment = payout.bonus = payout.bounty = payout.ceiling = amount;
  payout.deductions = {amount, amount, amount};
  payout.payment = {.status = PaymentStatus::clear, .payable = amount};
  return payout;
}

constexpr Wide most = INT64_MAX;

}  // namespace

TEST_CASE("sums exceed 64 bits in both directions") {
  Sum sum;
  CHECK(sum.cents() == 0);
  for (int i = 0; i < 3; ++i) sum += Money::from_cents(INT64_MAX);
  CHECK((sum.cents() == 3 * most));
  Sum twice = sum;
  twice += sum;
  CHECK((twice.cents() == 6 * most));
  twice -= Money::from_cents(1);
  CHECK((twice.cents() == 6 * most - 1));
  twice -= sum;
  twice -= sum;
  CHECK(twice.cents() == -1);
  CHECK(twice < Sum());
  CHECK(sum > Sum());
  CHECK(Sum() == Sum());
}

TEST_CASE("sums are printed in full") {
  Sum sum;
  CHECK(dollars(sum) == "$0.00");
  CHECK(grouped_amount(sum) == "0.00");
  for (int i = 0; i < 3; ++i) sum += Money::from_cents(INT64_MAX);
  CHECK(dollars(sum) == "$276,701,161,105,643,274.21");
  CHECK(grouped_amount(sum) == "276,701,161,105,643,274.21");
  Sum negative;
  negative -= sum;
  CHECK(dollars(negative) == "-$276,701,161,105,643,274.21");
  CHECK(grouped_amount(negative) == "-276,701,161,105,643,274.21");
  Sum debt;
  debt -= Money::from_cents(5);
  CHECK(grouped_amount(debt) == "-0.05");
}

TEST_CASE("every outcome counts once, its bounty by the status of its payment") {
  Payout blocked = payout_of(500);
  blocked.payment = {.status = PaymentStatus::blocked, .payable = Money()};
  Payout unchecked = payout_of(7'000);
  unchecked.payment = {};
  Payout withheld = payout_of(80'000);
  withheld.payment = {
      .status = PaymentStatus::withheld, .payable = Money(), .reason = WithheldReason::paid};
  const Totals totals =
      outcomes::totals_of({payout_of(30), Rejection{}, blocked, unchecked, withheld, Rejection{}});
  CHECK(totals.submissions == 6);
  CHECK(totals.rejected == 2);
  for (const Sum& sum : {totals.gross, totals.computation, totals.repeated_steps, totals.missing_qa,
                         totals.base_payment, totals.bonus, totals.bounty, totals.ceiling}) {
    CHECK(sum.cents() == 87'530);
  }
  CHECK(totals.payable.cents() == 30);
  CHECK(totals.blocked.cents() == 500);
  CHECK(totals.unchecked.cents() == 7'000);
  CHECK(totals.withheld.cents() == 80'000);
}

TEST_CASE("each amount goes into its own sum") {
  const auto cents = [](std::int64_t amount) { return Money::from_cents(amount); };
  Payout payout;
  payout.gross = cents(1);
  payout.deductions = {.computation = cents(2), .repeated_steps = cents(3), .missing_qa = cents(4)};
  payout.base_payment = cents(5);
  payout.bonus = cents(6);
  payout.bounty = cents(7);
  payout.ceiling = cents(8);
  payout.payment = {.status = PaymentStatus::clear, .payable = cents(7)};
  const Totals totals = outcomes::totals_of({payout});
  CHECK(totals.gross.cents() == 1);
  CHECK(totals.computation.cents() == 2);
  CHECK(totals.repeated_steps.cents() == 3);
  CHECK(totals.missing_qa.cents() == 4);
  CHECK(totals.base_payment.cents() == 5);
  CHECK(totals.bonus.cents() == 6);
  CHECK(totals.bounty.cents() == 7);
  CHECK(totals.ceiling.cents() == 8);
  CHECK(totals.payable.cents() == 7);
}

TEST_CASE("totals beyond 64 bits") {
  const Totals totals = outcomes::totals_of(std::vector<Outcome>(1'000, payout_of(INT64_MAX)));
  CHECK(totals.submissions == 1'000);
  CHECK((totals.gross.cents() == 1'000 * most));
  CHECK((totals.payable.cents() == 1'000 * most));
  CHECK(dollars(totals.bounty) == "$92,233,720,368,547,758,070.00");
}

TEST_CASE("numbers are grouped by thousands") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(7) == "7");
  CHECK(grouped(99) == "99");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1'000) == "1,000");
  CHECK(grouped(12'345) == "12,345");
  CHECK(grouped(123'456) == "123,456");
  CHECK(grouped(1'000'000) == "1,000,000");
  CHECK(grouped(UINT64_MAX) == "18,446,744,073,709,551,615");
  CHECK(grouped_amount(Money::from_cents(0)) == "0.00");
  CHECK(grouped_amount(Money::from_cents(99'999)) == "999.99");
  CHECK(grouped_amount(Money::from_cents(100'000)) == "1,000.00");
  CHECK(grouped_amount(Money::from_cents(-5)) == "-0.05");
  CHECK(grouped_amount(Money::from_cents(-123'456'789)) == "-1,234,567.89");
  CHECK(grouped_amount(Money::from_cents(INT64_MAX)) == "92,233,720,368,547,758.07");
  CHECK(grouped_amount(Money::from_cents(INT64_MIN)) == "-92,233,720,368,547,758.08");
}

TEST_CASE("what remains of a budget, after the bounties and after the ceilings") {
  Totals totals;
  totals.bounty += Money::from_cents(600);
  totals.ceiling += Money::from_cents(1'100);
  const Budget budget = budget_after(Money::from_cents(1'000), totals);
  CHECK(budget.amount == Money::from_cents(1'000));
  CHECK(budget.after_bounties.cents() == 400);
  CHECK(budget.after_ceilings.cents() == -100);
}
