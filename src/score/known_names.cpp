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

}  // namespace

void KnownNames::sort() { std::ranges::sort(names_); }

bool KnownNames::contains(std::string_view name) const {
  return std::ranges::binary_search(names_, name);
}

std::string KnownNames::hint(std::string_view name) const {
  const std::vector<std::string_view> views(names_.begin(), names_.end());
  const auto step = std::ranges::find_if(
      names_, [&](const std::string& known) { return known.ends_with("/" + std::string(name)); });
  return step != names_.end() ? did_you_mean(in_quotes(*step)) : hint_for_name(name, views);
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
  for_each_step(submission, [&](std::string key, const Step& step) {
    const auto counted = review.activity.find(key);
    const std::string& activity =
        counted == review.activity.end() ? step.activity : counted->second.value;
    names.add(activity.empty() ? std::move(key) : activity);
  });
  names.sort();
  return names;
}

KnownNames names_of_criteria(const Policy& policy) {
  KnownNames names;
  for (const std::string& criterion : policy.bonus_criteria) names.add(criterion);
  names.sort();
  return names;
}

}  // namespace bounty
