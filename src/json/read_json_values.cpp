#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "bounty/verify.hpp"
#include "json/locator.hpp"
#include "json/parse_json.hpp"
#include "json/too_large.hpp"
#include "text/characters.hpp"
#include "text/json_pointer.hpp"

namespace bounty {

/// Collects the values of a document.
class ValueEvents final : public JsonEvents {
 public:
  explicit ValueEvents(const Document& document)
      : source_(document.source), text_(without_byte_order_mark(document.text)), locator_(text_) {
    values_.values_.reserve(most_values());
  }

  bool scalar(const Scalar& value) override {
    add(value.text, value.kind == JsonKind::string, value.span);
    return true;
  }

  bool key(std::string_view name, Span span) override {
    levels_.back().token.clear();
    append_pointer_token(levels_.back().token, name);
    key_span_ = span;
    return true;
  }

  bool begin_object(Span span) override { return open("{}", span); }
  bool begin_array(Span span) override { return open("[]", span); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  Expected<JsonValues, Diagnostics> read() {
    const auto failure = parse_json(text_, *this);
    if (failure)
      report(failure->code, failure->message, failure->hint, failure->span.begin, next());
    if (!diagnostic_) {
      values_.sort();
      refuse_duplicates();
    }
    if (diagnostic_) return Diagnostics{std::move(*diagnostic_)};
    for (JsonValues::Value& value : values_.values_) value.line = locator_.locate(value.line).line;
    return std::move(values_);
  }

 private:
  /// An object or array that is open, and what its next part adds to its pointer.
  struct Level {
    JsonValues::Index value = 0;
    bool is_array = false;
    std::size_t elements = 0;
    std::string token = {};
  };

  /// One more than there are places where another one can follow.
  [[nodiscard]] std::size_t most_values() const {
    return 1 + static_cast<std::size_t>(std::ranges::count_if(
                   text_, [](char c) { return c == ',' || c == '[' || c == '{'; }));
  }

  /// The pointer of the value that comes.
  [[nodiscard]] std::string next() const {
    return levels_.empty() ? "" : values_.pointer(levels_.back().value) + levels_.back().token;
  }

  /// Until all have been read, the line of a value is the byte where it begins.
  void add(std::string_view content, bool is_text, Span span) {
    JsonValues::Value value;
    value.begin = static_cast<std::uint32_t>(values_.characters_.size());
    value.is_text = is_text;
    if (!levels_.empty()) {
      Level& level = levels_.back();
      if (level.is_array) level.token = fmt::format("/{}", level.elements++);
      if (!level.is_array) span = key_span_;
      value.whole = level.value;
      value.token_size = static_cast<std::uint32_t>(level.token.size());
      values_.characters_ += level.token;
    }
    value.line = static_cast<std::uint32_t>(span.begin);
    values_.characters_ += content;
    values_.values_.push_back(value);
  }

  bool open(std::string_view brackets, Span span) {
    if (levels_.size() == deepest_nesting) {
      report(DiagnosticCode::too_deep, std::string(nested_too_deep), "", span.begin, next());
      return false;
    }
    add(brackets, false, span);
    levels_.push_back({.value = values_.count() - 1, .is_array = brackets == "[]"});
    return true;
  }

  bool close() {
    levels_.pop_back();
    return true;
  }

  /// The first key of the document that has come before in its object.
  void refuse_duplicates() {
    JsonValues::Index first = JsonValues::none;
    const auto& sorted = values_.sorted_;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      if (!values_.is_before(sorted[i - 1], sorted[i])) first = std::min(first, sorted[i]);
    }
    if (first == JsonValues::none) return;
    report(DiagnosticCode::duplicate_key, "this key comes twice", "remove one",
           values_.values_[first].line, values_.pointer(first));
  }

  void report(DiagnosticCode code, std::string message, std::string hint, std::size_t offset,
              std::string pointer) {
    diagnostic_ = Diagnostic{.code = code,
                             .message = std::move(message),
                             .hint = std::move(hint),
                             .source = source_,
                             .place = locator_.locate(offset),
                             .pointer = std::move(pointer)};
  }

  const std::string& source_;
  std::string_view text_;
  Locator locator_;
  std::vector<Level> levels_;
  Span key_span_;
  JsonValues values_;
  std::optional<Diagnostic> diagnostic_;
};

Expected<JsonValues, Diagnostics> JsonValues::read(const Document& document) {
  if (document.text.size() > Document::max_bytes) {
    return Diagnostics{too_large(document)};
  }
  return ValueEvents(document).read();
}

}  // namespace bounty
