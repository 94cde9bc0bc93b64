#include "report/parts/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

#include "bounty/print.hpp"
#include "report/parts/sentences.hpp"
#include "report/parts/stages.hpp"

namespace bounty {
namespace {

std::string_view evidence_text(Evidence evidence) {
  switch (evidence) {
    case Evidence::full_run: return "full run";
    case Evidence::alternative: return "alternative";
    case Evidence::none: break;
  }
  return "none";
}

/// Returns `1` without repeats, else the repetitions paid in full and the repeats at their rate:
/// `1+7x25%`.
std::string count_text(const StepPayout& step, const TextStyle& style) {
  const std::int64_t first = step.full_rate_count.number();
  const std::int64_t repeats = step.repeat_count.number();
  if (repeats == 0) return fmt::format("{}", first);
  return fmt::format("{}{}{}{}", first == 0 ? "" : "1+", repeats, style.has_unicode ? "×" : "x",
                     percent(step.repeat_rate));
}

std::vector<Table::Cell> step_cells(const StepPayout& step, const TextStyle& style) {
  const bool has_computation = step.computation > Duration();
  const bool is_paid = step.amount > Money();
  return {{"  " + printable(step.step)},
          {clock(step.time.value)},
          {has_computation ? clock(step.computation) : "-"},
          {count_text(step, style)},
          {std::string(evidence_text(step.qa))},
          {percent(step.qa_rate)},
          {dollars(step.amount), is_paid ? Role::plain : Role::faint}};
}

/// Returns `2:30`, or `(2:30 - 1:00)` if a part of it is computation.
std::string paid_time(const StepPayout& step) {
  if (step.computation == Duration()) return clock(step.time.value);
  return fmt::format("({} - {})", clock(step.time.value), clock(step.computation));
}

/// Returns `1`, or `(1 + 7 x 25%)` if there are repeats.
std::string paid_repetitions(const StepPayout& step) {
  const std::int64_t first = step.full_rate_count.number();
  const std::int64_t repeats = step.repeat_count.number();
  if (repeats == 0) return fmt::format("{}", first);
  return fmt::format("({} + {} x {})", first, repeats, percent(step.repeat_rate));
}

/// Returns the line that states the step's time, if any, its activity, and its arithmetic.
std::string explain_step(const StepPayout& step, HourlyRate hourly) {
  std::string text = "step";
  if (step.time.place.line != 0) {
    text += step.time_is_reviewed
                ? fmt::format(" with its time on line {} of the review", step.time.place.line)
                : fmt::format(" on line {}", step.time.place.line);
  }
  if (!step.activity.empty()) text += fmt::format(", activity {}", printable(step.activity));
  return text + fmt::format(": {} x {} x {} x {}", paid_time(step), paid_repetitions(step),
                            dollars(hourly.per_hour()), percent(step.qa_rate));
}

bool is_repeat_rate_undecided(const Payout& payout, const StepPayout& step) {
  const std::string& name = step.activity.empty() ? step.task + "/" + step.step : step.activity;
  return std::ranges::any_of(payout.undecided, [&](const UndecidedJudgement& judgement) {
    return judgement.judgement == JudgementKind::repeat_rate && judgement.where == name;
  });
}

/// Returns `1+9×0%: the first repetition is paid in full, 9 repeats at 0%, as their rate is
/// undecided`.
std::string explain_count(const Payout& payout, const StepPayout& step, const TextStyle& style) {
  const std::int64_t repeats = step.repeat_count.number();
  const std::string first =
      step.full_rate_count.number() == 0
          ? "the first repetition of " + printable(step.activity) + " is in another step,"
          : "the first repetition is paid in full,";
  std::string text = fmt::format("{}: {} {} at {}", count_text(step, style), first,
                                 counted(static_cast<std::uint64_t>(repeats), "repeat"),
                                 percent(step.repeat_rate));
  if (is_repeat_rate_undecided(payout, step))
    text += fmt::format(", as {} rate is undecided", repeats == 1 ? "its" : "their");
  return text;
}

/// Explains each kind of count once.
class CountRemarks {
 public:
  CountRemarks(const Payout& payout, const TextStyle& style, Counts counts)
      : payout_(payout),
        style_(style),
        is_explained_{counts == Counts::plain, counts == Counts::plain} {}

