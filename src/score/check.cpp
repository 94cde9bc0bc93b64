#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "bounty/print.hpp"
#include "bounty/score.hpp"
#include "names/suggestion.hpp"
#include "rules/judgements/judged_step.hpp"
#include "rules/judgements/named_judgements.hpp"
#include "score/known_names.hpp"
#include "score/step_pointer.hpp"
#include "unicode/characters.hpp"
#include "values/diagnostics.hpp"

namespace bounty {
namespace {

std::uint32_t length_in_quotes(std::string_view name) { return count_characters(name) + 2; }

/// Collects the errors of a review and a submission, each with its own document.
class Check {
 public:
  Check(const Submission& submission, const Review* review, const Policy& policy)
      : submission_(submission), review_(review), policy_(policy) {}

  Diagnostics all_errors() {
    if (review_ != nullptr) check_review();
    check_computations();
    std::ranges::stable_sort(diagnostics_, {}, [](const Diagnostic& diagnostic) {
      return std::tie(diagnostic.source, diagnostic.place);
    });
    keep_most_errors(diagnostics_);
    return std::move(diagnostics_);
  }

 private:
  void check_review() {
    check_family();
    check_names(&Review::time, Names::steps, "step");
    check_names(&Review::computation, Names::steps, "step");
    check_names(&Review::qa, Names::steps_and_tasks, "step or task");
    check_names(&Review::activity, Names::steps, "step");
    check_names(&Review::repeat_rate, Names::activities, "activity, or step without an activity,");
    check_names(&Review::confidence, Names::steps_and_tasks, "step or task");
    if (!review_->bonus) return;
    if (const auto* criteria = std::get_if<ByName<Rate>>(&*review_->bonus)) {
      check_names(key_of<format::review>(&Review::bonus), *criteria, Names::criteria,
                  "criterion of the policy");
    }
  }

  void check_family() {
    if (is_embedded() || review_->family.value == submission_.family) return;
    diagnostics_.push_back(
        {.code = DiagnosticCode::unknown_name,
         .message = fmt::format("the review is for the family {}, but the submission is for {}",
                                in_quotes(review_->family.value), in_quotes(submission_.family)),
         .source = review_->file,
         .place = review_->family.place,
         .length = length_in_quotes(review_->family.value),
         .pointer = pointer_through({key_of<format::review>(&Review::family)})});
  }

  template <class T>
  void check_names(ByName<T> Review::*map, Names may_use, std::string_view kind) {
    check_names(key_of<format::review>(map), review_->*map, may_use, kind);
  }

  template <class T>
  void check_names(std::string_view map, const ByName<T>& names, Names may_use,
                   std::string_view kind) {
    if (names.empty()) return;
    const KnownNames known({submission_, *review_, policy_}, may_use, names.size());
    std::size_t hints_left = most_hints;
    for (const Named<T>& entry : names) {
      const std::string_view name = entry.name;
      if (known.contains(name)) continue;
      if (has_too_many(diagnostics_)) return;
      const bool has_hint = hints_left != 0;
      if (has_hint) --hints_left;
      diagnostics_.push_back({.code = DiagnosticCode::unknown_name,
                              .message = fmt::format("no {} is called {}", kind, in_quotes(name)),
                              .hint = has_hint ? hint(map, name, names, known) : Hint(),
                              .source = source_of_review(),
                              .place = entry.place,
                              .length = length_in_quotes(name),
                              .pointer = pointer_in_review(map, name)});
    }
  }

  /// Proposes the activity for a step whose repeats count under one, and otherwise the nearest
  /// name.
  template <class T>
  [[nodiscard]] Hint hint(std::string_view map, std::string_view name, const ByName<T>& names,
                          const KnownNames& known) const {
    const auto is_in_map = [&](std::string_view other) {
      return std::ranges::find(names, other, &Named<T>::name) != names.end();
    };
    if (map == key_of<format::review>(&Review::repeat_rate)) {
      const std::string activity = activity_of_step(submission_, *review_, name);
      if (!activity.empty()) {
        const std::string sentence = "that step counts under the activity " + in_quotes(activity);
        if (is_in_map(activity)) return sentence;
        return {sentence, {{activity}}};
      }
    }
    return known.hint(name, is_in_map);
  }

  void check_computations() {
    static const ByName<Duration> none;
    NamedJudgements<Duration> times(review_ == nullptr ? none : review_->time);
    NamedJudgements<Duration> computations(review_ == nullptr ? none : review_->computation);
    for (std::size_t t = 0; t < submission_.tasks.size(); ++t) {
      const Task& task = submission_.tasks[t];
      for (std::size_t s = 0; s < task.steps.size(); ++s) {
        const StepName name{task.name, task.steps[s].name};
        check_computation(t, s, times.find(name), computations.find(name));
      }
    }
  }

  /// Reports a computation that is longer than its time, after the review's estimates.
  void check_computation(std::size_t t, std::size_t s, const Stated<Duration>* time,
                         const Stated<Duration>* computation) {
    const Task& task = submission_.tasks[t];
    const Step& step = task.steps[s];
    const Duration applied_time = (time != nullptr ? *time : step.time).value;
    const Duration applied = (computation != nullptr ? *computation : step.computation).value;
    if (applied <= applied_time || has_too_many(diagnostics_)) return;
    const std::string key = text_of(StepName{task.name, step.name});
    const bool is_in_submission = time == nullptr && computation == nullptr;
    const std::string_view map =
        key_of<format::review>(computation != nullptr ? &Review::computation : &Review::time);
    const Stated<Duration>& at_fault = computation != nullptr ? *computation
                                       : is_in_submission     ? step.computation
                                                              : *time;
    diagnostics_.push_back(
        {.code = DiagnosticCode::computation_exceeds_time,
         .message = fmt::format("the computation of {} is {}, longer than its time of {}",
                                in_quotes(key), clock(applied), clock(applied_time)),
         .hint = "the computation is part of the time: state a time that includes it",
         .source = is_in_submission ? submission_.source : source_of_review(),
         .place = at_fault.place,
         .pointer = is_in_submission ? pointer_to_step(t, s, &Step::computation)
                                     : pointer_in_review(map, key)});
  }

  [[nodiscard]] bool is_embedded() const { return review_->is_embedded(); }

  [[nodiscard]] const Source& source_of_review() const {
    return is_embedded() ? submission_.source : review_->file;
  }

  [[nodiscard]] std::string pointer_in_review(std::string_view map, std::string_view name) const {
    if (!is_embedded()) return pointer_through({map, name});
    return pointer_through({key_of<format::submission>(&Submission::review), map, name});
  }

  const Submission& submission_;
  const Review* review_;
  const Policy& policy_;
  Diagnostics diagnostics_;
};

}  // namespace

Diagnostics check(const Submission& submission, const Review* review, const Policy& policy) {
  return Check(submission, review, policy).all_errors();
}

}  // namespace bounty
