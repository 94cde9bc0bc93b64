#pragma once

#include "json/reading.hpp"
#include "metr/task_family.hpp"
#include "names/name_numbers.hpp"

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