  void explain(Table& table, const StepPayout& step) {
    bool& is_explained = is_explained_[step.full_rate_count.number() == 0 ? 0 : 1];
    if (is_explained || step.repeat_count.number() == 0) return;
    table.add_remark(explain_count(payout_, step, style_));
    is_explained = true;
  }

 private:
  const Payout& payout_;
  const TextStyle& style_;
  std::array<bool, 2> is_explained_;  ///< without and with a repetition paid in full
};

void add_task_heading(Table& table, const StepsOfTask& steps, Detail detail) {
  std::vector<Money> amounts;
  amounts.reserve(steps.size());
  for (const StepPayout& step : steps) amounts.push_back(step.amount);
  table.add_heading(printable(steps.front().task),
                    dollars(std::accumulate(amounts.begin(), amounts.end(), Money())));
  if (detail == Detail::explained) table.add_remark("task: " + sum_of(amounts));
}

}  // namespace

std::vector<StepsOfTask> tasks_of(const Payout& payout) {
  std::vector<StepsOfTask> tasks;
  const StepsOfTask all(payout.steps);
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].task == all[begin].task) ++end;
    tasks.push_back(all.subspan(begin, end - begin));
  }
  return tasks;
}

Table::Squeeze dropped_on_terminal(const TextStyle& style) {
  return style.columns == 0 ? Table::Squeeze::none : Table::Squeeze::dropped;
}

Table steps_table(const Payout& payout, const TextStyle& style, Detail detail, Counts counts) {
  const Table::Squeeze dropped = dropped_on_terminal(style);
  Table table({{"Step", Align::left, Table::Squeeze::cut},
               {"Time", Align::right},
               {"Computing", Align::right, dropped},
               {"Count", Align::right, dropped},
               {"Evidence", Align::left, dropped},
               {"Rate", Align::right, dropped},
               {"Amount", Align::right}});
  table.add_rule();
  CountRemarks remarks(payout, style, counts);
  for (const StepsOfTask& steps : tasks_of(payout)) {
    add_task_heading(table, steps, detail);
    for (const StepPayout& step : steps) {
      table.add_row(step_cells(step, style));
      remarks.explain(table, step);
      if (detail == Detail::explained) table.add_remark(explain_step(step, payout.rate_per_hour));
    }
  }
  return table;
}

std::string describe(const UndecidedJudgement& judgement) {
  switch (judgement.judgement) {
    case JudgementKind::repeat_rate: return "repeat rate of " + printable(judgement.where);
    case JudgementKind::confidence: return "confidence in " + printable(judgement.where);
    case JudgementKind::bonus: return "bonus";
    case JudgementKind::payment: break;
  }
  return "payment";
}

std::string worths_do_not_add_up() {
  return "Worths do not add up: each is what the ceiling loses without that one judgement.";
}

bool has_several_worths(const std::vector<UndecidedJudgement>& undecided) {
  return std::ranges::count_if(undecided, [](const UndecidedJudgement& judgement) {
           return judgement.worth.has_value();
         }) > 1;
}

std::string explain_worth(const Payout& payout, Money worth) {
  return fmt::format("worth: ceiling {} - {} without this judgement", dollars(payout.ceiling),
                     dollars(payout.ceiling - worth));
}

std::vector<UndecidedJudgement> by_worth(std::vector<UndecidedJudgement> undecided) {
  std::ranges::stable_sort(undecided, std::ranges::greater(), &UndecidedJudgement::worth);
  return undecided;
}

Table undecided_table(const Payout& payout, Detail detail, const WorthBars* bars) {
  std::vector<Table::Column> columns = {{"Undecided", Align::left, Table::Squeeze::cut},
                                        {"Worth", Align::right}};
  if (bars != nullptr) columns.push_back({bars->title});
  Table table(std::move(columns));
  table.add_rule();
  for (const UndecidedJudgement& judgement : by_worth(payout.undecided)) {
    const std::optional<Money>& worth = judgement.worth;
    std::vector<Table::Cell> cells = {{describe(judgement)}, {worth ? dollars(*worth) : "-"}};
    if (worth && bars != nullptr) cells.push_back({bars->draw(*worth), Role::earned});
    table.add_row(std::move(cells));
    if (worth && detail == Detail::explained) table.add_remark(explain_worth(payout, *worth));
  }
  return table;
}

}  // namespace bounty
