#include "formats/review.hpp"

#include "formats/read_document.hpp"

namespace bounty {

Source review_from_outside(Source file) {
  if (name_of(file) == AppliedReview::embedded) file.path.insert(0, "./");
  return file;
}

Expected<Review, Diagnostics> read_review(const Document& document) {
  auto read = read_document<format::review>(document);
  if (!read) return std::move(read.error());
  auto& [review, texts] = read.value();
  review.file = review_from_outside(document.source);
  review.texts = std::move(texts);
  return std::move(review);
}

}  // namespace bounty
