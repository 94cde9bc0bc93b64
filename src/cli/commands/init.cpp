#include <fmt/format.h>
#include <unistd.h>

#include "bounty/print.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/next_step.hpp"
#include "cli/shared/forms.hpp"
#include "cli/sources.hpp"
#include "files/input.hpp"
#include "formats/submission.hpp"
#include "import/match_results.hpp"
#include "import/read_metr.hpp"
#include "import/submission_draft.hpp"
#include "names/names.hpp"
#include "report/parts/sentences.hpp"
#include "report/text/text.hpp"

namespace bounty::cli {
namespace {

std::string path_in(const std::string& folder, std::string_view file) {
  return fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", file);
}

std::string eval_info_path(const std::string& folder) {
  return path_in(folder, "meta/eval_info.json");
}

std::string manifest_path(const std::string& folder) { return path_in(folder, "manifest.yaml"); }

std::string qa_path(const std::string& folder) { return path_in(folder, "meta/qa/qa.json"); }

bool has_family(const std::string& folder) {
  return is_folder(folder) && (is_there(eval_info_path(folder)) || is_there(manifest_path(folder)));
}

Diagnostic no_family_in(const std::string& folder) {
  Diagnostic diagnostic =
      !is_there(folder) ? cannot_find(folder)
      : !is_folder(folder)
          ? cannot_read(folder, "it is not a folder")
          : cannot_read(folder, "it has neither meta/eval_info.json nor manifest.yaml");
  if (diagnostic.hint.empty()) {
    diagnostic.hint =
        "DIR is the folder of a METR task family; without DIR, init writes a template";
  }
  return diagnostic;
}

/// A METR task family directory: its files, and what is to be said of them. Nothing else in it is
/// read, and nothing is executed.
class FamilyFolder {
 public:
  FamilyFolder(const std::string& folder, const TextStyle& style)
      : folder_(folder), style_(style) {}

  /// The draft; none where there is nothing to write one from.
  std::optional<std::string> draft() {
    if (!has_family(folder_)) {
      sources_.add({no_family_in(folder_)});
      return std::nullopt;
    }
    const std::string name = family();
    std::optional<TaskFamily> family = read_family();
    std::optional<QaReport> qa = read_qa_if_there();
    if (family) look_for_twins(*family);
    if (family && qa) sources_.add(match_results(*family, *qa));
    if (!family) return std::nullopt;
    return submission_draft(name, *family, qa.value_or(QaReport()));
  }

  [[nodiscard]] std::string messages() const { return warnings_ + sources_.text_of_errors(style_); }
  [[nodiscard]] std::size_t to_do() const { return sources_.diagnostics().size(); }
  [[nodiscard]] ExitCode exit_code() const { return sources_.exit_code(); }

 private:
  /// The folder's name, "" where no family can be called so.
  std::string family() {
    Expected<std::string, Diagnostic> found = name_of_folder(folder_);
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
          .source = source_name(folder_)}});
    return "";
  }

  std::optional<TaskFamily> read_family() {
    const std::string eval_info = eval_info_path(folder_);
    if (is_there(eval_info)) return read_metr(eval_info, read_eval_info);
    return read_metr(manifest_path(folder_), read_manifest);
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

  /// Before its QA a family has no such file: then there are no results.
  std::optional<QaReport> read_qa_if_there() {
    const std::string path = qa_path(folder_);
    if (!is_there(path)) return QaReport{source_name(path), "", false, {}};
    return read_metr(path, read_qa);
  }

  void look_for_twins(TaskFamily& family) {
    find_twins(family);
    for (const FamilyTask& task : family.tasks) {
      if (!is_twin(task)) continue;
      warn(family.source, task.name.place,
           fmt::format("the task {} has the same description as {}: both count as one activity",
                       in_quotes(task.name.value), in_quotes(task.activity)));
    }
  }

  void warn_of_comma(const Source& source, const Place& place) {
    warn(source, place, "a comma before a closing bracket is ignored");
  }

  void warn(const Source& source, const Place& place, std::string_view message) {
    warnings_ += fmt::format("{}:{}:{}: {} {}\n", printable(source.path), place.line, place.column,
                             painted("warning:", Role::warning, style_), printable(message));
  }

  const std::string& folder_;
  TextStyle style_;
  Sources sources_;
  std::string warnings_;
};

/// A name for a new file.
std::string free_name() {
  std::string name = "my_task.json";
  for (int number = 2; is_there(name); ++number) name = fmt::format("my_task_{}.json", number);
  return name;
}

/// For a draft that lacks nothing that the family's files have.
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
  OutputGuard(options.output)
      .check({eval_info_path(family), manifest_path(family), qa_path(family)});
  refuse_to_replace_form(options);
  FamilyFolder folder(family, style_of_stream(STDERR_FILENO, options.colour));
  const std::optional<std::string> draft = folder.draft();
  if (draft) write_form(options, *draft);
  print_message(folder.messages());
  if (!draft) {
    print_message(fmt::format("bounty: no draft for {}\n", printable(family)));
  } else if (folder.to_do() != 0) {
    print_message(fmt::format("bounty: the draft for {} is not complete: {} to mend\n",
                              printable(family), counted(folder.to_do(), "thing")));
  } else {
    say_what_comes_next(options);
  }
  return folder.exit_code();
}

void check_folder(const Options& options) {
  if (options.operands.empty() || options.operands.front() != "-") return;
  throw UsageError("DIR is a folder, not standard input");
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
    .summary = "A submission to start from",
    .examples =
        "bounty init > my_task.json\n"
        "bounty init examples/metr/reverse_hash -o my_task.json\n"
        "bounty init . | bounty calc -",
    .operand = {.name = "DIR",
                .meaning = "a METR task family, whose meta/eval_info.json (or manifest.yaml) and "
                           "meta/qa/qa.json are read",
                .most = 1},
    .check_given = check_folder,
    .check_values = check_force,
    .run = run_init,
};

}  // namespace bounty::cli
