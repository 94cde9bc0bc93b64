#include "c_interface/request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "bounty/score.hpp"
#include "names/names.hpp"
#include "values/date.hpp"
#include "values/parse_values.hpp"

namespace bounty {
namespace {

/// Returns the model if the document is given and valid. Adds its errors to `read`.
template <class Model>
std::optional<Model> read_document(const bounty_document& given, std::string_view name,
                                   std::string_view format,
                                   Expected<Model, Diagnostics> (*reader)(const Document&),
                                   std::vector<Document>& documents,
                                   std::vector<CheckedDocument>& read) {
  if (given.text == nullptr) return std::nullopt;
  const Document& document = documents.emplace_back(document_of(given, name));
  read.push_back({name_of(document.source), std::string(format), {}, {}});
  Expected<Model, Diagnostics> model = reader(document);
  if (model) return std::move(model.value());
  read.back().diagnostics = std::move(model.error());
  return std::nullopt;
}

}  // namespace

Document document_of(const bounty_document& document, std::string_view name) {
  // The reader refuses a larger text, and need not have all of it for that.
  const std::size_t size = std::min(document.size, Document::max_bytes + 1);
  std::string text;
  text.reserve(size + Document::padding);
  text.assign(document.text, size);
  return {document.name == nullptr ? std::string(name) : document.name, std::move(text)};
}

RequestedDocuments::RequestedDocuments(const bounty_request& request)
    : name_(request.submission.name == nullptr ? "submission.json" : request.submission.name),
      ignores_embedded_(request.ignores_embedded_review != 0),
      submission_(read_document(request.submission, "submission.json", submission_format,
                                read_submission, documents_, read_)),
      review_(read_document(request.review, "review.json", review_format, read_review, documents_,
                            read_)) {
  auto policy =
      read_document(request.policy, "policy.json", policy_format, read_policy, documents_, read_);
  if (policy) policy_ = std::move(*policy);
}

const Review* RequestedDocuments::review() const {
  if (review_) return &*review_;
  return submission_ && !ignores_embedded_ ? submission_->embedded_review() : nullptr;
}

Rejection RequestedDocuments::rejection_of(Diagnostics diagnostics) const {
  const Diagnostic& first = diagnostics.front();
  const auto document = std::ranges::find(documents_, first.source, &Document::source);
  auto excerpt = document == documents_.end() ? std::nullopt : excerpt_of(first, *document);
  return {name_, std::move(diagnostics), std::move(excerpt)};
}

Diagnostics RequestedDocuments::diagnostics() const {
  Diagnostics all;
  for (const CheckedDocument& document : read_) {
    std::ranges::copy(document.diagnostics, std::back_inserter(all));
  }
  return all;
}

std::vector<CheckedDocument> RequestedDocuments::check() const {
  std::vector<CheckedDocument> checked = read_;
  if (!submission_ || !diagnostics().empty()) return checked;
  for (Diagnostic& diagnostic : bounty::check(*submission_, review(), policy_)) {
    const std::string source = name_of(diagnostic.source);
    const auto named = std::ranges::find(checked, source, &CheckedDocument::source);
    CheckedDocument& of_document = named == checked.end() ? checked.front() : *named;
    of_document.diagnostics.push_back(std::move(diagnostic));
  }
  const auto is_valid = [](const CheckedDocument& each) { return each.diagnostics.empty(); };
  if (std::ranges::all_of(checked, is_valid)) {
    checked.front().warnings = warnings_of(*submission_, review(), policy_);
  }
  return checked;
}

Expected<ScoreOptions, std::string> score_options(const bounty_request& request) {
  ScoreOptions options;
  if (request.date != nullptr) options.payment_date = request.date;
  if (request.date != nullptr && !is_posting_date(options.payment_date)) {
    return fmt::format("the date {} is not a valid day of payment: {}",
                       in_quotes(options.payment_date), hint_for_date(options.payment_date).text);
  }
  if (request.rate_per_hour == nullptr) return options;
  const Parsed<HourlyRate> rate = parse_hourly_rate(request.rate_per_hour);
  if (!rate)
    return fmt::format("the hourly rate is invalid: {}{}{}", rate.error().message,
                       rate.error().hint.empty() ? "" : ": ", rate.error().hint.text);
  options.what_if_rate = rate.value();
  return options;
}

}  // namespace bounty
