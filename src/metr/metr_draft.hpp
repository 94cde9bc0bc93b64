#pragma once

#include "json/reading.hpp"
#include "metr/descriptions.hpp"
#include "metr/task_family.hpp"
#include "names/name_numbers.hpp"

namespace bounty {

/// A description, as a task has it.
struct TaskDescription {
  std::string summary;
  std::optional<std::size_t> number;  ///< none where it says nothing
};

/// The models under construction: a file fills one of them.
struct MetrDraft {
  TaskFamily family;
  QaReport qa;
  NameNumbers task_names;  ///< of a manifest
  Descriptions descriptions;
  std::vector<TaskDescription> task_descriptions;  ///< of a manifest, and what could become one
  std::optional<std::size_t> last_description;     ///< of the map that ends, as a task
  bool is_whole = false;                           ///< the document has been read to its end

  /// Its place in task_descriptions.
  std::size_t add_description(std::string_view text);
};

inline MetrDraft& draft_of(Reading& in) { return *in.draft.metr; }

}  // namespace bounty
