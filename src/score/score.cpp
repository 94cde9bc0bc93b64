#include "bounty/score.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "rules/calculate.hpp"
#include "rules/warnings.hpp"
#include "score/likely_slips.hpp"
#include "score/repeated_names.hpp"
#include "score/score_steps.hpp"
#include "score/step_pointer.hpp"

namespace bounty {
namespace {

Diagnostic overflow_of_step(const Submission& submission, const DoesNotFit::StepIndex& at) {
  const Step& step = submission.tasks[at.task].steps[at.step];
  return {.code = DiagnosticCode::amount_overflow,
          .message = fmt::format("with the step {}, {}", in_quotes(step.name), amount_does_not_fit),
          .hint = "check its time, its count and the hourly rate",
          .source = submission.source,
          .place = step.time.place,
          .pointer = pointer_to_step(at.task, at.step, &Step::time)};
}

Diagnostic overflow_of_total(const Submission& submission) {
  return {
      .code = DiagnosticCode::amount_overflow,
      .message = fmt::format("with the bonus or the undecided judgements, {}", amount_does_not_fit),
      .hint = "check times, counts and the hourly rate",
      .source = submission.source};
}

Diagnostic amount_overflow(const Submission& submission, const DoesNotFit& at) {
  return at.step ? overflow_of_step(submission, *at.step) : overflow_of_total(submission);
}

bool is_of_family(const Submission& submission, const Review* review) {
  return review == nullptr || review->is_embedded() || review->family.value == submission.family;
}

/// Warns about what is valid, but probably not meant. A specification earns nothing by its steps.
void add_doubts(Payout& payout, const std::vector<JudgedStep>& steps, const ScoreOptions& options) {
  if (payout.kind == SubmissionKind::specification) return;
  WarningList list(payout.warnings, options.explains_warnings);
  warn_of_repeated_names(list, payout, steps);
  warn_of_likely_slips(list, payout, steps);
}

}  // namespace

std::vector<Warning> warnings_of(const Submission& submission, const Review* review,
                                 const Policy& policy) {
  const std::vector<JudgedStep> steps = judge_steps(submission, review, policy).steps;
  const ScoreOptions options = {.lists = Lists::none};
  Payout payout;
  if (!calculate_steps(submission, steps, review, policy, options, payout))
    add_doubts(payout, steps, options);
  return std::move(payout.warnings);
}

Expected<Payout, Diagnostics> score(const Submission& submission, const Review* review,
                                    const Policy& policy, const ScoreOptions& options) {
  return score(submission, review, AppliedPolicy(policy), options);
}

Expected<Payout, Diagnostics> score(const Submission& submission, const Review* review,
                                    const AppliedPolicy& applied, const ScoreOptions& options) {
  Payout payout;
  JudgedSteps judged;
  Diagnostics diagnostics = score_into(payout, judged, submission, review, applied, options);
  if (!diagnostics.empty()) return diagnostics;
  return payout;
}

Diagnostics score_into(Payout& payout, JudgedSteps& judged, const Submission& submission,
                       const Review* review, const AppliedPolicy& applied,
                       const ScoreOptions& options) {
  const Policy& policy = applied.policy;
  judge_steps(submission, review, policy, judged);
  if (!judged.fit || !is_of_family(submission, review)) {
    Diagnostics diagnostics = check(submission, review, policy);
    if (!diagnostics.empty()) return diagnostics;
  }
  const auto misfit = calculate_steps(submission, judged.steps, review, policy, options, payout);
  if (misfit) return {amount_overflow(submission, *misfit)};
  payout.fingerprint = applied.fingerprint;
  add_doubts(payout, judged.steps, options);
  return {};
}

void warn_if_set_aside(Payout& payout, const Submission& submission, const Review* counted,
                       const ScoreOptions& options) {
  if (!submission.review || counted != nullptr) return;
  WarningList list(payout.warnings, options.explains_warnings);
  warn_of_review_set_aside_for_none(list);
}

Expected<Payout, Diagnostics> score_steps(const Submission& submission,
                                          const std::vector<JudgedStep>& steps,
                                          const Review* review, const Policy& policy,
                                          const ScoreOptions& options) {
  Payout payout;
  const auto misfit = calculate_steps(submission, steps, review, policy, options, payout);
  if (misfit) return Diagnostics{amount_overflow(submission, *misfit)};
  return payout;
}

}  // namespace bounty
