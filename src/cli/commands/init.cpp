#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/next_step.hpp"
#include "cli/shared/family_files.hpp"
#include "cli/shared/forms.hpp"
#include "cli/sources.hpp"
#include "files/paths.hpp"
#include "formats/submission.hpp"
#include "import/human_times.hpp"
#include "import/match_results.hpp"
#include "import/read_metr.hpp"
#include "import/submission_draft.hpp"
#include "names/names.hpp"
#include "report/parts/sentences.hpp"
#include "report/text/text.hpp"

namespace bounty::cli {
namespace {

/// A task family: its files, and the messages about them. No other file of its folder is read, and
/// nothing is executed.
class FamilyFolder {
 public:
  FamilyFolder(const Expected<FamilyFiles, Diagnostic>& files, const TextStyle& style)
      : files_(files ? files.value() : FamilyFiles()), style_(style) {
    if (!files) sources_.add({files.error()});
  }

  /// Returns the draft, or std::nullopt if there is nothing to write one from.
  std::optional<std::string> draft() {
    if (files_.folder.empty()) return std::nullopt;
    const std::string name = family();
    return files_.tasks.empty() ? draft_of_family(name) : draft_of_tasks(name);
  }

  [[nodiscard]] std::string messages() const { return warnings_ + sources_.text_of_errors(style_); }
  [[nodiscard]] std::size_t to_do() const { return sources_.diagnostics().size(); }
  [[nodiscard]] ExitCode exit_code() const { return sources_.exit_code(); }

 private:
  std::optional<std::string> draft_of_family(const std::string& name) {
    std::optional<TaskFamily> family = read_family();
    std::optional<QaReport> qa = read_qa_if_there();
    if (family) look_for_twins(*family);
    if (family && qa) sources_.add(match_results(*family, *qa));
    note_baselines();
    note_published_runs(name);
    if (!family) return std::nullopt;
    return submission_draft(name, *family, qa.value_or(QaReport()));
  }

  /// Drafts a family of tasks that each have a task.toml with its author's estimate.
  std::string draft_of_tasks(const std::string& name) {
    TaskFamily family;
    family.source = source_name(files_.folder);
    std::vector<std::string> not_used;
    Works works;
    for (const std::string& path : files_.tasks) {
      FamilyTask& task = family.tasks.emplace_back();
      task.name.value = name_of_task(parent_of(path));
      const std::optional<TaskToml> toml = read_metr(path, read_task_toml);
      if (!toml) continue;
      task.summary = toml->description;
      task.work = works.number_of(toml->description);
      task.time = toml->estimate;
      task.estimated_in = toml->estimated_in;
      for (const std::string& author : toml->authors) add_once(family.authors, author);
      for (const std::string& key : toml->not_used) add_once(not_used, key);
    }
    if (!not_used.empty()) {
      std::ranges::sort(not_used);
      const std::string& where = files_.tasks.size() == 1 ? files_.tasks.front() : files_.folder;
      note(where, fmt::format("unused keys of [metadata]: {}", fmt::join(not_used, ", ")));
    }
    look_for_twins(family);
    note_baselines();
    return submission_draft(name, family, QaReport());
  }

  /// Returns the name of its folder, or "" if that is not a valid task name.
  std::string name_of_task(const std::string& folder) {
    Expected<std::string, Diagnostic> found = name_of_folder(folder);
    if (found && kind::NameWithoutSlash::is_right(found.value(), false))
      return std::move(found.value());
    sources_.add({found ? Diagnostic{.code = DiagnosticCode::bad_name,
                                     .message = fmt::format("{} is not a valid task name",
                                                            in_quotes(found.value())),
                                     .hint = "rename the folder, or the task in the draft",
                                     .source = source_name(folder)}
                        : std::move(found.error())});
    return "";
  }

  /// Returns the folder's name, or "" if that is not a valid family name.
  std::string family() {
    Expected<std::string, Diagnostic> found = name_of_folder(files_.folder);
    if (!found) {
      sources_.add({std::move(found.error())});
      return "";
    }
    std::string name = std::move(found.value());
    if (is_family(name)) return name;
    const std::string nearest = nearest_family(name);
    sources_.add(
        {{.code = DiagnosticCode::bad_name,
          .message = fmt::format("the folder is called {}, but {}", in_quotes(name), family_rule),
          .hint = fmt::format("add {} to the draft{}",
                              in_quotes(key_of<format::submission>(&Submission::family)),
                              nearest.empty() ? "" : ", such as " + in_quotes(nearest)),
          .source = source_name(files_.folder)}});
    return "";
  }

  std::optional<TaskFamily> read_family() {
    if (!files_.eval_info.empty()) return read_metr(files_.eval_info, read_eval_info);
    return read_metr(files_.manifest, read_manifest);
  }

  template <class Model>
  std::optional<Model> read_metr(const std::string& path,
                                 MetrFile<Model> (*reader)(const Document&)) {
    const Document* document = sources_.open_regular(path);
    if (document == nullptr) return std::nullopt;
    MetrFile<Model> file = reader(*document);
    for (const Place& place : file.trailing_commas) warn_of_comma(document->source, place);
    sources_.add(std::move(file.diagnostics));
    return std::move(file.model);
  }

  /// Returns no results if the file does not exist: a family has none before its QA.
  std::optional<QaReport> read_qa_if_there() {
    const std::string path = files_.qa();
    if (!exists_or_is_link(path)) return QaReport{source_name(path), "", false, {}};
    return read_metr(path, read_qa);
  }

