#include "rules/bonus.hpp"

#include <algorithm>

#include "rules/rounding.hpp"

namespace bounty {

bool bonus_is_decided(const Review* review) {
  return review != nullptr && (review->bonus.has_value() || review->final);
}

std::int64_t stated_bonus_parts(const Review* review) {
  if (review == nullptr || !review->bonus) return 0;
  if (const auto* rate = std::get_if<Rate>(&*review->bonus)) return rate->parts_per_million();
  std::int64_t sum = 0;
  for (const auto& [criterion, rate] : std::get<ByName<Rate>>(*review->bonus)) {
    sum += rate.value.parts_per_million();
  }
  return sum;
}

BonusRate bonus_rate(const Review* review, const Policy& policy) {
  BonusRate result;
  result.rate = Rate::from_parts_per_million(
      std::min(stated_bonus_parts(review), policy.bonus_cap.parts_per_million()));
  if (review == nullptr || !review->bonus) return result;
  if (const auto* stated = std::get_if<ByName<Rate>>(&*review->bonus)) {
    for (const std::string& criterion : policy.bonus_criteria) {
      const auto found = stated->find(criterion);
      if (found != stated->end()) result.criteria.emplace_back(criterion, found->second.value);
    }
  }
  return result;
}

Money bonus(Money base_payment, Rate rate, Rate cap) {
  const Wide product = Wide{base_payment.cents()} * rate.parts_per_million();
  const Money rounded = Money::from_wide_cents(divide_half_up(product, Rate::parts_of_whole));
  return std::min(rounded, greatest_bonus(base_payment, cap));
}

Money greatest_bonus(Money base_payment, Rate cap) {
  const Wide product = Wide{base_payment.cents()} * cap.parts_per_million();
  return Money::from_wide_cents(divide_down(product, Rate::parts_of_whole));
}

}  // namespace bounty
