#include "rules/step_amounts.hpp"

#include "values/rounding.hpp"

namespace bounty {
namespace {

/// Returns the number of repetitions that are paid, in millionths. A repeat counts as its rate.
Wide paid_repetitions(const JudgedStep& step, Rate repeat_rate) {
  const Wide at_full_rate = step.full_rate_repetitions.number();
  const Wide repeats = step.repeats().number();
  return at_full_rate * Rate::parts_of_whole + repeats * repeat_rate.parts_per_million();
}

/// Returns R * time, which has to be divided by an hour in milliseconds to give cents.
Wide hourly_product(HourlyRate hourly, Duration time) {
  return Wide{hourly.cents()} * time.milliseconds();
}

constexpr Wide hour = Duration::milliseconds_per_hour;
constexpr Wide whole = Rate::parts_of_whole;

/// The divisor is a template argument, so that the compiler can avoid a slow 128-bit division.
template <Wide divisor>
inline Money rounded_quotient(Wide product) {
  return Money::from_wide_cents(divide_half_up(product, divisor));
}

}  // namespace

Money gross(const JudgedStep& step, HourlyRate hourly) {
  return rounded_quotient<hour>(hourly_product(hourly, step.time.value) *
                                step.step->count.number());
}

Money after_computation_time(const JudgedStep& step, HourlyRate hourly) {
  return rounded_quotient<hour>(hourly_product(hourly, step.work()) * step.step->count.number());
}

Money after_repetitions(const JudgedStep& step, HourlyRate hourly, Rate repeat_rate) {
  const bool has_cheaper_repeats = step.has_repeats() && repeat_rate != Rate::full();
  if (!has_cheaper_repeats) return after_computation_time(step, hourly);
  return rounded_quotient<hour * whole>(hourly_product(hourly, step.work()) *
                                        paid_repetitions(step, repeat_rate));
}

Money after_missing_qa(const JudgedStep& step, HourlyRate hourly, Rate repeat_rate, Rate qa_rate) {
  if (qa_rate == Rate::none()) return {};
  if (qa_rate == Rate::full()) return after_repetitions(step, hourly, repeat_rate);
  return rounded_quotient<hour * whole * whole>(hourly_product(hourly, step.work()) *
                                                paid_repetitions(step, repeat_rate) *
                                                qa_rate.parts_per_million());
}

StepAmounts step_amounts(const JudgedStep& step, HourlyRate hourly) {
  const Rate repeat_rate = step.repeat_rate.stands;
  const Rate qa_rate = step.confidence.stands;
  const bool has_computation = step.computation.value != Duration();
  const bool has_cheaper_repeats = step.has_repeats() && repeat_rate != Rate::full();
  // A rule that takes nothing off leaves the previous amount unchanged.
  const Money g = gross(step, hourly);
  const Money a = has_computation ? after_computation_time(step, hourly) : g;
  const Money b = has_cheaper_repeats ? after_repetitions(step, hourly, repeat_rate) : a;
  const Money c =
      qa_rate == Rate::full() ? b : after_missing_qa(step, hourly, repeat_rate, qa_rate);
  return {.gross = g,
          .deductions = {.computation = g - a, .repeated_steps = a - b, .missing_qa = b - c},
          .amount = c};
}

StepPayout itemize(const JudgedStep& step, const StepAmounts& amounts) {
  return {
      .task = std::string(step.task->name),
      .step = std::string(step.step->name),
      .activity = std::string(step.activity),
      .time = step.time,
      .time_is_reviewed = step.time_is_reviewed,
      .computation = step.computation.value,
      .count = step.step->count,
      .full_rate_count = step.full_rate_repetitions,
      .repeat_count = step.repeats(),
      .repeat_rate = step.repeat_rate.stands,
      .qa = step.evidence,
      .qa_rate = step.confidence.stands,
      .gross = amounts.gross,
      .deductions = amounts.deductions,
      .amount = amounts.amount,
  };
}

}  // namespace bounty
