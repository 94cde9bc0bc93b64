#include "formats/diff.hpp"

#include <nlohmann/json.hpp>

#include "bounty/write.hpp"

namespace bounty {

void format::SidesByKind::describe(Schema& schema) {
  const std::string kind(key_of_kind<sides_of_step, KindOfChange>());
  const std::string before(key_of<sides_of_step>(&StepChange::before));
  const std::string after(key_of<sides_of_step>(&StepChange::after));
  for (const Word<ChangeKind>& word : words_of<ChangeKind>()) {
    Schema one;
    one["properties"][kind]["const"] = word.text;
    const auto have = [&](const std::string& side, bool is_there) {
      if (is_there) one["required"].push_back(side);
      if (!is_there) one["properties"][side] = false;
    };
    have(before, word.meaning != ChangeKind::added);
    have(after, word.meaning != ChangeKind::removed);
    schema["oneOf"].push_back(std::move(one));
  }
}

void format::DistinctKeys::describe(Schema& schema) { schema["uniqueItems"] = true; }

std::string write_diff(Diff diff, Lists lists) {
  for (SubmissionChange& change : diff.changes) {
    change.has_steps = change.has_steps && lists == Lists::all;
  }
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  write_object<format::diff>(json, diff);
  return text + "\n";
}

}  // namespace bounty
