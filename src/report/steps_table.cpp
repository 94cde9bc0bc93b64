#include "report/steps_table.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "report/display_text.hpp"
#include "report/explain.hpp"
#include "report/page.hpp"
#include "report/table.hpp"

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

/// `8` where all are paid alike, else the first and the repeats at their rate: `1+7x25%`.
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

/// The amount of the steps of one task.
Money task_total(const std::vector<StepPayout>& steps, std::size_t first) {
  Money total;
  for (std::size_t i = first; i < steps.size() && steps[i].task == steps[first].task; ++i) {
    total += steps[i].amount;
  }
  return total;
}

}  // namespace

std::string steps_table(const Payout& payout, const TextStyle& style, Detail detail) {
  Table table({{"Step", Align::left, true},
               {"Time", Align::right},
               {"Computing", Align::right},
               {"Count", Align::right},
               {"Evidence", Align::left},
               {"Rate", Align::right},
               {"Amount", Align::right}});
  table.add_rule();
  const std::vector<StepPayout>& steps = payout.steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (i == 0 || steps[i].task != steps[i - 1].task) {
      table.add_heading(printable(steps[i].task), dollars(task_total(steps, i)));
    }
    table.add_row(step_cells(steps[i], style));
    if (detail == Detail::explained) table.add_remark(explain_step(steps[i], payout.rate_per_hour));
  }
  return table.layout(page_width, style);
}

}  // namespace bounty
