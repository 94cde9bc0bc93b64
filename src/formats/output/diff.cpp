#include "formats/output/diff.hpp"

#include <nlohmann/json.hpp>

#include "bounty/write.hpp"

namespace bounty {

void format::SidesByKind::describe(Schema& schema) {
  const std::string change(key_of_kind<sides_of_step, KindOfChange>());
  const std::string before(key_of<sides_of_step>(&StepChange::before));
  const std::string after(key_of<sides_of_step>(&StepChange::after));
  for (const Word<ChangeKind>& word : words_of<ChangeKind>()) {
    Schema one;
    one["properties"][change]["const"] = word.text;
    kind::require(one, before, word.meaning != ChangeKind::added);
    kind::require(one, after, word.meaning != ChangeKind::removed);
    schema["oneOf"].push_back(std::move(one));
  }
}

void format::DistinctKeys::describe(Schema& schema) { schema["uniqueItems"] = true; }

std::string write_diff(Diff diff, Lists lists) {
  for (SubmissionChange& change : diff.changes) {
    change.has_steps = change.has_steps && lists == Lists::all;
  }
  return document_text<format::diff>(diff, JsonWriter::Layout::indented);
}

}  // namespace bounty
