#pragma once

#include <string>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"

namespace bounty::cli {

/// The files of a task family that are read, and no others.
struct FamilyFiles {
  std::string folder;
  std::string eval_info{};           ///< METR's `meta/eval_info.json`; "" where that is not there
  std::string manifest{};            ///< the one of the Task Standard, in its place
  std::vector<std::string> tasks{};  ///< a `task.toml` for each task, in the place of both

  [[nodiscard]] std::string qa() const;
  [[nodiscard]] std::string readme() const;
  /// METR's published runs, in the family's folder or in the one around it.
  [[nodiscard]] std::string runs() const;
  [[nodiscard]] std::vector<std::string> all() const;
};

/// The family in the folder, or the one that has this file. Where there is none, what was meant is
/// proposed: the folder itself may hold one.
Expected<FamilyFiles, Diagnostic> find_family(const std::string& path);

/// The folder in which a file or a folder lies.
std::string folder_of(const std::string& path);

}  // namespace bounty::cli
