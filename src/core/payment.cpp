#include "core/payment.hpp"

namespace bounty {

PaymentStatus payment_status(const Review* review) {
  if (review == nullptr) return PaymentStatus::unchecked;
  const auto& [legal, practical, note] = review->payment;
  if (legal == false || practical == false) return PaymentStatus::blocked;
  if (legal == true && practical == true) return PaymentStatus::clear;
  return PaymentStatus::unchecked;
}

Payment payment(const Review* review, Money bounty) {
  Payment result;
  result.status = payment_status(review);
  if (result.status == PaymentStatus::clear) result.payable = bounty;
  if (result.status == PaymentStatus::blocked) result.payable = Money();
  if (review != nullptr) result.note = review->payment.note;
  return result;
}

Acknowledgement acknowledgement(const Author& author, const Review* review) {
  Acknowledgement result;
  if (author.declines_acknowledgement) return result;
  result.name = author.acknowledge_as.empty() ? author.name : author.acknowledge_as;
  const bool is_used = review != nullptr && review->used;
  result.due = is_used && !result.name.empty();
  result.lacks_name = is_used && result.name.empty();
  return result;
}

}  // namespace bounty
