#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "rules/judgements/judged_step.hpp"
#include "rules/judgements/named_judgements.hpp"
#include "unicode/byte_words.hpp"

namespace bounty {

/// Finds the steps and tasks that a review refers to by name. A few names are each looked up among
/// the steps; many names are indexed, and each step is looked up in the index.
struct JudgedNames {
  const Submission& submission;
  std::vector<JudgedStep>& steps;  ///< all of the submission's, in its order

  /// Calls `apply` with each step that an entry names as `task/step`, and that entry. Returns
  /// whether every name refers to a step.
  template <class T, class Apply>
  bool apply_to_steps(const ByName<T>& entries, Apply apply) const {
    return entries.empty() || count_steps_called(entries, apply) == entries.size();
  }

  /// Does the same for names of tasks too, which refer to all of their steps. An entry for the step
  /// itself overrides that of its task.
  template <class T, class Apply>
  bool apply_to_tasks_and_steps(const ByName<T>& entries, Apply apply) const {
    if (entries.empty()) return true;
    const std::size_t tasks = count_tasks_called(entries, apply);
    return tasks + count_steps_called(entries, apply) == entries.size();
  }

 private:
  template <class T, class Apply>
  std::size_t count_steps_called(const ByName<T>& entries, Apply apply) const {
    std::size_t count = 0;
    const auto note = [&](JudgedStep& step, const Named<T>& entry) {
      apply(step, entry);
      ++count;
    };
    if (NamedJudgements<T>::has_many(entries)) {
      NamedJudgements<T> judgements(entries);
      for (JudgedStep& step : steps) {
        if (const Named<T>* entry = judgements.find(step.name())) note(step, *entry);
      }
    } else {
      for (const Named<T>& entry : entries) find_steps_called(entry, note);
    }
    return count;
  }

  template <class T, class Note>
  void find_steps_called(const Named<T>& entry, Note note) const {
    auto step = steps.begin();
    for (const Task& task : submission.tasks) {
      const auto end = step + static_cast<std::ptrdiff_t>(task.steps.size());
      if (!is_in(task, entry.name)) {
        step = end;
        continue;
      }
      const std::string_view name = entry.name.substr(task.name.size() + 1);
      for (; step != end; ++step) {
        if (is_same(step->step->name, name)) note(*step, entry);
      }
    }
  }

  /// Whether the name begins with `task/`.
  static bool is_in(const Task& task, std::string_view name) {
    const std::size_t slash = task.name.size();
    return name.size() > slash && name[slash] == '/' && is_same(name.substr(0, slash), task.name);
  }

  template <class T, class Apply>
  std::size_t count_tasks_called(const ByName<T>& entries, Apply apply) const {
    NamedJudgements<T> judgements(entries);
    std::size_t count = 0;
    auto step = steps.begin();
    for (const Task& task : submission.tasks) {
      const auto end = step + static_cast<std::ptrdiff_t>(task.steps.size());
      const Named<T>* entry = judgements.find(task.name);
      if (entry != nullptr) {
        ++count;
        for (auto each = step; each != end; ++each) apply(*each, *entry);
      }
      step = end;
    }
    return count;
  }
};

}  // namespace bounty
