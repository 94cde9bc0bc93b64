#include "cli/shared/family_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "files/paths.hpp"
#include "names/suggestion.hpp"

namespace bounty::cli {
namespace {

constexpr std::array<std::string_view, 2> manifests = {"manifest.yaml", "manifest.yml"};
constexpr std::string_view task_toml = "task.toml";

std::string path_in(const std::string& folder, std::string_view file) {
  return fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", file);
}

/// Returns the files that describe the tasks; they are all "" if the folder contains no family.
FamilyFiles files_in(const std::string& folder) {
  FamilyFiles files{.folder = folder};
  const std::string eval_info = path_in(folder, "meta/eval_info.json");
  if (exists_or_is_link(eval_info)) {
    files.eval_info = eval_info;
    return files;
  }
  for (const std::string_view name : manifests) {
    const std::string path = path_in(folder, name);
    if (files.manifest.empty() && exists_or_is_link(path)) files.manifest = path;
  }
  const std::string toml = path_in(folder, task_toml);
  if (files.manifest.empty() && exists_or_is_link(toml)) files.tasks = {toml};
  return files;
}

bool has_any(const FamilyFiles& files) {
  return !files.eval_info.empty() || !files.manifest.empty() || !files.tasks.empty();
}

std::vector<std::string> folders_in(const std::string& folder) {
  Expected<FolderContent, Diagnostic> content = content_of(folder);
  return content ? std::move(content.value().folders) : std::vector<std::string>();
}

/// A folder of task folders that each have a task.toml is a family too.
FamilyFiles files_in_or_below(const std::string& folder) {
  FamilyFiles files = files_in(folder);
  if (has_any(files)) return files;
  for (const std::string& task : folders_in(folder)) {
    const std::string toml = path_in(task, task_toml);
    if (exists_or_is_link(toml)) files.tasks.push_back(toml);
  }
  return files;
}

Diagnostic with_usage(Diagnostic diagnostic) {
  if (diagnostic.hint.empty()) {
    diagnostic.hint =
        "DIR is the folder of a METR task family, or of tasks that each have a task.toml; without "
        "DIR, init writes a template";
  }
  return diagnostic;
}

Diagnostic no_family_in(const std::string& folder) {
  const Hint hint = did_you_mean(folders_in(folder), [](std::string_view below) {
    return has_any(files_in_or_below(std::string(below)));
  });
  return with_usage(cannot_read(
      folder, "it contains none of meta/eval_info.json, manifest.yaml and task.toml", hint.text));
}

std::string_view name_in(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// Returns the family that this file belongs to.
Expected<FamilyFiles, Diagnostic> files_by_name(const std::string& path) {
  FamilyFiles files{.folder = parent_of(path)};
  const std::string_view name = name_in(path);
  if (name == "eval_info.json") {
    files.folder = parent_of(files.folder);
    files.eval_info = path;
  } else if (name.ends_with(".yaml") || name.ends_with(".yml")) {
    files.manifest = path;
  } else if (name.ends_with(".toml")) {
    files.tasks = {path};
  } else {
    return with_usage(cannot_read(path, "it is not a folder"));
  }
  return files;
}

}  // namespace

std::string parent_of(const std::string& path) {
  const std::size_t end = path.find_last_not_of('/') + 1;
  const std::string whole = path.substr(0, end);
  const std::string_view name = name_in(whole);
  if (name == "." || name == ".." || name.empty()) return path_in(path, "..");
  const std::size_t slash = whole.size() - name.size();
  return slash == 0 ? "." : whole.substr(0, std::max<std::size_t>(1, slash - 1));
}

std::string FamilyFiles::qa() const { return path_in(folder, "meta/qa/qa.json"); }
std::string FamilyFiles::readme() const { return path_in(folder, "README.md"); }

std::string FamilyFiles::runs() const {
  const std::string own = path_in(folder, "runs.jsonl");
  return exists_behind_links(own) ? own : path_in(parent_of(folder), "runs.jsonl");
}

std::vector<std::string> FamilyFiles::all() const {
  std::vector<std::string> all = tasks;
  all.push_back(readme());
  if (tasks.empty()) {
    all.insert(all.end(), {eval_info.empty() ? manifest : eval_info, qa(), runs()});
  }
  return all;
}

Expected<FamilyFiles, Diagnostic> find_family(const std::string& path) {
  if (!exists_or_is_link(path)) return with_usage(cannot_find(path));
  if (!is_folder(path)) return files_by_name(path);
  FamilyFiles files = files_in_or_below(path);
  if (!has_any(files)) return no_family_in(path);
  return files;
}

}  // namespace bounty::cli
