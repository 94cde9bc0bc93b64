#include "bounty/read.hpp"

#include <algorithm>

#include "json/parse_json.hpp"
#include "json/reading.hpp"
#include "json/shapes.hpp"
#include "text/characters.hpp"

namespace bounty {
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

Diagnostic too_large(const Document& document) {
  return {.code = DiagnosticCode::too_large,
          .message = "a document is at most 64 MiB",
          .hint = "",
          .source = document.source,
          .pointer = ""};
}

/// The draft, or what is wrong with the document.
Expected<Draft, Diagnostics> read(const Document& document, const Shape& shape) {
  if (document.text.size() > Document::max_bytes) return Diagnostics{too_large(document)};
  const std::string_view text = without_byte_order_mark(document.text);
  Reading reading(text, document.source, shape);
  if (const auto failure = parse_json(text, reading)) {
    reading.report(failure->code, failure->message, failure->hint, failure->span);
  }
  Diagnostics diagnostics = reading.take_diagnostics();
  if (diagnostics.empty()) return std::move(reading.draft);
  keep_what_is_of_any_format(diagnostics, reading.draft.format);
  return diagnostics;
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
  auto read_draft = read(document, submission_shape);
  if (!read_draft) return std::move(read_draft.error());
  Draft& draft = read_draft.value();
  draft.submission.source = document.source;
  if (draft.has_review) draft.submission.review = std::move(draft.review);
  return std::move(draft.submission);
}

Expected<Review, Diagnostics> read_review(const Document& document) {
  auto read_draft = read(document, review_file_shape);
  if (!read_draft) return std::move(read_draft.error());
  Review review = std::move(read_draft.value().review);
  review.file = document.source;
  return review;
}

Expected<Policy, Diagnostics> read_policy(const Document& document) {
  auto read_draft = read(document, policy_shape);
  if (!read_draft) return std::move(read_draft.error());
  return std::move(read_draft.value().policy);
}

std::string format_of(const Document& document) {
  FormatEvents events;
  parse_json(without_byte_order_mark(document.text), events);
  return events.format;
}

}  // namespace bounty
