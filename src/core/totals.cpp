#include "bounty/totals.hpp"

namespace bounty {
namespace {

void add_payout(Totals& totals, const Payout& payout) {
  totals.gross += payout.gross;
  totals.computation += payout.deductions.computation;
  totals.repeated_steps += payout.deductions.repeated_steps;
  totals.missing_qa += payout.deductions.missing_qa;
  totals.base_payment += payout.base_payment;
  totals.bonus += payout.bonus;
  totals.bounty += payout.bounty;
  totals.ceiling += payout.ceiling;
  if (payout.payment.payable) totals.payable += *payout.payment.payable;
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

}  // namespace bounty
