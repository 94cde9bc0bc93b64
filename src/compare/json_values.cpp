#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

#include "bounty/print.hpp"
#include "bounty/verify.hpp"
#include "json/locator.hpp"
#include "json/parse_json.hpp"
#include "unicode/characters.hpp"
#include "values/diagnostics.hpp"

namespace bounty {

std::string_view JsonValues::token(Index value) const {
  return std::string_view(characters_).substr(values_[value].begin, values_[value].token_size);
}

/// Returns a decoded scalar, or the brackets of a value with parts.
std::string_view JsonValues::content(Index value) const {
  const std::size_t begin = std::size_t{values_[value].begin} + values_[value].token_size;
  const std::size_t end = value + 1 == count() ? characters_.size() : values_[value + 1].begin;
  return std::string_view(characters_).substr(begin, end - begin);
}

std::string JsonValues::pointer(Index value) const {
  std::string pointer;
  for (; value != none; value = whole_of(value)) pointer.insert(0, token(value));
  return pointer;
}

std::string JsonValues::json(Index value) const {
  const std::string_view text = content(value);
  return values_[value].is_text ? in_quotes(text) : std::string(text);
}

bool JsonValues::is_same(Index value, const JsonValues& other, Index its_value) const {
  return values_[value].is_text == other.values_[its_value].is_text &&
         content(value) == other.content(its_value);
}

/// Orders by container, then by token. Shorter tokens come first, so that array elements are in
/// order.
bool JsonValues::is_before(Index value, Index whole, std::string_view its_token) const {
  const std::string_view mine = token(value);
  return std::tuple(whole_of(value), mine.size(), mine) <
         std::tuple(whole, its_token.size(), its_token);
}

void JsonValues::sort() {
  sorted_.resize(values_.size());
  std::iota(sorted_.begin(), sorted_.end(), Index{0});
  std::ranges::stable_sort(sorted_, [&](Index a, Index b) { return is_before(a, b); });
}

JsonValues::Index JsonValues::part_of(Index whole, std::string_view its_token) const {
  const auto found = std::partition_point(sorted_.begin(), sorted_.end(), [&](Index value) {
    return is_before(value, whole, its_token);
  });
  const bool is_there =
      found != sorted_.end() && whole_of(*found) == whole && token(*found) == its_token;
  return is_there ? *found : none;
}

JsonValues::Index JsonValues::value_at(std::string_view pointer) const {
  Index value = 0;
  while (!pointer.empty() && value != none) {
    const std::string_view its_token = pointer.substr(0, pointer.find('/', 1));
    value = part_of(value, its_token);
    pointer.remove_prefix(its_token.size());
  }
  return value;
}

std::string_view JsonValues::text_at(std::string_view pointer) const {
  const Index value = value_at(pointer);
  return value != none && values_[value].is_text ? content(value) : std::string_view();
}

/// Collects the values of a document.
class ValueEvents final : public JsonEvents {
 public:
  explicit ValueEvents(const Document& document)
      : source_(document.source), text_(without_byte_order_mark(document.text)), locator_(text_) {
    values_.values_.reserve(most_values());
  }

  bool scalar(const Scalar& value) override {
    add_value(value.text, value.kind == JsonKind::string, value.span);
    return true;
  }

  bool key(std::string_view name, Span span) override {
    levels_.back().token.clear();
    append_pointer_token(levels_.back().token, name);
    key_span_ = span;
    return true;
  }

  bool begin_object(Span span) override { return open_whole("{}", span); }
  bool begin_array(Span span) override { return open_whole("[]", span); }
  bool end_object() override { return close_whole(); }
  bool end_array() override { return close_whole(); }

  Expected<JsonValues, Diagnostics> all_values() {
    const auto failure = parse_json(text_, *this);
    if (failure)
      refuse(failure->code, failure->message, failure->hint, failure->span.begin, next());
    if (!diagnostic_) {
      values_.sort();
      refuse_duplicates();
    }
    if (diagnostic_) return Diagnostics{std::move(*diagnostic_)};
    for (JsonValues::Value& value : values_.values_) value.line = locator_.locate(value.line).line;
    return std::move(values_);
  }

