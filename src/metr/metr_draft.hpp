#pragma once

#include "core/name_numbers.hpp"
#include "json/reading.hpp"
#include "metr/task_family.hpp"

namespace bounty {

/// The models under construction: a file fills one of them.
struct MetrDraft {
  TaskFamily family;
  QaReport qa;
  NameNumbers task_names;  ///< of a manifest
  bool is_whole = false;   ///< the document has been read to its end
};

inline MetrDraft& draft_of(Reading& in) { return *in.draft.metr; }

}  // namespace bounty
