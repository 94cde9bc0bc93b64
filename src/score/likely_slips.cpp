#include "score/likely_slips.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "bounty/print.hpp"
#include "formats/submission.hpp"
#include "rules/step_amounts.hpp"

namespace bounty {
namespace {

constexpr std::int64_t hour = Duration::milliseconds_per_hour;

/// A bare number of this many hours or more probably means minutes, because few steps take a day
/// and a night.
constexpr std::int64_t least_likely_minutes = 24;
constexpr std::int64_t most_usual_hours = 100;
constexpr std::int64_t most_usual_count = 1'000;

bool is_perhaps_minutes(const Stated<Duration>& stated) {
  const std::int64_t milliseconds = stated.value.milliseconds();
  return stated.is_bare_number && milliseconds >= least_likely_minutes * hour &&
         milliseconds % hour == 0;
}

std::string quoted_name(const JudgedStep& step) { return in_quotes(text_of(step.name())); }

/// The steps with one kind of slip.
class Slips {
 public:
  void add_step(const JudgedStep& step) {
    if (first_ == nullptr) first_ = &step;
    ++count_;
  }

  [[nodiscard]] const JudgedStep* first() const { return first_; }

  /// `; 2 more steps are like this`
  [[nodiscard]] std::string others() const {
    if (count_ < 2) return "";
    return count_ == 2 ? "; one more step is like this"
                       : fmt::format("; {} more steps are like this", grouped(count_ - 1));
  }

 private:
  const JudgedStep* first_ = nullptr;
  std::size_t count_ = 0;
};

bool has_perhaps_minutes(const JudgedStep& step) {
  return is_perhaps_minutes(step.time) || is_perhaps_minutes(step.computation);
}

std::string about_minutes(const JudgedStep& step) {
  const bool is_time = is_perhaps_minutes(step.time);
  const std::int64_t hours = (is_time ? step.time : step.computation).value.milliseconds() / hour;
  return fmt::format(
      "the {} of {} is {}, a bare number, which means {} hours: write \"{}m\" for minutes, or "
      "\"{}h\" for hours",
      key_of<format::step>(is_time ? &Step::time : &Step::computation), quoted_name(step), hours,
      hours, hours, hours);
}

/// The program's estimate settles it, and what is perhaps minutes has its own warning.
bool is_long(const JudgedStep& step) {
  return step.time.value.milliseconds() > most_usual_hours * hour && !step.time_is_reviewed &&
         !is_perhaps_minutes(step.time);
}

std::string about_long_step(const JudgedStep& step) {
  const std::int64_t milliseconds = step.time.value.milliseconds();
  std::string text = fmt::format("{} takes {}, more than {} hours: ", quoted_name(step),
                                 units(step.time.value), most_usual_hours);
  if (milliseconds % hour == 0)
    text += fmt::format("perhaps \"{}m\" is meant, or ", milliseconds / hour);
  return text + "perhaps it is several steps";
}

bool is_all_computation(const JudgedStep& step) {
  return step.time.value > Duration() && step.computation.value == step.time.value &&
         !step.time_is_reviewed && !step.computation_is_reviewed;
}

std::string about_computation(const JudgedStep& step) {
  const std::int64_t sum = step.time.value.milliseconds() + step.computation.value.milliseconds();
  std::string text = fmt::format(
      "the computation of {} takes its whole time of {}, so it earns nothing: the time has to "
      "include the computation",
      quoted_name(step), units(step.time.value));
  if (sum <= Duration::max_milliseconds)
    text += fmt::format(", perhaps \"{}\" is meant", units(Duration::from_milliseconds(sum)));
  return text;
}

/// Returns what the step's repeats earn.
Money amount_of_repeats(const JudgedStep& step, HourlyRate hourly, Rate repeat_rate, Rate qa_rate) {
  return after_missing_qa(step, hourly, repeat_rate, qa_rate) -
         after_missing_qa(step, hourly, Rate::none(), qa_rate);
}

bool is_most(Money part, Money whole) { return part > whole - part; }

/// The repeats of a step that earn most of the base payment.
struct MostOfAll {
  Money repeats;
  Money base_payment;
  bool is_at_best = false;  ///< only if every undecided judgement were granted in full
};

bool has_many_repetitions(const JudgedStep& step) {
  return step.step->count.number() > most_usual_count;
}

/// Returns the base payment if every undecided judgement were granted in full.
Money best_base_payment(const std::vector<JudgedStep>& steps, HourlyRate hourly) {
  Money sum;
  for (const JudgedStep& step : steps)
    sum += after_missing_qa(step, hourly, step.repeat_rate.best(), step.confidence.best());
  return sum;
}

class Repetitions {
 public:
  Repetitions(const Payout& payout, const std::vector<JudgedStep>& steps)
      : hourly_(payout.rate_per_hour), base_payment_(payout.base_payment) {
    if (std::ranges::any_of(steps, has_many_repetitions))
      best_base_payment_ = best_base_payment(steps, hourly_);
  }

  /// Returns std::nullopt if the step has few repetitions, or if its repeats do not earn most of
  /// the base payment.
  [[nodiscard]] std::optional<MostOfAll> most(const JudgedStep& step) const {
    if (!has_many_repetitions(step)) return std::nullopt;
    const Money stands =
        amount_of_repeats(step, hourly_, step.repeat_rate.stands, step.confidence.stands);
    if (is_most(stands, base_payment_)) return MostOfAll{stands, base_payment_, false};
    const Money best =
        amount_of_repeats(step, hourly_, step.repeat_rate.best(), step.confidence.best());
    if (is_most(best, best_base_payment_)) return MostOfAll{best, best_base_payment_, true};
    return std::nullopt;
  }

 private:
  HourlyRate hourly_;
  Money base_payment_;
  Money best_base_payment_;
};

std::string about_repetitions(const JudgedStep& step, const MostOfAll& most) {
  return fmt::format(
      "{} has a count of {}, and its repeats {} {} of a base payment of {}: perhaps 1 is meant, if "
      "one run does all of them",
      quoted_name(step), grouped(static_cast<std::uint64_t>(step.step->count.number())),
      most.is_at_best ? "could earn" : "earn", dollars(most.repeats), dollars(most.base_payment));
}

void warn(WarningList& list, WarningCode code, const Slips& slips,
          std::string (*about)(const JudgedStep&)) {
  if (slips.first() == nullptr) return;
  list.add(code, [&] { return about(*slips.first()) + slips.others(); });
}

}  // namespace

void warn_of_likely_slips(WarningList& list, const Payout& payout,
                          const std::vector<JudgedStep>& steps) {
  Slips minutes;
  Slips long_steps;
  Slips computations;
  Slips many;
  const Repetitions repetitions(payout, steps);
  for (const JudgedStep& step : steps) {
    if (has_perhaps_minutes(step)) minutes.add_step(step);
    if (is_long(step)) long_steps.add_step(step);
    if (is_all_computation(step)) computations.add_step(step);
    if (repetitions.most(step)) many.add_step(step);
  }
  warn(list, WarningCode::perhaps_minutes, minutes, about_minutes);
  warn(list, WarningCode::long_step, long_steps, about_long_step);
  warn(list, WarningCode::all_computation, computations, about_computation);
  if (many.first() == nullptr) return;
  list.add(WarningCode::many_repetitions, [&] {
    const JudgedStep& step = *many.first();
    return about_repetitions(step, *repetitions.most(step)) + many.others();
  });
}

}  // namespace bounty