 private:
  /// An open object or array, and the token of its next part.
  struct Level {
    JsonValues::Index value = 0;
    bool is_array = false;
    std::size_t elements = 0;
    std::string token = {};
  };

  /// Returns an upper bound on the number of values: each but the first follows one of these
  /// characters.
  [[nodiscard]] std::size_t most_values() const {
    return 1 + static_cast<std::size_t>(std::ranges::count_if(
                   text_, [](char c) { return c == ',' || c == '[' || c == '{'; }));
  }

  /// Returns the pointer of the next value.
  [[nodiscard]] std::string next() const {
    return levels_.empty() ? "" : values_.pointer(levels_.back().value) + levels_.back().token;
  }

  /// Adds a value. Its line is the byte offset until all values have been read.
  void add_value(std::string_view content, bool is_text, Span span) {
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

  bool open_whole(std::string_view brackets, Span span) {
    if (levels_.size() == deepest_nesting) {
      refuse(DiagnosticCode::too_deep, std::string(nested_too_deep), "", span.begin, next());
      return false;
    }
    add_value(brackets, false, span);
    levels_.push_back({.value = values_.count() - 1, .is_array = brackets == "[]"});
    return true;
  }

  bool close_whole() {
    levels_.pop_back();
    return true;
  }

  /// Refuses the document for the first key that appears twice in its object.
  void refuse_duplicates() {
    JsonValues::Index first = JsonValues::none;
    const auto& sorted = values_.sorted_;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      if (!values_.is_before(sorted[i - 1], sorted[i])) first = std::min(first, sorted[i]);
    }
    if (first == JsonValues::none) return;
    refuse(DiagnosticCode::duplicate_key, "this key appears twice", "remove one of the two",
           values_.values_[first].line, values_.pointer(first));
  }

  void refuse(DiagnosticCode code, std::string message, std::string hint, std::size_t offset,
              std::string pointer) {
    diagnostic_ = Diagnostic{.code = code,
                             .message = std::move(message),
                             .hint = std::move(hint),
                             .source = source_,
                             .place = locator_.locate(offset),
                             .pointer = std::move(pointer)};
  }

  const Source& source_;
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
  return ValueEvents(document).all_values();
}

namespace {

using Index = JsonValues::Index;

/// Returns for each value the value at the same pointer of the other document.
std::vector<Index> counterparts(const JsonValues& values, const JsonValues& other) {
  std::vector<Index> found(values.count(), JsonValues::none);
  found.front() = 0;
  for (Index value = 1; value < values.count(); ++value) {
    const Index whole = found[values.whole_of(value)];
    if (whole != JsonValues::none) found[value] = other.part_of(whole, values.token(value));
  }
  return found;
}

/// Whether the other document lacks this value, but has its container.
bool is_alone(Index value, const JsonValues& values, const std::vector<Index>& counterparts) {
  return counterparts[value] == JsonValues::none &&
         counterparts[values.whole_of(value)] != JsonValues::none;
}

}  // namespace

std::vector<Difference> differences(const JsonValues& stored, const JsonValues& computed) {
  std::vector<Difference> list;
  const std::vector<Index> right = counterparts(stored, computed);
  for (Index value = 0; value < stored.count(); ++value) {
    if (is_alone(value, stored, right)) {
      list.push_back({stored.pointer(value), stored.line(value), stored.json(value), ""});
    } else if (right[value] != JsonValues::none && !stored.is_same(value, computed, right[value])) {
      list.push_back({stored.pointer(value), stored.line(value), stored.json(value),
                      computed.json(right[value])});
    }
  }
  const std::vector<Index> there = counterparts(computed, stored);
  for (Index value = 0; value < computed.count(); ++value) {
    if (is_alone(value, computed, there))
      list.push_back({computed.pointer(value), 0, "", computed.json(value)});
  }
  return list;
}

}  // namespace bounty
