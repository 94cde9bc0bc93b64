#include "import/human_times.hpp"

#include <algorithm>
#include <array>

#include "json/mend/first_level.hpp"
#include "json/parse_json.hpp"
#include "unicode/ascii.hpp"

namespace bounty {
namespace {

constexpr std::array<std::string_view, 5> words_for_time = {"time", "duration", "minutes", "hours",
                                                            "how long"};

bool says_time(std::string_view heading) {
  const std::string text = in_lower_case(heading);
  return std::ranges::any_of(
      words_for_time, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

/// Returns the cells of a row of a Markdown table, or nothing if the line is not a row.
std::vector<std::string_view> cells_of(std::string_view line) {
  line = trimmed(line);
  if (line.find('|') == std::string_view::npos) return {};
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|')) line.remove_suffix(1);
  std::vector<std::string_view> cells;
  for (std::size_t at = 0; at != std::string_view::npos;) {
    cells.push_back(trimmed(line.substr(0, line.find('|'))));
    at = line.find('|');
    if (at != std::string_view::npos) line.remove_prefix(at + 1);
  }
  return cells;
}

bool is_rule(const std::vector<std::string_view>& cells) {
  return !cells.empty() && std::ranges::all_of(cells, [](std::string_view cell) {
    return !cell.empty() && cell.find_first_not_of("-: ") == std::string_view::npos;
  });
}

/// Processes the lines of a README.
class Table {
 public:
  void take(std::string_view line) {
    ++line_;
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    if (level != 0) return take_heading(level, line);
    if (level_ != 0) take_cells(cells_of(line));
  }

  std::vector<Baseline> found;

 private:
  /// Ends the section at the next heading of the same level or above, and begins a section at a
  /// heading about baselines that is not inside one already.
  void take_heading(std::size_t level, std::string_view line) {
    if (level <= level_) level_ = 0;
    const bool is_of_baselines = in_lower_case(line).find("baseline") != std::string::npos;
    if (level_ == 0 && is_of_baselines) level_ = level;
    take_cells({});
  }

  void take_cells(const std::vector<std::string_view>& cells) {
    const bool is_heading = !is_in_table_;
    is_in_table_ = !cells.empty();
    if (is_heading) {
      time_ = static_cast<std::size_t>(std::ranges::find_if(cells, says_time) - cells.begin());
      has_time_ = time_ != cells.size();
    } else if (has_time_ && !is_rule(cells) && time_ < cells.size() && !cells[time_].empty()) {
      found.push_back(
          {line_, std::string(cells[time_]), std::string(time_ == 0 ? "" : cells.front())});
    }
  }

  std::uint32_t line_ = 0;
  std::size_t level_ = 0;  ///< of the heading of baselines; 0 outside of their section
  bool is_in_table_ = false;
  bool has_time_ = false;
  std::size_t time_ = 0;  ///< the column, where the table has one
};

}  // namespace

std::vector<Baseline> baselines_in(std::string_view readme) {
  Table table;
  while (!readme.empty()) {
    const std::size_t end = std::min(readme.find('\n'), readme.size());
    const bool has_return = end != 0 && readme[end - 1] == '\r';
    table.take(readme.substr(0, end - (has_return ? 1 : 0)));
    readme.remove_prefix(std::min(end + 1, readme.size()));
  }
  return std::move(table.found);
}

namespace {

/// One run. A file has hundreds of them for one task.
class RunEvents final : public FirstLevel {
 public:
  std::string task;
  std::string family;
  std::string minutes;

  bool key(std::string_view name, Span) override {
    if (is_there()) key_ = name;
    return true;
  }

  bool scalar(const Scalar& value) override {
    if (!is_there()) return true;
    if (key_ == "task_id") task = value.text;
    if (key_ == "task_family") family = value.text;
    if (key_ == "human_minutes" && value.kind == JsonKind::number) minutes = value.text;
    return true;
  }

 private:
  std::string key_;
};

}  // namespace

std::vector<HumanMinutes> human_minutes_in(std::string_view lines, std::string_view family) {
  std::vector<HumanMinutes> found;
  for (std::uint32_t number = 1; !lines.empty(); ++number) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (line.find(family) == std::string_view::npos) continue;
    RunEvents run;
    if (parse_json(line, run) || run.family != family || run.minutes.empty()) continue;
    const bool is_new = std::ranges::none_of(found, [&](const HumanMinutes& other) {
      return other.task == run.task && other.minutes == run.minutes;
    });
    if (is_new) found.push_back({number, run.task, run.minutes});
  }
  return found;
}

}  // namespace bounty
