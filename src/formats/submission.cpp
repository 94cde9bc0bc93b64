#include "formats/submission.hpp"

#include "formats/read_document.hpp"

namespace bounty {

Expected<Submission, Diagnostics> read_submission(const Document& document) {
  auto read = read_document<format::submission>(document);
  if (!read) return std::move(read.error());
  auto& [submission, texts] = read.value();
  submission.source = document.source;
  submission.texts = std::move(texts);
  return std::move(submission);
}

}  // namespace bounty
