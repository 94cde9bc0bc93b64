#include "bounty/totals.hpp"

namespace bounty {
namespace {

Sum& sum_of(PaymentStatus status, Totals& totals) {
  switch (status) {
    case PaymentStatus::clear: return totals.payable;
    case PaymentStatus::withheld: return totals.withheld;
    case PaymentStatus::blocked: return totals.blocked;
    case PaymentStatus::unchecked: break;
  }
  return totals.unchecked;
}

void add_payout(Totals& totals, const Payout& payout) {
  totals.gross += payout.gross;
  totals.computation += payout.deductions.computation;
  totals.repeated_steps += payout.deductions.repeated_steps;
  totals.missing_qa += payout.deductions.missing_qa;
  totals.base_payment += payout.base_payment;
  totals.bonus += payout.bonus;
  totals.bounty += payout.bounty;
  totals.ceiling += payout.ceiling;
  sum_of(payout.payment.status, totals) += payout.bounty;
}

}  // namespace

void Totals::add(const Outcome& outcome) {
  ++submissions;
  if (const auto* payout = std::get_if<Payout>(&outcome)) {
    add_payout(*this, *payout);
  } else {
    ++rejected;
  }
}

Budget budget_after(Money amount, const Totals& totals) {
  Budget budget{amount, {}, {}};
  budget.after_bounties += amount;
  budget.after_bounties -= totals.bounty;
  budget.after_ceilings += amount;
  budget.after_ceilings -= totals.ceiling;
  return budget;
}

}  // namespace bounty
