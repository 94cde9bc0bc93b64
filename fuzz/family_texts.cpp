#include "family_texts.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <string_view>

namespace bounty::fuzz {
namespace {

using naive::Evidence;
using naive::million;
using naive::Step;
using naive::Whole;

std::string quoted(std::string_view text) { return fmt::format("\"{}\"", text); }

constexpr std::int64_t second = 1'000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;

std::string decimal(Whole units, std::int64_t units_per_one, int decimals) {
  const auto number = static_cast<std::int64_t>(units);
  return fmt::format("{}.{:0{}}", number / units_per_one, number % units_per_one, decimals);
}

std::string rate_text(Whole rate) {
  if (rate % million == 0) return rate == 0 ? "0" : "1";
  if (rate % 1'000 == 0) return quoted(decimal(rate / 1'000, 10, 1) + "%");
  return decimal(rate, million, 6);
}

/// Alternates between the notations that can express the time.
std::string time_text(Whole milliseconds) {
  const auto time = static_cast<std::int64_t>(milliseconds);
  const bool takes_turn = time / minute % 2 == 0;
  if (time % minute == 0 && takes_turn)
    return fmt::format(R"("{}:{:02}")", time / hour, time % hour / minute);
  if (time % (hour / 100) == 0 && takes_turn) return decimal(time / (hour / 100), 100, 2);
  if (time % second == 0)
    return fmt::format(R"("{}h{}m{}s")", time / hour, time % hour / minute, time % minute / second);
  return quoted(decimal(time, second, 3) + "s");
}

std::string cents_text(Whole cents) { return quoted(decimal(cents, 100, 2)); }

std::string evidence_text(Evidence evidence) {
  constexpr std::array<std::string_view, 3> words = {"full_run", "alternative", "none"};
  return quoted(words[static_cast<std::size_t>(evidence)]);
}

/// Appends a member to an object that already has others.
std::string member(std::string_view name, std::string_view value) {
  return fmt::format(R"(, "{}": {})", name, value);
}

/// Omits the keys whose values are the defaults: no computation, one repetition, no evidence.
std::string step_text(const Step& step) {
  std::string text = fmt::format(R"({{"name": "{}", "time": {})", step.name, time_text(step.time));
  if (step.computation != 0) text += member("computation", time_text(step.computation));
  if (step.count != 1)
    text += member("count", fmt::to_string(static_cast<std::int64_t>(step.count)));
  if (!step.activity.empty()) text += member("activity", quoted(step.activity));
  if (step.evidence != Evidence::none) text += member("qa", evidence_text(step.evidence));
  return text + "}";
}

std::string tasks_text(const std::vector<Step>& steps) {
  std::string text;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool begins_task = i == 0 || steps[i - 1].task != steps[i].task;
    if (begins_task && i != 0) text += "]}, ";
    text += begins_task ? fmt::format(R"({{"name": "{}", "steps": [)", steps[i].task) : ", ";
    text += step_text(steps[i]);
  }
  return text + "]}";
}

template <class T>
std::string map_text(const std::map<std::string, T>& map, std::string (*value_text)(T)) {
  std::string text = "{";
  for (const auto& [key, value] : map)
    text += fmt::format("{}\"{}\": {}", text.ends_with('{') ? "" : ", ", key, value_text(value));
  return text + "}";
}

std::string activity_text(std::string activity) { return quoted(activity); }

std::string confidence_text(naive::Confidence confidence) {
  return confidence.word.empty() ? rate_text(confidence.rate) : quoted(confidence.word);
}

std::string payment_text(const naive::Review& review) {
  std::string text = R"({"note": "seen")";
  if (review.is_legal) text += member("legal", *review.is_legal ? "true" : "false");
  if (review.is_practical) text += member("practical", *review.is_practical ? "true" : "false");
  if (review.amount) text += member("amount", cents_text(*review.amount));
  if (review.has_payee) text += member("payee", quoted("Somebody"));
  return text + "}";
}

}  // namespace

std::string submission_text(const std::vector<Step>& steps, bool is_specification) {
  return fmt::format(
      R"({{"format": "bounty-submission/1", "family": "f", "kind": "{}", "tasks": [{}]}})",
      is_specification ? "specification" : "implementation", tasks_text(steps));
}

std::string review_text(const naive::Review& review) {
  std::string text = R"({"format": "bounty-review/1", "family": "f")";
  text += member("time", map_text(review.time, time_text));
  text += member("computation", map_text(review.computation, time_text));
  text += member("qa", map_text(review.evidence, evidence_text));
  text += member("activity", map_text(review.activity, activity_text));
  text += member("repeat_rate", map_text(review.repeat_rate, rate_text));
  text += member("confidence", map_text(review.confidence, confidence_text));
  if (review.bonus) text += member("bonus", rate_text(*review.bonus));
  if (review.criteria) text += member("bonus", map_text(*review.criteria, rate_text));
  if (review.rate_per_hour) text += member("rate_per_hour", cents_text(*review.rate_per_hour));
  text += member("payment", payment_text(review));
  if (review.has_date) text += member("date", quoted("2026-11-22"));
  return text + (review.is_final ? R"(, "final": true})" : "}");
}

std::string policy_text(const naive::Policy& policy) {
  return fmt::format(R"({{"format": "bounty-policy/1", "rate_per_hour": {}, "repeat_rate": {}, )"
                     R"("evidence": {{"full_run": {}, "alternative": {}}}, "confidence": {}, )"
                     R"("bonus": {{"cap": {}}}}})",
                     cents_text(policy.rate_per_hour), rate_text(policy.repeat_rate),
                     rate_text(policy.full_run), rate_text(policy.alternative),
                     map_text(policy.confidence, rate_text), rate_text(policy.bonus_cap));
}

}  // namespace bounty::fuzz
