#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/duration.hpp"
#include "bounty/place.hpp"
#include "json/explain/reading.hpp"
#include "names/name_numbers.hpp"

namespace bounty {

/// A name and its position in its file.
struct WrittenName {
  std::string value;  ///< "" where it is wrong
  Place place;
  std::uint32_t length = 1;  ///< in characters, with its quotes and escapes
};

/// A task of the family.
struct FamilyTask {
  WrittenName name;
  std::string summary{};  ///< "" where not stated
  /// The number of its piece of work within the family; tasks with the same description share it.
  /// std::nullopt if it is unknown.
  std::optional<std::size_t> work{};
  std::string activity{};          ///< the first task of the same work; "" for only one
  std::optional<Duration> time{};  ///< what its only result took; none where nobody knows
  std::string tested_as{};         ///< the task whose result stands for it; "" for its own
  std::string estimated_in{};      ///< where the time is an estimate: the key that says it
};

/// A task family, as METR's `meta/eval_info.json`, a `manifest.yaml` or several `task.toml` state
/// it.
struct TaskFamily {
  Source source;      ///< the file
  std::string title;  ///< "" where not filled in
  std::vector<FamilyTask> tasks;
  std::vector<std::string> authors{};  ///< each once
};

/// The task of a `task.toml`.
struct TaskToml {
  Source source;                      ///< the file
  std::string description;            ///< "" where not stated
  std::vector<std::string> authors;   ///< each once
  std::optional<Duration> estimate;   ///< none where it is wrong, or not filled in
  std::string estimated_in;           ///< the key that says it
  std::vector<std::string> not_used;  ///< keys of `[metadata]`
};

/// Adds the text to the list if it is not in it.
void add_once(std::vector<std::string>& texts, std::string_view text);

/// One run of a task, by a human professional.
struct QaResult {
  WrittenName task;
  std::optional<Duration> time;  ///< without waiting; none where it is wrong or not filled in
};

/// METR's `meta/qa/qa.json`: who ran the tasks, and how long it took.
struct QaReport {
  Source source;       ///< the file
  std::string person;  ///< "" where not filled in
  bool is_in_other_environment = false;
  std::vector<QaResult> results;
};

/// The description of a task.
struct TaskDescription {
  std::string summary;
  std::optional<std::size_t> work;  ///< none where it says nothing
};

/// Numbers the different pieces of work in a family's tasks. Descriptions that differ only in case,
/// spaces, newlines or normalization belong to the same piece of work.
class Works {
 public:
  /// Returns std::nullopt if the description says nothing yet, such as "" and "TODO".
  std::optional<std::size_t> number_of(std::string_view description);

  /// Returns the number of a node that appears in the file once, under this number.
  std::size_t number_of_node(std::size_t node);

 private:
  std::size_t number_of_key(std::string key);

  std::deque<std::string> keys_;
  NameNumbers numbers_;
};

/// The models under construction. Each file fills one of them.
struct MetrDraft {
  TaskFamily family;
  QaReport qa;
  TaskToml toml;
  NameNumbers task_names;  ///< of a manifest
  Works works;
  std::vector<TaskDescription> task_descriptions;  ///< of a manifest, and what could become one
  std::optional<std::size_t> last_description;     ///< of the map that ends, as a task
  std::optional<std::size_t> last_node;  ///< that map itself, where aliases may stand for it
  bool is_whole = false;                 ///< the document has been read to its end

  /// Its index in task_descriptions.
  std::size_t add_description(std::string_view text);
};

inline MetrDraft& draft_of(Reading& in) { return in.model<MetrDraft>(); }

}  // namespace bounty
