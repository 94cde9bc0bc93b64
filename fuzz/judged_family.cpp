#include "judged_family.hpp"

#include "bounty/read.hpp"

namespace bounty::fuzz {

const Submission& judged_family() {
  static const Submission family = read_submission({"submission.json", R"json({
    "format": "bounty-submission/1",
    "family": "f",
    "author": {"name": "A"},
    "tasks": [
      {"name": "t", "steps": [
        {"name": "a", "time": "1h", "computation": "0:20", "qa": "full_run", "activity": "x"},
        {"name": "b", "time": "2h", "count": 3, "qa": "alternative"},
        {"name": "c", "time": "0:01:01"}]},
      {"name": "u", "steps": [{"name": "a", "time": "3h", "count": 2, "activity": "x"}]}]
  })json"})
                                       .value();
  return family;
}

}  // namespace bounty::fuzz
