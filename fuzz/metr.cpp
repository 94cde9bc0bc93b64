#include <algorithm>
#include <string>

#include "bounty/score.hpp"
#include "import/human_times.hpp"
#include "import/match_results.hpp"
#include "import/read_metr.hpp"
#include "import/submission_draft.hpp"
#include "promises.hpp"
#include "targets.hpp"

namespace bounty::fuzz {
namespace {

template <class Model>
void require_good_file(const MetrFile<Model>& file, const Document& document) {
  if (!file.model || !file.diagnostics.empty()) require_good(file.diagnostics, document);
}

/// Requires that a draft lacks only what the files did not state, and is valid otherwise.
bool may_be_missing(const Diagnostic& diagnostic) {
  return diagnostic.code == DiagnosticCode::missing_key ||
         diagnostic.code == DiagnosticCode::no_tasks ||
         diagnostic.code == DiagnosticCode::bad_name ||
         diagnostic.code == DiagnosticCode::duplicate_name;
}

/// Combines the family's tasks with the report's times, like `bounty init`.
void require_good_draft(TaskFamily family, const QaReport& qa) {
  find_twins(family);
  match_results(family, qa);
  const Document draft{"draft.json", submission_draft("f", family, qa)};
  const auto read = read_submission(draft);
  if (!read) {
    require(std::ranges::all_of(read.error(), may_be_missing),
            "a draft only lacks what is unknown");
    return require_good(read.error(), draft);
  }
  const auto payout = score(read.value(), nullptr, Policy());
  if (payout) require_good(payout.value());
}

/// Makes a family of a task.toml, like `bounty init`.
TaskFamily family_of(const TaskToml& toml) {
  FamilyTask task;
  task.name.value = "t";
  task.summary = toml.description;
  task.time = toml.estimate;
  task.estimated_in = toml.estimated_in;
  TaskFamily family;
  family.tasks = {task};
  family.authors = toml.authors;
  return family;
}

/// Requires that every remark refers to a line of the file.
template <class Row>
void require_rows(const std::vector<Row>& rows, std::string_view text) {
  const auto lines = 1 + std::ranges::count(text, '\n');
  require(
      std::ranges::all_of(rows, [&](const Row& row) { return row.line >= 1 && row.line <= lines; }),
      "a row refers to a line of the file");
}

}  // namespace

/// Reads the text as each kind of file, because JSON is also YAML.
void metr(std::string_view bytes) {
  const Document document{"file", std::string(bytes)};
  const auto info = read_eval_info(document);
  const auto qa = read_qa(document);
  const auto manifest = read_manifest(document);
  require_good_file(info, document);
  require_good_file(qa, document);
  require_good_file(manifest, document);
  const auto toml = read_task_toml(document);
  require_good_file(toml, document);
  if (toml.model) require_good_draft(family_of(*toml.model), QaReport());
  require_rows(baselines_in(document.text), document.text);
  require_rows(human_minutes_in(document.text, "f"), document.text);
  const QaReport report = qa.model.value_or(QaReport());
  if (info.model) require_good_draft(*info.model, report);
  if (manifest.model) require_good_draft(*manifest.model, report);
}

}  // namespace bounty::fuzz
