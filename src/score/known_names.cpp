#include "score/known_names.hpp"

#include <algorithm>
#include <iterator>

#include "names/suggestion.hpp"
#include "rules/judgements/judged_step.hpp"
#include "rules/judgements/named_judgements.hpp"

namespace bounty {
namespace {

/// Returns the activity that the step counts under: the review's or else its own.
std::string_view counted_activity(const StepName& name, const Step& step,
                                  NamedJudgements<std::string_view>& reviewed) {
  const auto* counted = reviewed.find(name);
  return counted == nullptr ? step.activity : counted->value;
}

/// Visits the names of the task's steps, or of their activities, until `visit` returns true.
template <class Visit>
bool any_name_of_steps(const Task& task, Names names, NamedJudgements<std::string_view>& reviewed,
                       Visit visit) {
  return std::ranges::any_of(task.steps, [&](const Step& step) {
    const StepName name{task.name, step.name};
    const std::string_view activity =
        names == Names::activities ? counted_activity(name, step, reviewed) : "";
    return activity.empty() ? visit(name) : visit(activity);
  });
}

/// Visits every name, as a text or a StepName, until `visit` returns true. Returns whether it did.
template <class Visit>
bool any_name(const Documents& documents, Names names, Visit visit) {
  const auto& [submission, review, policy] = documents;
  if (names == Names::criteria) return std::ranges::any_of(policy.bonus_criteria, visit);
  NamedJudgements<std::string_view> reviewed(review.activity);
  return std::ranges::any_of(submission.tasks, [&](const Task& task) {
    return (names == Names::steps_and_tasks && visit(task.name)) ||
           any_name_of_steps(task, names, reviewed, visit);
  });
}

std::string as_listed(std::string_view name) { return std::string(name); }
std::string as_listed(const StepName& name) { return text_of(name); }

/// Whether `key` is `name` after a task and a slash.
bool is_step_called(std::string_view key, std::string_view name) {
  return key.size() > name.size() && key.ends_with(name) &&
         key[key.size() - name.size() - 1] == '/';
}

}  // namespace

KnownNames::KnownNames(const Documents& documents, Names names, std::size_t lookups)
    : documents_(documents), names_(names) {
  constexpr std::size_t few = 16;
  if (lookups <= few) return;
  listed_ = list();
  indexed_.emplace();
  for (const std::string& name : listed_) indexed_->number_of(name);
}

std::vector<std::string> KnownNames::list() const {
  std::vector<std::string> list;
  any_name(documents_, names_, [&](const auto& name) {
    list.push_back(as_listed(name));
    return false;
  });
  return list;
}

bool KnownNames::contains(std::string_view name) const {
  if (indexed_) return indexed_->contains(name);
  return any_name(documents_, names_, [&](const auto& known) { return name == known; });
}

Hint KnownNames::hint(std::string_view name,
                      const std::function<bool(std::string_view)>& is_in_map) const {
  const std::vector<std::string> all = list();
  const auto accepts = [&](std::string_view known) { return contains(known) && !is_in_map(known); };
  std::vector<std::string> steps;
  std::ranges::copy_if(all, std::back_inserter(steps),
                       [&](const std::string& known) { return is_step_called(known, name); });
  if (!steps.empty()) return did_you_mean(steps, accepts);
  const std::vector<std::string_view> views(all.begin(), all.end());
  return hint_for_name(name, views, accepts);
}

std::string activity_of_step(const Submission& submission, const Review& review,
                             std::string_view key) {
  NamedJudgements<std::string_view> reviewed(review.activity);
  for (const Task& task : submission.tasks) {
    for (const Step& step : task.steps) {
      const StepName name{task.name, step.name};
      if (key == name) return std::string(counted_activity(name, step, reviewed));
    }
  }
  return "";
}

}  // namespace bounty
