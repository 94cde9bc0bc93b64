#pragma once

#include <optional>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"
#include "import/task_family.hpp"

namespace bounty {

/// What a file of other people's says, as far as it can be used, and everything that is wrong with
/// it.
template <class Model>
struct MetrFile {
  std::optional<Model> model;  ///< none where the file is no whole document
  Diagnostics diagnostics;
  std::vector<Place> trailing_commas;  ///< which are read as if they were not there
};

/// Readers of other people's files. Keys that mean nothing here are ignored: the files have more.

/// Of the task template: JSON with comments. What the template says where nothing is filled in yet
/// is among the diagnostics.
MetrFile<TaskFamily> read_eval_info(const Document& document);
MetrFile<QaReport> read_qa(const Document& document);

/// Of Terminal-Bench and Harbor: TOML.
MetrFile<TaskToml> read_task_toml(const Document& document);

/// Of the Task Standard: YAML. A task's summary is the first line of its description.
MetrFile<TaskFamily> read_manifest(const Document& document);

}  // namespace bounty
