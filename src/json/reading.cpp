#include "json/reading.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "json/scan_json.hpp"
#include "text/characters.hpp"
#include "text/json_pointer.hpp"
#include "text/nearest_name.hpp"
#include "text/remark.hpp"

namespace bounty {
namespace {

constexpr std::size_t deepest_nesting = 64;

std::vector<std::string_view> keys_of(std::span<const Field> fields) {
  std::vector<std::string_view> keys;
  for (const Field& field : fields) keys.push_back(field.key);
  return keys;
}

std::string hint_for_key(std::string_view name, std::span<const Field> fields) {
  const std::vector<std::string_view> keys = keys_of(fields);
  std::string hint = hint_for_name(name, keys);
  if (hint.empty()) hint = fmt::format("the keys here are {}", fmt::join(keys, ", "));
  return hint;
}

/// Whether a string, its quotes included in the span, is written otherwise than it reads.
bool has_escapes(std::string_view name, Span span) {
  return span.end - span.begin != name.size() + 2;
}

/// As ==, which would call a function for the few bytes of a key.
bool is_same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

/// Looks from `first` on: people write keys in the same order again and again.
const Field* find_field(const Shape& shape, std::string_view name, std::size_t first) {
  const std::span<const Field> fields = shape.fields;
  for (std::size_t i = first; i < fields.size(); ++i) {
    if (is_same(fields[i].key, name)) return &fields[i];
  }
  const auto before = fields.first(first);
  const auto field = std::ranges::find(before, name, &Field::key);
  return field == before.end() ? nullptr : &*field;
}

std::string describe(const Scalar& value) {
  switch (value.kind) {
    case JsonKind::string: return "the text " + in_quotes(value.text);
    case JsonKind::number: return fmt::format("the number {}", value.text);
    default: return std::string(value.text);
  }
}

}  // namespace

bool Shape::accepts(JsonKind kind) const {
  if (kind == JsonKind::object) return !fields.empty() || named != nullptr;
  if (kind == JsonKind::array) return element != nullptr;
  return std::ranges::find(scalars, kind) != scalars.end();
}

Reading::Reading(std::string_view text, const std::string& source, const Shape& root,
                 Draft& draft_to_fill)
    : draft(draft_to_fill), text_(text), source_(source), locator_(text), root_(&root) {
  constexpr std::size_t usual_nesting = 6;
  levels_.reserve(usual_nesting);
}

bool Reading::scalar(const Scalar& value) {
  const Shape* shape = shape_of_next_value();
  if (shape == nullptr) return true;
  if (shape->accepts(value.kind)) {
    shape->take(*this, value);
  } else {
    report_wrong_type(describe(value), *shape, value.span);
  }
  return true;
}

bool Reading::key(std::string_view name, Span span) {
  Level& level = innermost();
  const bool is_escaped = has_escapes(name, span);
  level.stated_key = text_.substr(span.begin + 1, name.size());
  if (is_escaped || !level.unescaped_key.empty()) level.unescaped_key = is_escaped ? name : "";
  level.key_begin = span.begin;
  level.is_inside = true;
  level.next = shape_of_member(level, name, span);
  return true;
}

const Shape* Reading::shape_of_member(Level& level, std::string_view name, Span span) {
  const Shape* shape = level.shape;
  if (const Field* field =
          shape == nullptr ? nullptr : find_field(*shape, name, level.next_field)) {
    const auto index = static_cast<std::size_t>(field - shape->fields.data());
    const std::uint64_t bit = std::uint64_t{1} << index;
    if ((level.seen_fields & bit) != 0) report_duplicate(name, span);
    level.seen_fields |= bit;
    level.next_field = index + 1;
    return field->shape;
  }
  const std::size_t others = level.other_keys.count();
  if (level.other_keys.number_of(kept(name, span)) != others) report_duplicate(name, span);
  if (shape == nullptr || is_remark(name)) return nullptr;
  if (shape->named == nullptr) report_unknown_key(name, *shape, span);
  return shape->named;
}

/// The name where it stands as long as the document does.
std::string_view Reading::kept(std::string_view name, Span span) {
  if (!has_escapes(name, span)) return text_.substr(span.begin + 1, name.size());
  return unescaped_keys_.emplace_back(name);
}

void Reading::report_unknown_key(std::string_view name, const Shape& shape, Span span) {
  report(DiagnosticCode::unknown_key, fmt::format("unknown key {}", in_quotes(name)),
         hint_for_key(name, shape.fields), span);
}

bool Reading::has_key(std::string_view name) const {
  const Level& level = innermost();
  const std::span<const Field> fields = level.shape->fields;
  const auto field = std::ranges::find(fields, name, &Field::key);
  return ((level.seen_fields >> (field - fields.begin())) & 1U) != 0;
}

void Reading::report_duplicate(std::string_view name, Span span) {
  report(DiagnosticCode::duplicate_key,
         fmt::format("the key {} stands here twice", in_quotes(name)), "remove one of the two",
         span);
}

const Shape* Reading::shape_of_next_value() {
  if (depth_ == 0) return root_;
  Level& level = innermost();
  if (level.kind == JsonKind::object) return level.next;
  ++level.elements;
  level.is_inside = true;
  return level.shape == nullptr ? nullptr : level.shape->element;
}

void Reading::Level::begin(JsonKind of_kind, const Shape* of_shape, Span at) {
  kind = of_kind;
  shape = of_shape;
  span = at;
  is_inside = false;
  elements = 0;
  next_field = 0;
  seen_fields = 0;
  if (other_keys.count() != 0) other_keys = {};
}

bool Reading::open(JsonKind kind, Span span) {
  const Shape* shape = shape_of_next_value();
  const bool is_object = kind == JsonKind::object;
  if (shape != nullptr && !shape->accepts(kind)) {
    report_wrong_type(is_object ? "an object" : "an array", *shape, span);
    shape = nullptr;
  }
  if (depth_ == deepest_nesting) {
    report(DiagnosticCode::too_deep, "nested deeper than 64 levels", "", span);
    return false;
  }
  if (depth_ == levels_.size()) levels_.emplace_back();
  levels_[depth_++].begin(kind, shape, span);
  if (shape != nullptr && shape->begin != nullptr) shape->begin(*this);
  return true;
}

bool Reading::close() {
  Level& level = innermost();
  level.is_inside = false;
  if (level.shape != nullptr) {
    report_missing_fields(level);
    if (level.shape->end != nullptr) level.shape->end(*this, level.span);
  }
  --depth_;
  return true;
}

void Reading::report_missing_fields(const Level& level) {
  const std::span<const Field> fields = level.shape->fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!fields[i].is_required || ((level.seen_fields >> i) & 1U) != 0) continue;
    report(DiagnosticCode::missing_key, fmt::format("missing key {}", in_quotes(fields[i].key)),
           fmt::format("add it, with {}", fields[i].shape->expected), level.span);
  }
}

