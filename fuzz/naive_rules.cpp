#include "naive_rules.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace bounty::fuzz::naive {
namespace {

constexpr Whole hour = 3'600'000;

using Granted = std::set<std::pair<Judgement, std::string>>;

Whole rounded_down(Whole dividend, Whole divisor) { return dividend / divisor; }

/// Rounds to the nearest cent, half a cent up.
Whole rounded(Whole dividend, Whole divisor) {
  return rounded_down(2 * dividend + divisor, 2 * divisor);
}

std::string key_of(const Step& step) { return step.task + "/" + step.name; }

std::string repeated_as(const Step& step) {
  return step.activity.empty() ? key_of(step) : step.activity;
}

template <class T>
std::optional<T> stated(const std::map<std::string, T>& by_name, const std::string& name) {
  return by_name.contains(name) ? std::optional(by_name.at(name)) : std::nullopt;
}

/// Looks up the step first, then its task.
template <class T>
std::optional<T> stated_of(const std::map<std::string, T>& by_name, const Step& step) {
  const std::optional<T> of_step = stated(by_name, key_of(step));
  return of_step ? of_step : stated(by_name, step.task);
}

/// Replaces the submitter's facts by those of the review.
Step judged(Step step, const Review& review) {
  const std::string key = key_of(step);
  step.time = stated(review.time, key).value_or(step.time);
  step.computation = stated(review.computation, key).value_or(step.computation);
  step.activity = stated(review.activity, key).value_or(step.activity);
  step.evidence = stated_of(review.evidence, step).value_or(step.evidence);
  return step;
}

bool is_bonus_stated(const Review& review) { return review.bonus || review.criteria; }

/// Returns the stated bonus rate, or the sum of its criteria.
Whole stated_bonus(const Review& review) {
  Whole sum = review.bonus.value_or(0);
  for (const auto& [criterion, rate] : review.criteria.value_or(std::map<std::string, Whole>()))
    sum += rate;
  return sum;
}

bool is_permitted(const Review& review) {
  return review.is_legal == true && review.is_practical == true;
}

bool is_withheld(const Review& review, Whole bounty) {
  return is_permitted(review) && (review.amount.value_or(bounty) != bounty || review.has_payee);
}

/// Lists the statements that the payment lacks. A bounty of $0.00 needs no amount and no date.
bool is_clear(const Review& review, Whole bounty) {
  const bool is_stated = review.amount.has_value() && review.has_date;
  return is_permitted(review) && !is_withheld(review, bounty) && (is_stated || bounty == 0);
}

bool is_blocked(const Review& review) {
  return review.is_legal == false || review.is_practical == false;
}

class Rules {
 public:
  Rules(std::vector<Step> steps, const Review& review, const Policy& policy)
      : steps_(std::move(steps)), review_(review), policy_(policy) {
    for (Step& step : steps_) step = judged(std::move(step), review);
  }

  [[nodiscard]] std::vector<Amounts> amounts(const Granted& granted) const {
    std::vector<Amounts> list;
    std::set<std::string> seen;
    for (const Step& step : steps_) {
      const bool is_first = seen.insert(repeated_as(step)).second;
      list.push_back(amounts_of(step, is_first ? 1 : 0, granted));
    }
    return list;
  }

  [[nodiscard]] Amounts total(const Granted& granted) const {
    Amounts total;
    for (const Amounts& step : amounts(granted)) {
      total.gross += step.gross;
      total.after_computation += step.after_computation;
      total.after_repetitions += step.after_repetitions;
      total.after_qa += step.after_qa;
    }
    return total;
  }

  [[nodiscard]] Whole bonus(const Granted& granted) const {
    const Whole base_payment = total(granted).after_qa;
    const Whole highest = rounded_down(base_payment * policy_.bonus_cap, million);
    if (granted.contains({Judgement::bonus, ""})) return highest;
    const Whole rate = std::min(stated_bonus(review_), policy_.bonus_cap);
    return std::min(highest, rounded(base_payment * rate, million));
  }

  [[nodiscard]] Whole bounty(const Granted& granted) const {
    return total(granted).after_qa + bonus(granted);
  }

  /// Returns the judgements in the order of the document: repeat rates, confidence, bonus.
  /// add_payment() adds the payment.
  [[nodiscard]] std::vector<Undecided> undecided() const {
    if (review_.is_final) return {};
    std::vector<Undecided> list = undecided_repeat_rates();
    for (const Step& step : steps_) {
      const bool is_stated = stated_of(review_.confidence, step).has_value();
      if (step.evidence == Evidence::none && !is_stated)
        list.push_back({Judgement::confidence, key_of(step), 0});
    }
    if (!is_bonus_stated(review_)) list.push_back({Judgement::bonus, "", 0});
    return list;
  }

