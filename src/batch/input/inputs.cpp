#include "batch/input/inputs.hpp"

#include <algorithm>

#include "files/paths.hpp"
#include "names/names.hpp"
#include "unicode/ascii.hpp"

namespace bounty {
namespace {

/// Reviews may be in the same folder as their submissions.
bool is_review(const std::string& path) { return ends_with_in_any_case(path, ".review.json"); }

Input failed(Diagnostic diagnostic) {
  std::string path = diagnostic.source.path;
  return {std::move(path), Input::Kind::document,
          std::make_shared<const Diagnostic>(std::move(diagnostic))};
}

/// Adds the folder's documents to `found`, and its subfolders to `open` unless that is null.
void list_folder(const std::string& folder, std::vector<Input>& found,
                 std::vector<std::string>* open) {
  Expected<FolderContent, Diagnostic> content = content_of(folder);
  if (!content) return found.push_back(failed(std::move(content.error())));
  auto& [documents, lines, folders, others, hidden, documents_to_check] = content.value();
  std::erase_if(documents, is_review);
  found.reserve(found.size() + documents.size());
  for (std::string& path : documents) {
    if (open != nullptr && std::ranges::binary_search(folders, path)) continue;
    const bool is_listed = !std::ranges::binary_search(documents_to_check, path);
    found.push_back(
        {.path = std::move(path), .is_listed = is_listed, .is_below_folder = open != nullptr});
  }
  for (const std::string& path : lines) found.push_back(failed(error_for_lines_in_folder(path)));
  if (open != nullptr) std::ranges::move(folders, std::back_inserter(*open));
}

std::vector<Input> list_documents(const std::string& folder, bool with_subfolders) {
  std::vector<Input> found;
  std::vector<std::string> open = {folder};
  while (!open.empty()) {
    const std::string next = std::move(open.back());
    open.pop_back();
    list_folder(next, found, with_subfolders ? &open : nullptr);
  }
  if (!std::ranges::is_sorted(found, {}, &Input::path)) std::ranges::sort(found, {}, &Input::path);
  if (found.empty()) found.push_back(failed(error_for_no_documents(folder)));
  return found;
}

}  // namespace

std::vector<Input> list_inputs(const std::vector<std::string>& paths, bool with_subfolders) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    if (path != "-" && is_folder(path)) {
      std::ranges::move(list_documents(path, with_subfolders), std::back_inserter(inputs));
    } else {
      inputs.push_back({path, has_lines(path) ? Input::Kind::lines : Input::Kind::document});
    }
  }
  return inputs;
}

}  // namespace bounty
