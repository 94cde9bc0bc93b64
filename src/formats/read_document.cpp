#include "formats/read_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "bounty/print.hpp"
#include "formats/kinds/kinds.hpp"
#include "formats/likely_format.hpp"
#include "json/mend/first_level.hpp"
#include "json/mend/looks_like.hpp"
#include "json/mend/mended_events.hpp"
#include "json/parse_json.hpp"
#include "values/diagnostics.hpp"

namespace bounty {

namespace {

/// Whether the diagnostic holds whatever the document's format is.
bool is_independent_of_format(const Diagnostic& diagnostic) {
  return diagnostic.code == DiagnosticCode::wrong_format ||
         diagnostic.code == DiagnosticCode::json_syntax ||
         diagnostic.code == DiagnosticCode::duplicate_key;
}

/// Keeps only the errors that hold for every format, if the document states another of our formats.
void drop_errors_of_other_format(Diagnostics& diagnostics, const std::string& format) {
  const bool is_wrong = std::ranges::find(diagnostics, DiagnosticCode::wrong_format,
                                          &Diagnostic::code) != diagnostics.end();
  if (!is_wrong || !format.starts_with("bounty-")) return;
  std::erase_if(diagnostics, [](const Diagnostic& d) { return !is_independent_of_format(d); });
}

/// Documents that people write have room for remarks; stored ones have not.
bool is_written_by_people(const Shape& shape) { return shape.named == nullptr; }

std::string hint_for(const ParseFailure& failure, const Shape& shape) {
  if (!failure.is_comment || !is_written_by_people(shape)) return failure.hint;
  return "put the remark in a key that begins with x-, such as \"x-note\"";
}

void report_failure(Reading& reading, const ParseFailure& failure, const Shape& shape) {
  reading.report(failure.code, failure.message, hint_for(failure, shape), failure.span);
}

bool is_shape_of(const Shape& shape, std::string_view format) {
  return shape.fields.list.front().shape->expected == in_quotes(format);
}

/// Names the command that writes a document of this kind to start from.
std::string hint_with_command(std::string hint, const Shape& shape) {
  constexpr std::string_view of_submissions = "bounty init";
  const std::size_t at = hint.find(of_submissions);
  if (at == std::string::npos) return hint;
  if (is_shape_of(shape, review_format)) hint.replace(at, of_submissions.size(), "bounty review");
  if (is_shape_of(shape, policy_format)) hint.replace(at, of_submissions.size(), "bounty policy");
  return hint;
}

/// Returns a diagnostic about the whole file.
Diagnostic diagnostic_of_whole(const ParseFailure& failure, const Document& document,
                               const Shape& shape) {
  Locator locator(without_byte_order_mark(document.text));
  return {.code = failure.code,
          .message = failure.message,
          .hint = hint_with_command(failure.hint, shape),
          .source = document.source,
          .place = locator.locate(failure.span.begin)};
}

Diagnostics diagnostics_of(Reading& reading) {
  Diagnostics diagnostics = reading.take_diagnostics();
  drop_errors_of_other_format(diagnostics, reading.other_format);
  return diagnostics;
}

/// Returns what to do with a document of the likely format, which it does not state.
std::string hint_for_likely(std::string_view likely, bool is_expected) {
  std::string hint = fmt::format("this looks like {}: add \"format\": {}", name_of_format(likely),
                                 in_quotes(likely));
  if (is_expected) return hint;
  if (likely == review_format) hint += ", and pass it with --review, or several with --reviews";
  if (likely == policy_format) hint += ", and pass it with --policy";
  return hint;
}

/// Judges a document that states no format by its other keys.
void judge_by_keys(Diagnostics& diagnostics, const Document& document, const Shape& shape) {
  const auto missing = std::ranges::find_if(diagnostics, [](const Diagnostic& diagnostic) {
    return diagnostic.code == DiagnosticCode::missing_key && diagnostic.pointer.empty() &&
           diagnostic.message == message_of_missing(kind::format_key_name);
  });
  if (missing == diagnostics.end()) return;
  const std::string_view likely = format_by_keys(document);
  if (likely.empty()) return;
  const bool is_expected = is_shape_of(shape, likely);
  missing->hint = hint_for_likely(likely, is_expected);
  if (is_expected) return;
  const std::string message = missing->message;
  std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    return !is_independent_of_format(diagnostic) && diagnostic.message != message;
  });
}

/// Whether following the diagnostic means writing the key or value again.
bool replaces_token(const Diagnostic& diagnostic) {
  switch (diagnostic.code) {
    case DiagnosticCode::wrong_type:
    case DiagnosticCode::bad_duration:
    case DiagnosticCode::bad_rate:
    case DiagnosticCode::bad_amount:
    case DiagnosticCode::out_of_range: return true;
    default: return !diagnostic.hint.proposals.empty();
  }
}

