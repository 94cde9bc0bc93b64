#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

#include "bounty/print.hpp"
#include "bounty/score.hpp"
#include "c_interface/answer.hpp"
#include "c_interface/request.hpp"
#include "families/notes_in_turn.hpp"
#include "families/reviews_by_family.hpp"
#include "json/json_writer.hpp"
#include "score/score_steps.hpp"
#include "stored/paid_records.hpp"

/// A batch takes first the payments made and the reviews, then the submissions.
struct bounty_batch {
 public:
  bounty_batch(bounty::Policy policy, bounty::ScoreOptions options, bool ignores_embedded_reviews)
      : policy_(std::move(policy)),
        applied_(policy_),
        options_(std::move(options)),
        ignores_embedded_(ignores_embedded_reviews) {}

  bounty::Answer add_paid(const bounty_document& record);
  bounty::Answer add_review(const bounty_document& review);
  bounty::Answer score(const bounty_document& submission, const bounty_document* review);
  [[nodiscard]] bounty::Answer unused_reviews() const;

 private:
  [[nodiscard]] std::optional<bounty::Answer> refuse_addition() const;
  bounty::Answer answer_to_addition(const std::string& name, const bounty::Diagnostics& wrong);
  void begin_to_score();
  bounty::Outcome outcome_of(const bounty::Document& document, const bounty_document* its_own);

  bounty::Policy policy_;
  bounty::AppliedPolicy applied_;
  bounty::ScoreOptions options_;
  bool ignores_embedded_;
  bool is_spoilt_ = false;  ///< by an invalid record or review, which could concern any family
  std::uint32_t records_ = 0;
  std::uint32_t review_count_ = 0;
  std::uint32_t submissions_ = 0;
  bounty::PaidReader paid_reader_;
  std::optional<bounty::PaidRecords> paid_;
  std::optional<bounty::ReviewsByFamily> reviews_;
  std::optional<bounty::NotesInTurn> notes_;  ///< set by the first submission
};

namespace bounty {
namespace {

/// Names a document without a name of its own, as in `submissions:17`.
Document numbered(const bounty_document& document, std::string_view list, std::uint32_t number) {
  return document_of(document, fmt::format("{}{}", list, number));
}

/// `review` may be null.
Rejection rejection_of(const Document& submission, const Document* review,
                       Diagnostics diagnostics) {
  const Diagnostic& first = diagnostics.front();
  const bool is_in_review = review != nullptr && first.source == review->source;
  auto excerpt = excerpt_of(first, is_in_review ? *review : submission);
  return {name_of(submission.source), std::move(diagnostics), std::move(excerpt)};
}

}  // namespace
}  // namespace bounty

std::optional<bounty::Answer> bounty_batch::refuse_addition() const {
  if (!notes_) return std::nullopt;
  return bounty::misused(
      "the batch has begun: add records and reviews before the first submission");
}

bounty::Answer bounty_batch::answer_to_addition(const std::string& name,
                                                const bounty::Diagnostics& wrong) {
  if (wrong.empty()) return bounty::done("");
  is_spoilt_ = true;
  return bounty::rejected({name, wrong});
}

bounty::Answer bounty_batch::add_paid(const bounty_document& record) {
  if (const auto refused = refuse_addition()) return *refused;
  ++records_;
  const std::string name = record.name == nullptr ? fmt::format("paid-{}", records_) : record.name;
  std::string text(record.text, record.size);
  if (!text.ends_with('\n')) text += '\n';  // a text in memory is complete
  const auto before = static_cast<std::ptrdiff_t>(paid_reader_.wrong().size());
  paid_reader_.begin_record();
  bounty::StoredLines lines(name, paid_reader_);
  lines.feed(text);
  lines.end();
  const bounty::Diagnostics& wrong = paid_reader_.wrong();
  return answer_to_addition(name, {wrong.begin() + before, wrong.end()});
}

bounty::Answer bounty_batch::add_review(const bounty_document& review) {
  if (const auto refused = refuse_addition()) return *refused;
  bounty::Document document = bounty::numbered(review, "reviews:", ++review_count_);
  const std::string name = bounty::name_of(document.source);
  if (!reviews_) reviews_.emplace();
  return answer_to_addition(name, reviews_->add(std::move(document)));
}

void bounty_batch::begin_to_score() {
  if (notes_) return;
  if (records_ != 0) paid_ = std::move(paid_reader_.take_all().value());
  notes_.emplace(paid_ ? &*paid_ : nullptr, [](bounty::InputNumber, const bounty::Warning&) {});
}