void Reading::report_wrong_type(std::string_view found, const Shape& shape, Span span) {
  report(DiagnosticCode::wrong_type, fmt::format("expected {}, found {}", shape.expected, found),
         "", span);
}

void Reading::report(DiagnosticCode code, std::string message, std::string hint, Span span,
                     std::string_view below) {
  const std::string_view token = text_.substr(span.begin, span.end - span.begin);
  diagnostics_.push_back({.code = code,
                          .message = std::move(message),
                          .hint = std::move(hint),
                          .source = source_,
                          .place = locate(span.begin),
                          .length = std::max(1U, count_characters(token)),
                          .pointer = pointer().append(below)});
}

std::string Reading::pointer() const {
  std::string pointer;
  for (const Level& level : std::span(levels_).first(depth_)) {
    if (!level.is_inside) continue;
    if (level.kind == JsonKind::object) {
      append_pointer_token(pointer, level.key());
    } else {
      pointer += fmt::format("/{}", level.elements - 1);
    }
  }
  return pointer;
}

bool Reading::scan() { return scan_json(text_, *this); }

Diagnostics Reading::take_diagnostics() {
  std::ranges::stable_sort(diagnostics_, {}, &Diagnostic::place);
  return std::move(diagnostics_);
}

}  // namespace bounty
