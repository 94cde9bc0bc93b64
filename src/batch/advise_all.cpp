#include "batch/advise_all.hpp"

#include "batch/scorer.hpp"
#include "bounty/read.hpp"

namespace bounty {
namespace {

AdviceOutcome advice_on(const Document& document, const Advisers& advisers) {
  Expected<Submission, Diagnostics> read = read_submission(document);
  if (!read) return rejection_of(std::move(read.error()), document, nullptr);
  const Submission& submission = read.value();
  const auto shelved =
      advisers.reviews == nullptr ? nullptr : advisers.reviews->review_of(submission.family);
  if (shelved && !shelved->diagnostics.empty()) {
    return rejection_of(shelved->diagnostics, document, shelved.get());
  }
  const Review* review = shelved ? &shelved->review : nullptr;
  if (advisers.reviews == nullptr && !advisers.ignores_embedded) {
    review = submission.embedded_review();
  }
  Expected<Advised, Diagnostics> advised = advise(submission, review, advisers.policy);
  if (!advised) return rejection_of(std::move(advised.error()), document, shelved.get());
  return std::move(advised.value());
}

}  // namespace

void advise_all(PieceSource& source, const Advisers& advisers,
                const std::function<void(AdviceOutcome)>& take,
                const std::function<void(const std::string& path)>& skip) {
  for_each_document(source,
                    {.take = [&](const Document& document) { take(advice_on(document, advisers)); },
                     .fail = [&](const Diagnostic& failure) { take(rejection_of(failure)); },
                     .skip = skip});
}

}  // namespace bounty
