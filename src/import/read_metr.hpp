#pragma once

#include <optional>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"
#include "import/task_family.hpp"

namespace bounty {

/// The usable content of a file in another project's format, and everything that is wrong with it.
template <class Model>
struct MetrFile {
  std::optional<Model> model;  ///< none where the file is no whole document
  Diagnostics diagnostics;
  std::vector<Place> trailing_commas;  ///< which are read as if they were not there
};

/// These functions read files in other projects' formats. They ignore keys that mean nothing here.

/// Reads METR's task template, which is JSON with comments. Placeholders that were not filled in
/// are errors.
MetrFile<TaskFamily> read_eval_info(const Document& document);
MetrFile<QaReport> read_qa(const Document& document);

/// Reads a task of Terminal-Bench or Harbor, which is TOML.
MetrFile<TaskToml> read_task_toml(const Document& document);

/// Reads a manifest of the Task Standard, which is YAML. A task's summary is the first line of its
/// description.
MetrFile<TaskFamily> read_manifest(const Document& document);

}  // namespace bounty
