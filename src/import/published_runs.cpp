#include "import/published_runs.hpp"

#include <algorithm>

#include "json/mend/first_level.hpp"
#include "json/parse_json.hpp"

namespace bounty {
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
