#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "bounty/verify.hpp"
#include "json/locator.hpp"
#include "json/parse_json.hpp"
#include "json/too_large.hpp"
#include "text/characters.hpp"
#include "text/json_pointer.hpp"

namespace bounty {

/// Collects the values of a document, and stops at the first thing that is wrong.
class ValueEvents final : public JsonEvents {
 public:
  explicit ValueEvents(const Document& document)
      : source_(document.source), locator_(without_byte_order_mark(document.text)) {}

  bool scalar(const Scalar& value) override {
    const bool is_text = value.kind == JsonKind::string;
    const std::string text(value.text);
    return add(is_text ? in_quotes(text) : text, is_text ? text : "", value.span);
  }

  bool key(std::string_view name, Span span) override {
    levels_.back().next.clear();
    append_pointer_token(levels_.back().next, name);
    key_span_ = span;
    return true;
  }

  bool begin_object(Span span) override { return open("{}", span); }
  bool begin_array(Span span) override {
    if (!open("[]", span)) return false;
    levels_.back().is_array = true;
    return true;
  }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  void report(DiagnosticCode code, std::string message, std::string hint, Span span) {
    diagnostics_.push_back({.code = code,
                            .message = std::move(message),
                            .hint = std::move(hint),
                            .source = source_,
                            .place = locator_.locate(span.begin),
                            .pointer = pointer()});
  }

  Expected<JsonValues, Diagnostics> take() {
    if (!diagnostics_.empty()) return std::move(diagnostics_);
    return std::move(values_);
  }

 private:
  static constexpr std::size_t deepest_nesting = 64;

  /// An object or array that is open, and what stands in it now.
  struct Level {
    std::size_t pointer_size = 0;  ///< of its own pointer
    bool is_array = false;
    std::size_t elements = 0;
    std::string next;  ///< the token of the next value
  };

  /// The pointer of the value that comes.
  std::string pointer() {
    if (levels_.empty()) return "";
    Level& level = levels_.back();
    if (level.is_array) level.next = fmt::format("/{}", level.elements);
    return pointer_ + level.next;
  }

  bool add(std::string json, std::string text, Span span) {
    const std::uint32_t line = locator_.locate(span.begin).line;
    const bool is_new =
        values_.values_
            .try_emplace(pointer(), JsonValues::Value{std::move(json), std::move(text), line})
            .second;
    if (!is_new)
      report(DiagnosticCode::duplicate_key, "this key comes twice", "remove one", key_span_);
    if (!levels_.empty()) ++levels_.back().elements;
    return is_new;
  }

  bool open(const char* json, Span span) {
    if (levels_.size() == deepest_nesting) {
      report(DiagnosticCode::too_deep, "nested deeper than 64 levels", "", span);
      return false;
    }
    const std::string here = pointer();
    if (!add(json, "", span)) return false;
    levels_.emplace_back().pointer_size = pointer_.size();
    pointer_ = here;
    return true;
  }

  bool close() {
    pointer_.resize(levels_.back().pointer_size);
    levels_.pop_back();
    return true;
  }

  const std::string& source_;
  Locator locator_;
  std::vector<Level> levels_;
  std::string pointer_;  ///< of the innermost level
  Span key_span_;
  JsonValues values_;
  Diagnostics diagnostics_;
};

Expected<JsonValues, Diagnostics> JsonValues::read(const Document& document) {
  if (document.text.size() > Document::max_bytes) {
    return Diagnostics{too_large(document)};
  }
  ValueEvents events(document);
  if (const auto failure = parse_json(without_byte_order_mark(document.text), events)) {
    events.report(failure->code, failure->message, failure->hint, failure->span);
  }
  return events.take();
}

const JsonValues::Value* JsonValues::find(const std::string& pointer) const {
  const auto found = values_.find(pointer);
  return found == values_.end() ? nullptr : &found->second;
}

std::string_view JsonValues::text_at(const std::string& pointer) const {
  const Value* value = find(pointer);
  return value == nullptr ? std::string_view() : value->text;
}

namespace {

std::string parent_of(const std::string& pointer) {
  return pointer.substr(0, pointer.empty() ? 0 : pointer.rfind('/'));
}

/// Whether the other document has none of this value, but has what it is a part of.
bool is_alone(const std::string& pointer, const JsonValues& other) {
  return other.find(pointer) == nullptr &&
         (pointer.empty() || other.find(parent_of(pointer)) != nullptr);
}

}  // namespace

std::vector<Difference> differences(const JsonValues& stored, const JsonValues& computed) {
  std::vector<Difference> list;
  for (const auto& [pointer, value] : stored.by_pointer()) {
    const JsonValues::Value* other = computed.find(pointer);
    if (is_alone(pointer, computed)) list.push_back({pointer, value.line, value.json, ""});
    if (other == nullptr || (other->json == value.json && other->text == value.text)) continue;
    list.push_back({pointer, value.line, value.json, other->json});
  }
  std::ranges::stable_sort(list, {}, &Difference::line);
  for (const auto& [pointer, value] : computed.by_pointer()) {
    if (is_alone(pointer, stored)) list.push_back({pointer, 0, "", value.json});
  }
  return list;
}

}  // namespace bounty
