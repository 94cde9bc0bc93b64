#include "formats/submission.hpp"

#include <nlohmann/json.hpp>

#include "formats/read_document.hpp"

namespace bounty {

void format::HasTasks::describe(Schema& schema) {
  const std::string kind(key_of<submission>(&Submission::kind));
  const std::string tasks(key_of<submission>(&Submission::tasks));
  schema["if"]["required"] = {kind};
  schema["if"]["properties"][kind]["const"] = word_for(SubmissionKind::specification);
  schema["then"] = true;
  schema["else"]["required"] = {tasks};
  schema["else"]["properties"][tasks]["minItems"] = 1;
}

Expected<Submission, Diagnostics> read_submission(const Document& document) {
  auto read = read_document<format::submission>(document);
  if (!read) return std::move(read.error());
  auto& [submission, texts] = read.value();
  submission.source = document.source;
  submission.texts = std::move(texts);
  return std::move(submission);
}

}  // namespace bounty
