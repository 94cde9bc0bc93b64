#include "json/explain/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <functional>

#include "bounty/print.hpp"
#include "json/explain/synonym.hpp"
#include "names/names.hpp"
#include "unicode/byte_words.hpp"
#include "unicode/characters.hpp"
#include "values/diagnostics.hpp"

namespace bounty {
namespace {

/// Searches from `first` on, because documents tend to repeat the same order of keys.
std::size_t find_field(std::span<const Field> fields, std::string_view name, std::size_t first) {
  for (std::size_t i = first; i < fields.size(); ++i) {
    if (is_same(fields[i].key, name)) return i;
  }
  const auto field = std::ranges::find(fields.first(first), name, &Field::key);
  const auto index = static_cast<std::size_t>(field - fields.begin());
  return index == first ? fields.size() : index;
}

std::string describe(const Scalar& value) {
  switch (value.kind) {
    case JsonKind::string: return "the text " + in_quotes(value.text);
    case JsonKind::number: return fmt::format("the number {}", value.text);
    default: return std::string(value.text);
  }
}

}  // namespace

Reading::Reading(std::string_view text, const Source& source, const Shape& root, void* model,
                 Texts& texts)
    : text_(text), source_(source), locator_(text), root_(&root), model_(model), texts_(texts) {
  constexpr std::size_t usual_nesting = 6;
  levels_.reserve(usual_nesting);
}

bool Reading::scalar(const Scalar& value) {
  const Shape* shape = shape_of_next_value(value.kind);
  note_value_of_unknown_key({value.kind, std::string(value.text)}, value.span, shape != nullptr);
  if (shape == nullptr) return true;
  if (shape->scalars.contains(value.kind)) {
    note_value(value.span);
    shape->take(*this, value, innermost().model);
  } else {
    report_wrong_type(describe(value), *shape, value.span, hint_for_wrong_type(value, *shape));
  }
  note_end_of_unknown_key();
  return goes_on();
}

bool Reading::key(std::string_view name, Span span) {
  Level& level = innermost();
  level.key = kept(name, span);
  level.key_span = span;
  level.is_inside = true;
  level.is_meant = false;
  const std::span<const Field> fields = level.fields();
  const std::size_t field = find_field(fields, level.key, level.next_field);
  if (field == fields.size()) {
    level.next = shape_of_other_key(level, span);
    return goes_on();
  }
  const std::uint64_t bit = std::uint64_t{1} << field;
  if ((level.seen_fields & bit) != 0) {
    report_duplicate(name, span, level.keys[field]);
  } else {
    level.keys[field] = span;
  }
  level.seen_fields |= bit;
  level.next_field = field + 1;
  level.next = fields[field].shape;
  return true;
}

/// Returns a name that lasts as long as the reading: a part of the document if it contains the name
/// unescaped, else a copy.
std::string_view Reading::kept(std::string_view name, Span span) {
  const std::size_t after_quote = std::min(span.begin + 1, text_.size());
  const std::string_view written = text_.substr(after_quote, name.size());
  const bool is_written_so = name.data() == written.data() || is_same(name, written);
  return is_written_so ? written : unescaped_keys_.emplace_back(name);
}

/// Returns the shape of the value of a name in a map, a remark or an unknown key.
const Shape* Reading::shape_of_other_key(Level& level, Span span) {
  const Shape* shape = level.shape;
  const std::size_t others = level.other_keys.count();
  const std::size_t number = level.other_keys.number_of(level.key);
  if (number != others) report_duplicate(level.key, span, span_of(level.other_keys.name(number)));
  if (shape == nullptr || (is_remark(level.key) && !shape->has_no_remarks)) return nullptr;
  if (shape->named != nullptr) return shape->named;
  level.next = report_unknown_key(level, span);
  level.is_meant = level.next != nullptr;
  return level.next;
}

/// Returns the shape to read the value with, if only one field can have been meant.
const Shape* Reading::report_unknown_key(const Level& level, Span span) {
  const UnknownKey& key = unknown_keys_.emplace_back(meant_by(level));
  report(DiagnosticCode::unknown_key, fmt::format("unknown key {}", in_quotes(level.key)), "",
         span);
  const bool is_one = std::has_single_bit(key.meant) && (key.meant & level.seen_fields) == 0;
  if (!is_one) return nullptr;
  return level.fields()[static_cast<std::size_t>(std::countr_zero(key.meant))].shape;
}

std::size_t Reading::index_of_key(std::string_view name) const {
  const std::span<const Field> fields = innermost().fields();
  return static_cast<std::size_t>(std::ranges::find(fields, name, &Field::key) - fields.begin());
}

bool Reading::has_key(std::string_view name) const {
  return ((innermost().seen_fields >> index_of_key(name)) & 1U) != 0;
}

bool Reading::is_proposed(std::string_view name) const {
  return ((innermost().proposed_fields >> index_of_key(name)) & 1U) != 0;
}

Span Reading::span_of_value(std::string_view name) const {
  return innermost().values[index_of_key(name)];
}

bool Reading::has_empty_list(std::string_view name) const {
  return ((innermost().empty_lists >> index_of_key(name)) & 1U) != 0;
}

void Reading::note_name_of_element(Span span) {
  if (innermost().kind == JsonKind::array) {
    innermost().names.push_back({span, innermost().elements - 1});
    return;
  }
  Level& list = levels_[depth_ - 2];
  list.names.resize(list.elements);
  list.names.back() = {span, list.elements - 1};
}

std::optional<Span> Reading::span_of(std::string_view kept_key) const {
  const bool is_in_text = std::less_equal<>()(text_.data(), kept_key.data()) &&
                          std::less<>()(kept_key.data(), text_.data() + text_.size());
  if (!is_in_text) return std::nullopt;
  const auto quote = static_cast<std::size_t>(kept_key.data() - text_.data()) - 1;
  return Span{quote, quote + kept_key.size() + 2};
}

void Reading::report_duplicate(std::string_view name, Span span, std::optional<Span> first) {
  report(DiagnosticCode::duplicate_key, fmt::format("the key {} appears twice", in_quotes(name)),
         "remove one of the two", span);
  if (first) add_second_place("first written here", *first);
}

/// If the value's kind is not that of the field that was probably meant, another field was meant.
/// The value of a synonym is converted by a hint.
const Shape* Reading::shape_of_next_value(JsonKind kind) {
  if (depth_ == 0) return root_;
  Level& level = innermost();
  ++level.elements;
  if (level.kind == JsonKind::object) {
    const bool is_turned =
        is_scalar(kind) && !unknown_keys_.empty() && unknown_keys_.back().synonym;
    const bool takes_it = level.is_meant && (is_scalar(kind) ? level.next->scalars.contains(kind)
                                                             : level.next->may_be(kind));
    const bool is_other = level.is_meant && (is_turned || !takes_it);
    return is_other ? nullptr : level.next;
  }
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
  proposed_fields = 0;
  empty_lists = 0;
  values.assign(fields().size(), {});
  keys.assign(fields().size(), {});
  names.clear();
  other_keys.clear();
}

bool Reading::begin_level(JsonKind kind, Span span) {
  const Shape* shape = shape_of_next_value(kind);
  note_value_of_unknown_key({kind, ""}, span, shape != nullptr);
  if (shape != nullptr && !shape->opens_as(kind)) {
    const bool is_object = kind == JsonKind::object;
    report_wrong_type(is_object ? "an object" : "an array", *shape, span,
                      hint_for_bracket(kind, *shape));
    shape = nullptr;
  }
  if (depth_ == deepest_nesting) {
    report(DiagnosticCode::too_deep, std::string(nested_too_deep), "", span);
    return false;
  }
  if (shape != nullptr) note_value(span);
  void* const around = depth_ == 0 ? model_ : innermost().model;
  if (depth_ == levels_.size()) levels_.emplace_back();
  levels_[depth_++].begin(kind, shape, span);
  const bool has_own = shape != nullptr && shape->begin != nullptr;
  innermost().model = has_own ? shape->begin(*this, around) : around;
  return true;
}

bool Reading::close() {
  Level& level = innermost();
  level.is_inside = false;
  add_hints_for_keys();
  if (level.shape != nullptr) {
    const std::uint64_t missing =
        level.shape->fields.required & ~(level.seen_fields | level.proposed_fields);
    if (missing != 0) report_missing(missing, level);
    if (level.shape->end != nullptr) level.shape->end(*this, level.model, level.span);
  }
  const bool is_empty_list = level.kind == JsonKind::array && level.elements == 0;
  --depth_;
  note_list(is_empty_list);
  note_end_of_unknown_key();
  return goes_on();
}

/// Returns true if the innermost object's last key is one of its fields.
bool Reading::is_value_of_field() const {
  const Level& level = innermost();
  return level.kind == JsonKind::object && level.next_field != 0 &&
         level.next == level.fields()[level.next_field - 1].shape;
}

void Reading::note_value(Span span) {
  if (depth_ != 0 && is_value_of_field()) innermost().values[innermost().next_field - 1] = span;
}

void Reading::note_list(bool is_empty) {
  if (depth_ == 0 || !is_value_of_field()) return;
  Level& level = innermost();
  const std::uint64_t bit = std::uint64_t{1} << (level.next_field - 1);
  level.empty_lists = is_empty ? level.empty_lists | bit : level.empty_lists & ~bit;
}

std::string message_of_missing(std::string_view key) {
  return fmt::format("missing key {}", in_quotes(key));
}

void Reading::report_missing(std::uint64_t missing, const Level& level) {
  const std::span<const Field> fields = level.fields();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (((missing >> i) & 1U) == 0) continue;
    report(DiagnosticCode::missing_key, message_of_missing(fields[i].key),
           fmt::format("add it, with {}", fields[i].shape->expected), level.span);
  }
}

