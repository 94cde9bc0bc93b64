#include "json/reading.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
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

const Field* find_field(const Shape& shape, std::string_view name) {
  const auto field = std::ranges::find(shape.fields, name, &Field::key);
  return field == shape.fields.end() ? nullptr : &*field;
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

Reading::Reading(std::string_view text, std::string source, const Shape& root)
    : text_(text), source_(std::move(source)), locator_(text), root_(&root) {}

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
  Level& level = open_.back();
  level.key = name;
  level.key_begin = span.begin;
  level.is_inside = true;
  level.next = shape_of_member(level, name, span);
  return true;
}

const Shape* Reading::shape_of_member(Level& level, std::string_view name, Span span) {
  const Shape* shape = level.shape;
  if (const Field* field = shape == nullptr ? nullptr : find_field(*shape, name)) {
    const std::uint64_t bit = std::uint64_t{1} << (field - shape->fields.data());
    check_duplicate((level.seen_fields & bit) == 0, name, span);
    level.seen_fields |= bit;
    return field->shape;
  }
  check_duplicate(level.other_keys.insert(level.key).second, name, span);
  if (shape == nullptr || is_remark(name)) return nullptr;
  if (shape->named == nullptr) report_unknown_key(name, *shape, span);
  return shape->named;
}

void Reading::report_unknown_key(std::string_view name, const Shape& shape, Span span) {
  report(DiagnosticCode::unknown_key, fmt::format("unknown key {}", in_quotes(name)),
         hint_for_key(name, shape.fields), span);
}

bool Reading::has_key(std::string_view name) const {
  const Level& level = open_.back();
  const Field* field = find_field(*level.shape, name);
  return ((level.seen_fields >> (field - level.shape->fields.data())) & 1U) != 0;
}

void Reading::check_duplicate(bool is_new, std::string_view name, Span span) {
  if (is_new) return;
  report(DiagnosticCode::duplicate_key,
         fmt::format("the key {} stands here twice", in_quotes(name)), "remove one of the two",
         span);
}

const Shape* Reading::shape_of_next_value() {
  if (open_.empty()) return root_;
  Level& level = open_.back();
  if (level.kind == JsonKind::object) return level.next;
  ++level.elements;
  level.is_inside = true;
  return level.shape == nullptr ? nullptr : level.shape->element;
}

bool Reading::open(JsonKind kind, Span span) {
  const Shape* shape = shape_of_next_value();
  const bool is_object = kind == JsonKind::object;
  if (shape != nullptr && !shape->accepts(kind)) {
    report_wrong_type(is_object ? "an object" : "an array", *shape, span);
    shape = nullptr;
  }
  if (open_.size() == deepest_nesting) {
    report(DiagnosticCode::too_deep, "nested deeper than 64 levels", "", span);
    return false;
  }
  open_.push_back({.kind = kind, .shape = shape, .span = span});
  if (shape != nullptr && shape->begin != nullptr) shape->begin(*this);
  return true;
}

bool Reading::close() {
  Level& level = open_.back();
  level.is_inside = false;
  if (level.shape != nullptr) {
    report_missing_fields(level);
    if (level.shape->end != nullptr) level.shape->end(*this, level.span);
  }
  open_.pop_back();
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

void Reading::report(DiagnosticCode code, std::string message, std::string hint, Span span) {
  const std::string_view token = text_.substr(span.begin, span.end - span.begin);
  diagnostics_.push_back({.code = code,
                          .message = std::move(message),
                          .hint = std::move(hint),
                          .source = source_,
                          .place = locate(span.begin),
                          .length = std::max(1U, count_characters(token)),
                          .pointer = pointer()});
}

std::string Reading::pointer() const {
  std::string pointer;
  for (const Level& level : open_) {
    if (!level.is_inside) continue;
    if (level.kind == JsonKind::object) {
      append_pointer_token(pointer, level.key);
    } else {
      pointer += fmt::format("/{}", level.elements - 1);
    }
  }
  return pointer;
}

Diagnostics Reading::take_diagnostics() {
  std::ranges::stable_sort(diagnostics_, {}, &Diagnostic::place);
  return std::move(diagnostics_);
}

}  // namespace bounty
