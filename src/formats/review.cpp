#include "formats/review.hpp"

#include "formats/read_document.hpp"

namespace bounty {

Expected<Review, Diagnostics> read_review(const Document& document) {
  auto read = read_document<format::review>(document);
  if (!read) return std::move(read.error());
  auto& [review, texts] = read.value();
  // A file with this name must not pass for an embedded review.
  review.file = document.source;
  if (name_of(review.file) == AppliedReview::embedded) review.file.path.insert(0, "./");
  review.texts = std::move(texts);
  return std::move(review);
}

}  // namespace bounty
