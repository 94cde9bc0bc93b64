#include "import/match_results.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "bounty/print.hpp"
#include "formats/submission.hpp"
#include "names/suggestion.hpp"

namespace bounty {
namespace {

/// The results of one task, in the order of the file.
using Results = std::vector<const QaResult*>;
using ResultsOfTasks = std::map<std::string_view, Results>;

Diagnostic about(const WrittenName& name, const Source& source, DiagnosticCode code,
                 std::string message, Hint hint) {
  return {.code = code,
          .message = std::move(message),
          .hint = std::move(hint),
          .source = source,
          .place = name.place,
          .length = name.length};
}

ResultsOfTasks results_by_task(const QaReport& qa) {
  ResultsOfTasks all;
  for (const QaResult& result : qa.results) {
    if (!result.task.value.empty()) all[result.task.value].push_back(&result);
  }
  return all;
}

std::string quoted_time() { return in_quotes(key_of<format::step>(&Step::time)); }

Diagnostic twice(const FamilyTask& task, const TaskFamily& family) {
  return about(task.name, family.source, DiagnosticCode::duplicate_name,
               fmt::format("the name {} appears twice", in_quotes(task.name.value)),
               "rename one of the two tasks");
}

Diagnostic without_result(const FamilyTask& task, const TaskFamily& family, const QaReport& qa) {
  return about(
      task.name, family.source, DiagnosticCode::missing_key,
      fmt::format("the task {} has no result", in_quotes(task.name.value)),
      fmt::format("add one to {}, or a {} to the draft", name_of(qa.source), quoted_time()));
}

/// `2:30 on line 5`
std::string shown_result(const QaResult* result) {
  return fmt::format("{} on line {}", result->time ? clock(*result->time) : "no time",
                     result->task.place.line);
}

Diagnostic with_several(const Results& results, const QaReport& qa) {
  std::vector<std::string> list;
  std::ranges::transform(results, std::back_inserter(list), shown_result);
  const WrittenName& name = results[1]->task;
  return about(name, qa.source, DiagnosticCode::duplicate_name,
               fmt::format("the task {} has {} results, and none is chosen: {}",
                           in_quotes(name.value), results.size(), fmt::join(list, ", ")),
               fmt::format("keep the one that counts, or add a {} to the draft", quoted_time()));
}

/// Proposes the nearest task that has no result yet.
Hint hint_for_task(const std::string& name, const TaskFamily& family,
                   const ResultsOfTasks& results) {
  std::vector<std::string_view> names;
  for (const FamilyTask& task : family.tasks) {
    if (!task.name.value.empty()) names.push_back(task.name.value);
  }
  return hint_for_name(name, names, [&](std::string_view task) { return !results.contains(task); });
}

Diagnostic unknown(const QaResult& result, const QaReport& qa, Hint hint) {
  return about(result.task, qa.source, DiagnosticCode::unknown_name,
               fmt::format("no task is called {}", in_quotes(result.task.value)), std::move(hint));
}

/// Matches both files. Names that are already known to be invalid are empty, and are skipped.
class Matching {
 public:
  Matching(TaskFamily& family, const QaReport& qa)
      : family_(family), qa_(qa), results_(results_by_task(qa)) {}

  Diagnostics match() {
    for (const FamilyTask& task : family_.tasks) {
      if (results_.contains(task.name.value)) tested_[task.activity].push_back(&task);
    }
    for (FamilyTask& task : family_.tasks) {
      if (!task.name.value.empty()) look_at(task);
    }
    for (const QaResult& result : qa_.results) {
      if (!result.task.value.empty()) look_at(result);
    }
    return std::move(diagnostics_);
  }

 private:
  void look_at(FamilyTask& task) {
    const auto found = results_.find(task.name.value);
    if (!known_.insert(task.name.value).second) {
      diagnostics_.push_back(twice(task, family_));
    } else if (found == results_.end()) {
      look_at_untested(task);
    } else {
      task.time = time_of(found->second);
    }
  }

  /// Returns std::nullopt if there are several results, because no time is chosen from them.
  static std::optional<Duration> time_of(const Results& results) {
    return results.size() == 1 ? results.front()->time : std::nullopt;
  }

  void look_at_untested(FamilyTask& task) {
    const std::vector<const FamilyTask*>& tested = tested_[task.activity];
    if (!task.activity.empty() && tested.size() == 1) {
      task.tested_as = tested.front()->name.value;
      task.time = time_of(results_.at(task.tested_as));
      return;
    }
    const bool is_alone = task.activity.empty() || tested.size() > 1;
    if (is_alone || asked_for_.insert(task.activity).second) {
      diagnostics_.push_back(without_result(task, family_, qa_));
    }
  }

  void look_at(const QaResult& result) {
    const Results& same = results_.at(result.task.value);
    if (!known_.contains(result.task.value)) {
      const bool has_hint = unknown_++ < most_hints;
      const std::string& name = result.task.value;
      diagnostics_.push_back(
          unknown(result, qa_, has_hint ? hint_for_task(name, family_, results_) : ""));
    } else if (same.size() > 1 && same.front() == &result) {
      diagnostics_.push_back(with_several(same, qa_));
    }
  }

  TaskFamily& family_;
  const QaReport& qa_;
  ResultsOfTasks results_;
  std::map<std::string_view, std::vector<const FamilyTask*>> tested_;  ///< by their activity
  std::set<std::string_view> asked_for_;                               ///< activities
  std::set<std::string_view> known_;
  std::size_t unknown_ = 0;  ///< how many results are of no task
  Diagnostics diagnostics_;
};

}  // namespace

Diagnostics match_results(TaskFamily& family, const QaReport& qa) {
  return Matching(family, qa).match();
}

}  // namespace bounty