  /// Lists the times of runs by humans. The submitter has to judge them, so none is chosen.
  void note_baselines() {
    const std::string path = files_.readme();
    const Document* readme = exists_behind_links(path) ? sources_.open_regular(path) : nullptr;
    if (readme == nullptr) return;
    for (const Baseline& baseline : baselines_in(readme->text)) {
      const std::string of = baseline.of.empty() ? "" : " of " + in_quotes(baseline.of);
      note(fmt::format("{}:{}", path, baseline.line),
           fmt::format("a baseline{} took {}, which is not used", of, in_quotes(baseline.time)));
    }
  }

  void note_published_runs(const std::string& family) {
    const std::string path = files_.runs();
    const Document* runs = exists_behind_links(path) ? sources_.open_regular(path) : nullptr;
    if (runs == nullptr || family.empty()) return;
    for (const HumanMinutes& human : human_minutes_in(runs->text, family)) {
      note(fmt::format("{}:{}", path, human.line),
           fmt::format("{} takes humans {} minutes, which is not used", in_quotes(human.task),
                       human.minutes));
    }
  }

  void note(std::string_view where, std::string_view message) {
    warnings_ += fmt::format("{}: {} {}\n", printable(where), painted("note:", Role::faint, style_),
                             printable(message));
  }

  void look_for_twins(TaskFamily& family) {
    find_twins(family);
    for (std::size_t i = 0; i < family.tasks.size(); ++i) {
      const FamilyTask& task = family.tasks[i];
      if (!is_twin(task)) continue;
      const bool has_own_file = !files_.tasks.empty();
      const Source source = has_own_file ? source_name(files_.tasks[i]) : family.source;
      warn(source, task.name.place,
           fmt::format("the task {} {} {}: both count as one activity", in_quotes(task.name.value),
                       task.summary.empty() ? "is, by a YAML alias, the same as"
                                            : "has the same description as",
                       in_quotes(task.activity)));
    }
  }

  void warn_of_comma(const Source& source, const Place& place) {
    warn(source, place, "a comma before a closing bracket is ignored");
  }

  void warn(const Source& source, const Place& place, std::string_view message) {
    const std::string at = place.line == 0
                               ? source.path
                               : fmt::format("{}:{}:{}", source.path, place.line, place.column);
    warnings_ += fmt::format("{}: {} {}\n", printable(at),
                             painted("warning:", Role::warning, style_), printable(message));
  }

  const FamilyFiles files_;
  TextStyle style_;
  Sources sources_;
  std::string warnings_;
};

/// Returns a name for a new file.
std::string free_name() {
  std::string name = "my_task.json";
  for (int number = 2; exists_or_is_link(name); ++number)
    name = fmt::format("my_task_{}.json", number);
  return name;
}

/// Suggests the next command for a complete draft.
void say_what_comes_next(const Options& options) {
  if (!options.output.empty())
    return say_next_step("fill it in, then check it", command_on("check", options.output));
  if (isatty(STDOUT_FILENO) != 1)
    return say_next_step("fill in the draft, then check it", "bounty check FILE");
  const std::string init =
      options.operands.empty() ? "bounty init" : command_on("init", options.operands.front());
  if (!init.empty())
    say_next_step("write it into a file", fmt::format("{} -o {}", init, free_name()));
}

ExitCode write_draft_of(const std::string& family, const Options& options) {
  const Expected<FamilyFiles, Diagnostic> files = find_family(family);
  if (files) OutputGuard(options.output).check(files.value().all());
  refuse_to_replace_form(options);
  FamilyFolder folder(files, style_of_stream(STDERR_FILENO, options.colour));
  const std::optional<std::string> draft = folder.draft();
  if (draft) write_form(options, *draft);
  print_message(folder.messages());
  if (!draft) {
    print_message(fmt::format("bounty: no draft for {}\n", printable(family)));
  } else if (folder.to_do() != 0) {
    print_message(fmt::format("bounty: the draft for {} is not complete: {} to fix\n",
                              printable(family), counted(folder.to_do(), "thing")));
  } else {
    say_what_comes_next(options);
  }
  return folder.exit_code();
}

void check_folder(const Options& options) {
  if (options.operands.empty() || options.operands.front() != "-") return;
  throw UsageError("DIR cannot be standard input: give a folder or a file of a family");
}

ExitCode run_init(const Options& options) {
  if (!options.operands.empty()) return write_draft_of(options.operands.front(), options);
  refuse_to_replace_form(options);
  write_form(options, submission_template());
  say_what_comes_next(options);
  return ExitCode::done;
}

}  // namespace

const Command init_command = {
    .id = CommandName::init,
    .name = "init",
    .summary = "Write a submission to start from",
    .examples =
        "bounty init > my_task.json\n"
        "bounty init examples/metr/reverse_hash -o my_task.json\n"
        "bounty init . | bounty calc -",
    .operand = {.name = "DIR",
                .meaning = "a METR task family, whose meta/eval_info.json (or manifest.yaml) and "
                           "meta/qa/qa.json are read; or a task of Terminal-Bench or Harbor with "
                           "a task.toml, or a folder of such tasks",
                .most = 1},
    .check_given = check_folder,
    .check_values = check_force,
    .run = run_init,
};

}  // namespace bounty::cli