 private:
  [[nodiscard]] std::vector<Undecided> undecided_repeat_rates() const {
    std::map<std::string, Whole> repetitions;
    for (const Step& step : steps_) repetitions[repeated_as(step)] += step.count;
    std::vector<Undecided> list;
    std::set<std::string> seen;
    for (const Step& step : steps_) {
      const std::string name = repeated_as(step);
      if (!seen.insert(name).second || review_.repeat_rate.contains(name)) continue;
      if (repetitions[name] > 1) list.push_back({Judgement::repeat_rate, name, 0});
    }
    return list;
  }

  [[nodiscard]] Whole repeat_rate(const Step& step, const Granted& granted) const {
    const std::string name = repeated_as(step);
    if (granted.contains({Judgement::repeat_rate, name})) return million;
    return stated(review_.repeat_rate, name).value_or(policy_.repeat_rate);
  }

  [[nodiscard]] Whole qa_rate(const Step& step, const Granted& granted) const {
    if (step.evidence == Evidence::full_run) return policy_.full_run;
    if (step.evidence == Evidence::alternative) return policy_.alternative;
    if (granted.contains({Judgement::confidence, key_of(step)})) return million;
    const Confidence unreviewed = {"unreviewed", 0};
    return rate_of(stated_of(review_.confidence, step).value_or(unreviewed));
  }

  [[nodiscard]] Whole rate_of(const Confidence& confidence) const {
    return confidence.word.empty() ? confidence.rate : policy_.confidence.at(confidence.word);
  }

  [[nodiscard]] Amounts amounts_of(const Step& step, Whole first, const Granted& granted) const {
    const Whole rate = review_.rate_per_hour.value_or(policy_.rate_per_hour);
    const Whole work = rate * (step.time - step.computation);
    const Whole paid = first * million + (step.count - first) * repeat_rate(step, granted);
    return {rounded(rate * step.time * step.count, hour), rounded(work * step.count, hour),
            rounded(work * paid, hour * million),
            rounded(work * paid * qa_rate(step, granted), hour * million * million)};
  }

  std::vector<Step> steps_;
  const Review& review_;
  const Policy& policy_;
};

Granted all_of(const std::vector<Undecided>& undecided) {
  Granted granted;
  for (const Undecided& each : undecided) granted.emplace(each.judgement, each.where);
  return granted;
}

/// A worth is the ceiling minus the ceiling without that one judgement.
void add_worths(Result& result, const Rules& rules) {
  for (Undecided& each : result.undecided) {
    Granted others = all_of(result.undecided);
    others.erase({each.judgement, each.where});
    each.worth = result.ceiling - rules.bounty(others);
  }
}

Result earned(std::vector<Step> steps, const Review& review, const Policy& policy) {
  const Rules rules(std::move(steps), review, policy);
  Result result;
  result.steps = rules.amounts({});
  result.total = rules.total({});
  result.bonus = rules.bonus({});
  result.bounty = rules.bounty({});
  result.undecided = rules.undecided();
  result.ceiling = rules.bounty(all_of(result.undecided));
  add_worths(result, rules);
  result.is_bonus_cut = stated_bonus(review) > policy.bonus_cap;
  return result;
}

void add_payment(Result& result, const Review& review) {
  const bool is_nothing_payable = is_blocked(review) || is_withheld(review, result.bounty);
  if (is_clear(review, result.bounty)) result.payable = result.bounty;
  if (is_nothing_payable) result.payable = 0;
  if (!result.payable || is_withheld(review, result.bounty))
    result.undecided.push_back({Judgement::payment, "", 0});
}

}  // namespace

bool waits_too_long(const std::vector<Step>& steps, const Review& review) {
  return std::ranges::any_of(steps, [&](const Step& step) {
    const Step final = judged(step, review);
    return final.computation > final.time;
  });
}

std::optional<Result> result_of(std::vector<Step> steps, const Review& review, const Policy& policy,
                                bool is_specification) {
  // A specification earns nothing: every amount is 0.
  Result result = is_specification ? Result() : earned(std::move(steps), review, policy);
  add_payment(result, review);
  const Whole greatest = std::max(result.total.gross, result.ceiling);
  return greatest <= INT64_MAX ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace bounty::fuzz::naive
