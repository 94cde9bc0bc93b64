#include "score/known_names.hpp"

#include <algorithm>

#include "bounty/print.hpp"
#include "text/nearest_name.hpp"
#include "text/value_error.hpp"

namespace bounty {
namespace {

template <class Visit>
void for_each_step(const Submission& submission, Visit visit) {
  for (const Task& task : submission.tasks) {
    for (const Step& step : task.steps) visit(task.name + "/" + step.name, step);
  }
}

/// The review has the last word on the activity.
const std::string& counted_activity(const Step& step, const std::string& key,
                                    const Review& review) {
  const auto counted = review.activity.find(key);
  return counted == review.activity.end() ? step.activity : counted->second.value;
}

/// Whether `key` is `task/NAME`.
bool is_step_called(std::string_view key, std::string_view name) {
  return key.size() > name.size() && key.ends_with(name) &&
         key[key.size() - name.size() - 1] == '/';
}

}  // namespace

void KnownNames::sort() { std::ranges::sort(names_); }

bool KnownNames::contains(std::string_view name) const {
  return std::ranges::binary_search(names_, name);
}

std::string KnownNames::hint(std::string_view name) const {
  const auto step = std::ranges::find_if(
      names_, [&](const std::string& known) { return is_step_called(known, name); });
  if (step != names_.end()) return did_you_mean(in_quotes(*step));
  const std::vector<std::string_view> views(names_.begin(), names_.end());
  return hint_for_name(name, views);
}

KnownNames names_of_steps(const Submission& submission) {
  KnownNames names;
  for_each_step(submission, [&](std::string key, const Step&) { names.add(std::move(key)); });
  names.sort();
  return names;
}

KnownNames names_of_steps_and_tasks(const Submission& submission) {
  KnownNames names;
  for_each_step(submission, [&](std::string key, const Step&) { names.add(std::move(key)); });
  for (const Task& task : submission.tasks) names.add(task.name);
  names.sort();
  return names;
}

KnownNames names_of_activities(const Submission& submission, const Review& review) {
  KnownNames names;
  for_each_step(submission, [&](const std::string& key, const Step& step) {
    const std::string& activity = counted_activity(step, key, review);
    names.add(activity.empty() ? key : activity);
  });
  names.sort();
  return names;
}

std::string activity_of_step(const Submission& submission, const Review& review,
                             std::string_view key) {
  std::string activity;
  for_each_step(submission, [&](const std::string& each, const Step& step) {
    if (each == key) activity = counted_activity(step, each, review);
  });
  return activity;
}

KnownNames names_of_criteria(const Policy& policy) {
  KnownNames names;
  for (const std::string& criterion : policy.bonus_criteria) names.add(criterion);
  names.sort();
  return names;
}

}  // namespace bounty
