#pragma once

#include <string>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"

namespace bounty::cli {

/// The files of a task family. No others are read.
struct FamilyFiles {
  std::string folder;
  std::string eval_info{};           ///< METR's `meta/eval_info.json`; "" if it does not exist
  std::string manifest{};            ///< the Task Standard's manifest, if there is no eval_info
  std::vector<std::string> tasks{};  ///< a `task.toml` for each task, if there is neither

  [[nodiscard]] std::string qa() const;
  [[nodiscard]] std::string readme() const;
  /// Returns the path of METR's published runs, in the family's folder or in its parent.
  [[nodiscard]] std::string runs() const;
  [[nodiscard]] std::vector<std::string> all() const;
};

/// Returns the family in the folder, or the one that the file belongs to. If there is none, the
/// diagnostic proposes subfolders that contain one.
Expected<FamilyFiles, Diagnostic> find_family(const std::string& path);

/// Returns the parent folder of a file or folder.
std::string parent_of(const std::string& path);

}  // namespace bounty::cli
