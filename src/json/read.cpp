#include "bounty/read.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "json/parse_json.hpp"
#include "json/reading.hpp"
#include "json/shapes.hpp"
#include "json/too_large.hpp"
#include "unicode/characters.hpp"
#include "unicode/utf8.hpp"

namespace bounty {

Diagnostic too_large(const Document& document, std::string_view kind, std::size_t most_bytes) {
  constexpr std::size_t mebibyte = std::size_t{1024} * 1024;
  return {.code = DiagnosticCode::too_large,
          .message = fmt::format("{} is at most {} MiB", kind, most_bytes / mebibyte),
          .hint = "",
          .source = document.source,
          .pointer = ""};
}

namespace {

/// What is wrong with the document as JSON, whatever its format.
bool is_of_any_format(const Diagnostic& diagnostic) {
  return diagnostic.code == DiagnosticCode::wrong_format ||
         diagnostic.code == DiagnosticCode::json_syntax ||
         diagnostic.code == DiagnosticCode::duplicate_key;
}

/// A document of another of our formats is not judged by the keys of this one.
void keep_what_is_of_any_format(Diagnostics& diagnostics, const std::string& format) {
  const bool is_wrong = std::ranges::find(diagnostics, DiagnosticCode::wrong_format,
                                          &Diagnostic::code) != diagnostics.end();
  if (!is_wrong || !format.starts_with("bounty-")) return;
  std::erase_if(diagnostics, [](const Diagnostic& d) { return !is_of_any_format(d); });
}

/// What people write has room for remarks; what is stored has not.
std::string hint_for(const ParseFailure& failure, const Shape& shape) {
  const bool is_written_by_people = shape.named == nullptr;
  if (!failure.is_comment || !is_written_by_people) return failure.hint;
  return "put the remark into a key that begins with x-, such as \"x-note\"";
}

/// Reads what scan_json() cannot, and says why where nothing can.
void parse(std::string_view text, const Shape& shape, Reading& reading) {
  if (const auto failure = parse_json(text, reading)) {
    reading.report(failure->code, failure->message, hint_for(*failure, shape), failure->span);
  }
}

/// Fills the draft, and returns what is wrong with the document.
Diagnostics read(const Document& document, const Shape& shape, Draft& draft) {
  if (document.text.size() > Document::max_bytes) return {too_large(document)};
  const std::string_view text = without_byte_order_mark(document.text);
  std::optional<Reading> reading;
  reading.emplace(text, document.source, shape, draft);
  const bool is_utf8 = reading->is_ascii_line() || !find_invalid_utf8(text);
  if (!is_utf8 || !reading->scan()) {
    draft = {};
    reading.emplace(text, document.source, shape, draft);
    parse(text, shape, *reading);
  }
  Diagnostics diagnostics = reading->take_diagnostics();
  keep_what_is_of_any_format(diagnostics, draft.other_format);
  return diagnostics;
}

/// What is not known to be stored is read as a result, and so refused for its format.
const Shape& stored_shape(std::string_view format) {
  if (format == batch_format) return batch_shape;
  return format == rejection_format ? rejection_shape : result_shape;
}

/// Takes the format from the document's first level, and then stops.
class FormatEvents final : public JsonEvents {
 public:
  std::string format;

  bool scalar(const Scalar& value) override {
    if (depth_ == 1 && is_format_) format = value.text;
    return depth_ != 1 || !is_format_;
  }
  bool key(std::string_view name, Span) override {
    is_format_ = name == "format";
    return true;
  }
  bool begin_object(Span) override { return ++depth_ != 0; }
  bool end_object() override { return --depth_ != 0; }
  bool begin_array(Span) override { return ++depth_ != 0; }
  bool end_array() override { return --depth_ != 0; }

 private:
  int depth_ = 0;
  bool is_format_ = false;
};

}  // namespace

Expected<Submission, Diagnostics> read_submission(const Document& document) {
  Draft draft;
  Diagnostics diagnostics = read(document, submission_shape, draft);
  if (!diagnostics.empty()) return diagnostics;
  draft.submission.source = document.source;
  if (draft.has_review) draft.submission.review = std::move(draft.review);
  return std::move(draft.submission);
}

Expected<Review, Diagnostics> read_review(const Document& document) {
  Draft draft;
  Diagnostics diagnostics = read(document, review_file_shape, draft);
  if (!diagnostics.empty()) return diagnostics;
  // A file that is called so is no draft for it.
  const bool looks_embedded = document.source == AppliedReview::embedded;
  draft.review.file = (looks_embedded ? "./" : "") + document.source;
  return std::move(draft.review);
}

Expected<Policy, Diagnostics> read_policy(const Document& document) {
  Draft draft;
  Diagnostics diagnostics = read(document, policy_shape, draft);
  if (!diagnostics.empty()) return diagnostics;
  return *std::move(draft.policy);
}

Expected<std::vector<Outcome>, Diagnostics> read_stored(const Document& document) {
  Draft draft;
  Diagnostics diagnostics = read(document, stored_shape(format_of(document)), draft);
  if (!diagnostics.empty()) return diagnostics;
  std::vector<Outcome> outcomes;
  for (Payout& payout : draft.stored.payouts) outcomes.emplace_back(std::move(payout));
  for (Rejection& rejection : draft.stored.rejections) outcomes.emplace_back(std::move(rejection));
  return outcomes;
}

Expected<VoidedPayment, Diagnostics> read_void(const Document& document) {
  Draft draft;
  Diagnostics diagnostics = read(document, void_shape, draft);
  if (!diagnostics.empty()) return diagnostics;
  return std::move(draft.stored.voided);
}

std::string format_of(const Document& document) {
  FormatEvents events;
  parse_json(without_byte_order_mark(document.text), events);
  return events.format;
}

}  // namespace bounty
