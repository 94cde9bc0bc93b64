#include "rules/bonus.hpp"

#include <algorithm>

#include "rules/judgements/named_judgements.hpp"
#include "values/rounding.hpp"

namespace bounty {

bool bonus_is_decided(const Review* review) {
  return review != nullptr && (review->bonus.has_value() || review->final);
}

std::int64_t stated_bonus_parts(const Review* review) {
  if (review == nullptr || !review->bonus) return 0;
  if (const auto* rate = std::get_if<Rate>(&*review->bonus)) return rate->parts_per_million();
  std::int64_t sum = 0;
  for (const Named<Rate>& criterion : std::get<ByName<Rate>>(*review->bonus)) {
    sum += criterion.value.parts_per_million();
  }
  return sum;
}

namespace {

/// Returns null if the bonus is not stated by criteria.
const ByName<Rate>* stated_criteria(const Review* review) {
  return review == nullptr || !review->bonus ? nullptr : std::get_if<ByName<Rate>>(&*review->bonus);
}

}  // namespace

bool bonus_fits(const Review* review, const Policy& policy) {
  const ByName<Rate>* stated = stated_criteria(review);
  if (stated == nullptr) return true;
  NamedJudgements<Rate> rates(*stated);
  for (const std::string& criterion : policy.bonus_criteria) rates.find(criterion);
  return rates.are_all_found();
}

void note_bonus_rate(BonusRate& rate, const Review* review, const Policy& policy) {
  rate.criteria.clear();
  rate.rate = Rate::from_parts_per_million(
      std::min(stated_bonus_parts(review), policy.bonus_cap.parts_per_million()));
  if (const ByName<Rate>* stated = stated_criteria(review)) {
    NamedJudgements<Rate> rates(*stated);
    for (const std::string& criterion : policy.bonus_criteria) {
      if (const Named<Rate>* stated_rate = rates.find(criterion))
        rate.criteria.emplace_back(criterion, stated_rate->value);
    }
  }
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
