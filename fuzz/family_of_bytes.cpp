#include "family_of_bytes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "family_texts.hpp"

namespace bounty::fuzz {
namespace {

using naive::Evidence;
using naive::million;
using naive::Step;
using naive::Whole;

constexpr std::int64_t longest = 360'000'000'000;
constexpr std::array<std::string_view, 4> confidence_words = {"high", "medium", "low", "none"};
constexpr std::array<std::string_view, 3> criteria = {"unique", "threat_relevant", "easy_to_run"};

/// Makes decisions from bytes. Every decision after the last byte is 0.
class Choices {
 public:
  explicit Choices(std::string_view bytes) : bytes_(bytes) {}

  std::int64_t below(std::int64_t limit) {
    std::uint64_t number = 0;
    for (std::int64_t range = 1; range < limit; range *= 256) number = number * 256 + next();
    return static_cast<std::int64_t>(number % static_cast<std::uint64_t>(limit));
  }
  bool yes() { return below(2) == 1; }
  bool seldom() { return below(8) == 7; }

  /// Prefers short durations and whole units: only those are likely to round.
  std::int64_t milliseconds() {
    constexpr std::array<std::int64_t, 8> limits = {10,          5'000, 100'000, 4'000'000,
                                                    longest + 1, 2,     1'000,   36'000'000};
    constexpr std::array<std::int64_t, 4> units = {1, 1'000, 36'000, 60'000};
    const std::int64_t limit = limits[static_cast<std::size_t>(below(8))];
    const std::int64_t unit = units[static_cast<std::size_t>(below(4))];
    return std::min(below(limit) * unit, longest);
  }

  std::int64_t rate() {
    constexpr std::array<std::int64_t, 4> units = {1, 10'000, 250'000, million};
    const std::int64_t unit = units[static_cast<std::size_t>(below(4))];
    return below(million / unit + 1) * unit;
  }

  std::int64_t count() { return 1 + below(seldom() ? million : 8); }
  std::int64_t cents() { return below(seldom() ? 100 * million + 1 : 100'000); }
  Evidence evidence() { return static_cast<Evidence>(below(3)); }
  std::string activity() { return fmt::format("activity {}", below(3)); }

 private:
  std::uint64_t next() {
    if (bytes_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return byte;
  }

  std::string_view bytes_;
};

std::string key_of(const Step& step) { return step.task + "/" + step.name; }

Step step_of(Choices& choose, std::int64_t task, std::int64_t number) {
  Step step;
  step.task = fmt::format("task {}", task);
  step.name = fmt::format("step {}", number);
  step.time = choose.milliseconds();
  if (choose.yes()) step.computation = choose.milliseconds();
  if (choose.yes()) step.count = choose.count();
  if (choose.yes()) step.activity = choose.activity();
  step.evidence = choose.evidence();
  return step;
}

std::vector<Step> steps_of(Choices& choose) {
  std::vector<Step> steps;
  const std::int64_t tasks = 1 + choose.below(3);
  for (std::int64_t task = 0; task < tasks; ++task) {
    const std::int64_t count = 1 + choose.below(4);
    for (std::int64_t number = 0; number < count; ++number)
      steps.push_back(step_of(choose, task, number));
  }
  return steps;
}

/// Usually corrects a computation that is longer than its time.
void judge_facts(naive::Review& review, const Step& step, Choices& choose) {
  const std::string key = key_of(step);
  Whole time = step.time;
  Whole computation = step.computation;
  if (choose.seldom()) review.time[key] = time = choose.milliseconds();
  if (choose.seldom()) review.computation[key] = computation = choose.milliseconds();
  if (computation > time && !choose.seldom())
    review.computation[key] = choose.below(static_cast<std::int64_t>(time) + 1);
  if (choose.seldom()) review.evidence[key] = choose.evidence();
  if (choose.seldom()) review.evidence[step.task] = choose.evidence();
  if (choose.seldom()) review.activity[key] = choose.activity();
}

naive::Confidence confidence_of(Choices& choose) {
  const auto choice = static_cast<std::size_t>(choose.below(2 * confidence_words.size()));
  if (choice < confidence_words.size()) return {std::string(confidence_words[choice]), 0};
  return {"", choose.rate()};
}

void judge_rates(naive::Review& review, const Step& step, Choices& choose) {
  const std::string key = key_of(step);
  const auto counted = review.activity.find(key);
  const std::string& activity = counted == review.activity.end() ? step.activity : counted->second;
  if (choose.yes()) review.repeat_rate[activity.empty() ? key : activity] = choose.rate();
  if (choose.seldom()) review.confidence[key] = confidence_of(choose);
  if (choose.seldom()) review.confidence[step.task] = confidence_of(choose);
}

/// Returns either one rate or the rates of some criteria.
void judge_bonus(naive::Review& review, Choices& choose) {
  if (!choose.seldom()) {
    review.bonus = choose.rate();
    return;
  }
  review.criteria.emplace();
  for (const std::string_view criterion : criteria)
    if (choose.yes()) review.criteria->emplace(criterion, choose.rate());
}

naive::Review review_of(const std::vector<Step>& steps, Choices& choose) {
  naive::Review review;
  for (const Step& step : steps) judge_facts(review, step, choose);
  for (const Step& step : steps) judge_rates(review, step, choose);
  if (choose.yes()) judge_bonus(review, choose);
  if (choose.seldom()) review.rate_per_hour = choose.cents();
  if (choose.yes()) review.is_legal = !choose.seldom();
  if (choose.yes()) review.is_practical = !choose.seldom();
  review.is_final = choose.seldom();
  return review;
}

/// Usually approves the actual bounty; otherwise nearly all payments would be withheld.
void approve(Family& family, Choices& choose) {
  naive::Review& review = family.review;
  review.has_date = !choose.seldom();
  review.has_payee = choose.seldom();
  if (choose.seldom() || naive::waits_too_long(family.steps, review)) return;
  const auto result =
      naive::result_of(family.steps, review, family.policy, family.is_specification);
  if (result) review.amount = result->bounty + (choose.seldom() ? 1 : 0);
}

naive::Policy policy_of(Choices& choose) {
  naive::Policy policy;
  if (choose.yes()) policy.rate_per_hour = choose.cents();
  if (choose.yes()) policy.repeat_rate = choose.rate();
  if (choose.seldom()) policy.full_run = choose.rate();
  if (choose.seldom()) policy.alternative = choose.rate();
  for (auto& [word, rate] : policy.confidence)
    if (choose.seldom()) rate = choose.rate();
  if (choose.yes()) policy.bonus_cap = choose.rate();
  return policy;
}

}  // namespace

Family family_of(std::string_view bytes) {
  Choices choose(bytes);
  Family family;
  family.is_specification = choose.below(256) == 255;
  family.policy = policy_of(choose);
  family.steps = steps_of(choose);
  family.review = review_of(family.steps, choose);
  approve(family, choose);
  family.submission_text = submission_text(family.steps, family.is_specification);
  family.review_text = review_text(family.review);
  family.policy_text = policy_text(family.policy);
  return family;
}

}  // namespace bounty::fuzz
