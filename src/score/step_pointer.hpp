#pragma once

#include <string>

#include "formats/submission.hpp"
#include "values/diagnostics.hpp"

namespace bounty {

/// Returns the JSON pointer to a value of a step. `value` is the value's member in the model.
template <class Place>
std::string pointer_to_step(std::size_t task, std::size_t step, Place value) {
  return pointer_through({key_of<format::submission>(&Submission::tasks), std::to_string(task),
                          key_of<format::task>(&Task::steps), std::to_string(step),
                          key_of<format::step>(value)});
}

}  // namespace bounty