bounty::Outcome bounty_batch::outcome_of(const bounty::Document& document,
                                         const bounty_document* its_own) {
  using bounty::rejection_of;
  const auto submission = bounty::read_submission(document);
  if (!submission) return rejection_of(document, nullptr, submission.error());
  std::optional<bounty::Document> given;
  if (bounty::is_given(its_own)) given = bounty::numbered(*its_own, "reviews:", submissions_);
  const bounty::Document* by_family =
      !given && reviews_ ? reviews_->review_of(submission.value().family) : nullptr;
  const bounty::Document* outside = given ? &*given : by_family;
  std::optional<bounty::Review> read;
  if (outside != nullptr) {
    auto review = bounty::read_review(*outside);
    if (!review) return rejection_of(document, outside, review.error());
    read = std::move(review.value());
  }
  const bool may_be_embedded = !reviews_ && !ignores_embedded_;
  const bounty::Review* embedded = may_be_embedded ? submission.value().embedded_review() : nullptr;
  const bounty::Review* review = read ? &*read : embedded;
  auto payout = bounty::score(submission.value(), review, applied_, options_);
  if (!payout) return rejection_of(document, outside, payout.error());
  if (!ignores_embedded_) {
    bounty::warn_if_set_aside(payout.value(), submission.value(), review, options_);
  }
  return std::move(payout.value());
}

bounty::Answer bounty_batch::score(const bounty_document& submission,
                                   const bounty_document* review) {
  if (is_spoilt_)
    return bounty::misused(
        "a record or a review is invalid and could concern any family: nothing is scored");
  begin_to_score();
  ++submissions_;
  bounty::Outcome outcome =
      outcome_of(bounty::numbered(submission, "submissions:", submissions_), review);
  notes_->note(outcome);
  std::string line;
  bounty::write_line(line, outcome, bounty::Lists::all);
  const bool is_scored = bounty::payout_of(&outcome) != nullptr;
  return {is_scored ? BOUNTY_DONE : BOUNTY_REJECTED, std::move(line)};
}

bounty::Answer bounty_batch::unused_reviews() const {
  std::string list;
  bounty::JsonWriter json(list, bounty::JsonWriter::Layout::one_line);
  json.begin_array();
  if (reviews_) {
    for (const std::string& family : reviews_->unused()) json.value(family);
  }
  json.end_array();
  return bounty::done(std::move(list));
}

namespace bounty {
namespace {

bool has_documents_of_one(const bounty_request& request) {
  return is_given(&request.submission) || is_given(&request.review) || request.format != nullptr;
}

Answer begin_answer(const bounty_request& request, bounty_batch** batch) {
  if (has_documents_of_one(request))
    return misused("a batch begins without a submission, a review or a format: leave them out");
  const Expected<ScoreOptions, std::string> options = score_options(request);
  if (!options) return misused(options.error());
  const RequestedDocuments documents(request);
  if (!documents.diagnostics().empty())
    return rejected(documents.rejection_of(documents.diagnostics()));
  *batch = std::make_unique<bounty_batch>(documents.policy(), options.value(),
                                          request.ignores_embedded_review != 0)
               .release();
  return done("");
}

/// Answers a call that takes a batch and a document.
template <class Ask>
bounty_answer* answer_in_batch(bounty_batch* batch, const bounty_document* document,
                               Ask ask) noexcept {
  return answer_of([&]() -> Answer {
    if (batch == nullptr) return misused("the batch is missing: begin one with bounty_batch_begin");
    return is_given(document) ? ask() : misused("the document is missing");
  });
}

}  // namespace
}  // namespace bounty

bounty_answer* bounty_batch_begin(const bounty_request* request, bounty_batch** batch) {
  if (batch == nullptr)
    return bounty::answer_of([] { return bounty::misused("the pointer to the batch is missing"); });
  *batch = nullptr;
  return bounty::answer_on(
      request, [&](const bounty_request& whole) { return bounty::begin_answer(whole, batch); });
}

bounty_answer* bounty_batch_add_paid(bounty_batch* batch, const bounty_document* record) {
  return bounty::answer_in_batch(batch, record, [&] { return batch->add_paid(*record); });
}

bounty_answer* bounty_batch_add_review(bounty_batch* batch, const bounty_document* review) {
  return bounty::answer_in_batch(batch, review, [&] { return batch->add_review(*review); });
}

bounty_answer* bounty_batch_score(bounty_batch* batch, const bounty_document* submission,
                                  const bounty_document* review) {
  return bounty::answer_in_batch(batch, submission,
                                 [&] { return batch->score(*submission, review); });
}

bounty_answer* bounty_batch_unused_reviews(const bounty_batch* batch) {
  return bounty::answer_of([&] {
    return batch == nullptr ? bounty::misused("the batch is missing") : batch->unused_reviews();
  });
}

void bounty_batch_free(bounty_batch* batch) { const std::unique_ptr<bounty_batch> freed(batch); }
