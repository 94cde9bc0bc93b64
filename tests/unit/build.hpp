#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>

#include "bounty/calculate.hpp"
#include "values/parse_duration.hpp"
#include "values/parse_values.hpp"

/// Builds models in few words.
namespace build {

inline bounty::Duration time(const char* text) { return bounty::parse_duration(text).value(); }
inline bounty::Rate rate(const char* percent) { return bounty::parse_percentage(percent).value(); }
inline bounty::Money dollars(std::int64_t amount) {
  return bounty::Money::from_cents(amount * 100);
}

struct StepOf {
  const char* time;
  bounty::Evidence qa = bounty::Evidence::full_run;
  const char* computation = "0h";
  std::int64_t count = 1;
  const char* activity = "";
};

/// Keeps the text until the tests end, because models only refer to their texts.
inline std::string_view kept(std::string_view text) {
  static bounty::Texts texts;
  return texts.keep(text);
}

/// Sets the review's judgement on the name, or replaces it.
template <class T>
void judge(bounty::ByName<T>& map, std::string_view name, const std::type_identity_t<T>& value) {
  const auto found = std::ranges::find(map, name, &bounty::Named<T>::name);
  bounty::Named<T>& entry = found == map.end() ? map.emplace_back() : *found;
  entry.name = kept(name);
  entry.value = value;
}

inline bounty::Step step(std::string_view name, const StepOf& of) {
  bounty::Step step;
  step.name = kept(name);
  step.time.value = time(of.time);
  step.computation.value = time(of.computation);
  step.count = bounty::Count::from_number(of.count);
  step.activity = of.activity;
  step.qa = of.qa;
  return step;
}

/// Returns one task, `t`, with steps `s0`, `s1`, ...
inline bounty::Submission submission(std::initializer_list<StepOf> steps) {
  bounty::Submission submission;
  submission.source = "test";
  submission.family = "family";
  bounty::Task& task = submission.tasks.emplace_back();
  task.name = "t";
  for (const StepOf& of : steps)
    task.steps.push_back(step("s" + std::to_string(task.steps.size()), of));
  return submission;
}

inline bounty::Payout payout(const bounty::Submission& submission,
                             const bounty::Review* review = nullptr,
                             const bounty::Policy& policy = {}) {
  return bounty::calculate(submission, review, policy).value();
}

}  // namespace build