/// Removes syntax errors within a key or value that has to be written again anyway.
void drop_explained(Diagnostics& diagnostics, const std::vector<Slip>& slips) {
  std::vector<std::size_t> tokens;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (replaces_token(diagnostic)) tokens.push_back(diagnostic.place.offset);
  }
  std::vector<std::size_t> explained;
  for (const Slip& slip : slips) {
    if (std::ranges::binary_search(tokens, slip.token))
      explained.push_back(slip.failure.span.begin);
  }
  std::ranges::sort(explained);
  std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    return diagnostic.code == DiagnosticCode::json_syntax &&
           std::ranges::binary_search(explained, std::size_t{diagnostic.place.offset});
  });
}

/// Finds the format, and then stops.
class FormatEvents final : public FirstLevel {
 public:
  std::string found;

  bool scalar(const Scalar& value) override {
    if (!is_there() || !is_format_) return true;
    found = value.text;
    return false;
  }
  bool key(std::string_view name, Span) override {
    is_format_ = name == kind::format_key_name;
    return true;
  }

 private:
  bool is_format_ = false;
};

}  // namespace

std::string_view keep_padded(Texts& texts, std::string_view text) {
  char* const room = texts.room(text.size() + Document::padding);
  std::fill_n(std::ranges::copy(text, room).out, Document::padding, '\0');
  return texts.keep_room(text.size() + Document::padding).substr(0, text.size());
}

Diagnostics explain(const Document& document, const Shape& shape, void* model, Texts& texts) {
  if (document.text.size() > Document::max_bytes) return {too_large(document)};
  const std::string_view text = without_byte_order_mark(document.text);
  Reading reading(text, document.source, shape, model, texts);
  if (const auto failure = parse_json(text, reading)) {
    if (const auto other = looks_like(document.text))
      return {diagnostic_of_whole(*other, document, shape)};
    report_failure(reading, *failure, shape);
  }
  Diagnostics diagnostics = diagnostics_of(reading);
  judge_by_keys(diagnostics, document, shape);
  return diagnostics;
}

bool can_be_mended(const Document& document, const Diagnostics& diagnostics, const Shape& shape) {
  const bool has_slips = std::ranges::find(diagnostics, DiagnosticCode::json_syntax,
                                           &Diagnostic::code) != diagnostics.end();
  return has_slips && is_written_by_people(shape) && !looks_like(document.text);
}

Diagnostics explain_mended(const Document& document, const Shape& shape, void* model,
                           Texts& texts) {
  const std::string_view text = without_byte_order_mark(document.text);
  const MendedJson mended = mend_json(text);
  Reading reading(text, document.source, shape, model, texts);
  std::size_t errors_before_end = std::string_view::npos;
  const auto report_slip = [&](const Slip& slip) {
    if (slip.ends_early) errors_before_end = reading.error_count();
    report_failure(reading, slip.failure, shape);
  };
  MendedEvents events(text, mended, reading, report_slip);
  std::optional<ParseFailure> failure = parse_json(mended.text, events);
  events.report_the_rest();
  if (errors_before_end != std::string_view::npos)
    reading.forget_what_is_missing(errors_before_end);
  if (failure) {
    failure->span = mended.in_original(failure->span);
    report_failure(reading, *failure, shape);
  }
  Diagnostics diagnostics = diagnostics_of(reading);
  judge_by_keys(diagnostics, document, shape);
  drop_explained(diagnostics, mended.slips);
  return diagnostics;
}

namespace {

/// Returns the format, without reading any further. Returns std::nullopt if the text is not plain
/// enough.
std::optional<std::string> plain_format_of(std::string_view padded_text) {
  Texts texts;
  FastReader in(padded_text, texts, nullptr);
  std::optional<std::string> format;
  const auto read_member = [&](const char* at) -> const char* {
    std::string_view key;
    at = in.string(at, key);
    if (at != nullptr) at = FastReader::skip_colon(at);
    if (at == nullptr) return nullptr;
    if (key != kind::format_key_name) return in.skip_value(at);
    std::string_view value;
    if (in.string(at, value) != nullptr) format = value;
    return nullptr;
  };
  const char* const begin = FastReader::skip_blanks(in.begin());
  if (FastReader::between(begin, '{', '}', read_member) != nullptr) return "";
  return format;
}

/// Returns the same for a text without padding. All of our documents state the format near their
/// beginning.
std::optional<std::string> plain_format_of_copy(std::string_view text) {
  constexpr std::size_t enough = 1024;
  std::string beginning(text.substr(0, enough));
  const std::size_t size = beginning.size();
  beginning.resize(size + Document::padding, '\0');
  return plain_format_of(std::string_view(beginning).substr(0, size));
}

}  // namespace

std::string format_of(const Document& document) {
  const std::string_view text = without_byte_order_mark(document.text);
  std::optional<std::string> format =
      is_padded(document.text) ? plain_format_of(text) : plain_format_of_copy(text);
  if (format) return *std::move(format);
  if (text.size() > Document::max_bytes) return "";
  return find_on_first_level<FormatEvents>(text);
}

}  // namespace bounty