void Reading::report_wrong_type(std::string_view found, const Shape& shape, Span span, Hint hint) {
  report(DiagnosticCode::wrong_type, fmt::format("expected {}, found {}", shape.expected, found),
         std::move(hint), span);
}

void Reading::report(DiagnosticCode code, std::string message, Hint hint, Span span,
                     std::string_view below) {
  diagnostics_.push_back({.code = code,
                          .message = std::move(message),
                          .hint = std::move(hint),
                          .source = source_,
                          .place = locate(span.begin),
                          .length = std::max(1U, length_of(span)),
                          .pointer = pointer().append(below)});
}

std::uint32_t Reading::length_of(Span span) const {
  return count_characters(text_.substr(span.begin, span.end - span.begin));
}

std::string Reading::pointer() const {
  std::string pointer;
  for (const Level& level : std::span(levels_).first(depth_)) {
    if (!level.is_inside) continue;
    if (level.kind == JsonKind::object) {
      append_pointer_token(pointer, level.key);
    } else {
      pointer += fmt::format("/{}", level.elements - 1);
    }
  }
  return pointer;
}

void Reading::forget_what_is_missing(std::size_t first_diagnostic) {
  const auto first = diagnostics_.begin() + static_cast<std::ptrdiff_t>(first_diagnostic);
  const auto kept = std::remove_if(first, diagnostics_.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.code == DiagnosticCode::missing_key ||
           diagnostic.code == DiagnosticCode::no_tasks ||
           diagnostic.code == DiagnosticCode::no_steps;
  });
  diagnostics_.erase(kept, diagnostics_.end());
}

void Reading::locate_second_places() {
  std::ranges::sort(second_places_, {}, [](const SecondSpan& second) { return second.span.begin; });
  for (const SecondSpan& second : second_places_) {
    if (second.diagnostic >= diagnostics_.size()) continue;
    diagnostics_[second.diagnostic].second = std::make_shared<SecondPlace>(
        SecondPlace{second.message, locate(second.span.begin), length_of(second.span)});
  }
  second_places_ = {};
}

Diagnostics Reading::take_diagnostics() {
  for (; depth_ != 0; --depth_) add_hints_for_keys();
  locate_second_places();
  std::erase_if(diagnostics_,
                [](const Diagnostic& withdrawn) { return withdrawn.message.empty(); });
  if (!std::ranges::is_sorted(diagnostics_, {},
                              &Diagnostic::place)) {  // sorting would allocate memory
    std::ranges::stable_sort(diagnostics_, {}, &Diagnostic::place);
  }
  keep_most_errors(diagnostics_);
  return std::move(diagnostics_);
}

}  // namespace bounty
