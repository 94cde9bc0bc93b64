#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "json/explain/reading.hpp"
#include "json/explain/synonym.hpp"
#include "json/json_words.hpp"
#include "json/json_writer.hpp"
#include "names/names.hpp"
#include "names/suggestion.hpp"
#include "unicode/ascii.hpp"

/// What the reader that explains says of a key or a value that cannot stand where it does, but
/// shows what was meant.
namespace bounty {
namespace {

/// As people write it in one way.
std::string folded_key(std::string_view key) {
  std::string folded = in_lower_case(key);
  std::ranges::replace(folded, '-', '_');
  std::ranges::replace(folded, ' ', '_');
  return folded;
}

}  // namespace

std::vector<OtherValue> nothing_but(JsonKind kind, std::string text) {
  return std::vector(1, OtherValue{kind, std::move(text)});
}

const Synonym* find_synonym(Synonyms synonyms, std::string_view key) {
  constexpr std::size_t longest = 32;
  if (synonyms.empty() || key.size() > longest) return nullptr;
  const auto found = std::ranges::find(synonyms, folded_key(key), &Synonym::written);
  return found == synonyms.end() ? nullptr : &*found;
}

namespace {

std::vector<std::string_view> keys_of(std::span<const Field> fields) {
  std::vector<std::string_view> keys;
  for (const Field& field : fields) keys.push_back(field.key);
  return keys;
}

std::string list_of_keys(std::span<const Field> fields) {
  return fmt::format("the keys here are {}", fmt::join(keys_of(fields), ", "));
}

std::string in_json(const OtherValue& value) {
  return value.kind == JsonKind::string ? json_string(value.text) : value.text;
}

/// A text that is a number, or the word for true or false; a number as a text.
std::vector<OtherValue> spelled_otherwise(const Scalar& value) {
  if (value.kind == JsonKind::number) return nothing_but(JsonKind::string, std::string(value.text));
  if (value.kind != JsonKind::string) return {};
  const std::string word = folded_key(value.text);
  if (word == "true" || word == "yes") return nothing_but(JsonKind::boolean, "true");
  if (word == "false" || word == "no") return nothing_but(JsonKind::boolean, "false");
  if (is_json_word(value.text)) return nothing_but(JsonKind::number, std::string(value.text));
  return {};
}

}  // namespace

bool Reading::takes(const Shape& shape, const OtherValue& value, Span span) {
  if (value.kind == JsonKind::object) return shape.opens_as(JsonKind::object);
  if (!shape.scalars.contains(value.kind)) return false;
  const std::size_t errors = diagnostics_.size();
  const std::size_t names = proposed_names.size();
  shape.take(*this, {value.kind, value.text, span}, innermost().model);
  const bool is_taken = diagnostics_.size() == errors;
  diagnostics_.resize(errors);
  proposed_names.resize(names);
  return is_taken;
}

std::string Reading::hint_for_wrong_type(const Scalar& value, const Shape& shape) {
  if (value.kind == JsonKind::string && shape.hint_for_text != nullptr) {
    return shape.hint_for_text(value.text);
  }
  std::vector<Candidate> candidates;
  for (const OtherValue& other : spelled_otherwise(value)) {
    if (takes(shape, other, value.span)) candidates.push_back({in_json(other), false});
  }
  return did_you_mean(candidates, [](const Candidate&) { return true; });
}

void Reading::note_value_of_synonym(const Scalar& value) {
  if (unknown_keys_.empty()) return;
  UnknownKey& key = unknown_keys_.back();
  const bool is_its = key.depth == depth_ && key.name.data() == innermost().key.data();
  if (!is_its || key.synonym == nullptr) return;
  key.value = {value.kind, std::string(value.text)};
  key.span = value.span;
}

void Reading::add_hints_for_keys() {
  std::size_t first = unknown_keys_.size();
  while (first != 0 && unknown_keys_[first - 1].depth == depth_) --first;
  const std::span<const UnknownKey> keys =
      std::span<const UnknownKey>(unknown_keys_).subspan(first);
  for (const UnknownKey& key : keys) innermost().proposed_fields |= add_hint(key, keys);
  unknown_keys_.resize(first);
}

namespace {

/// Whether others of the keys were meant as the same one.
template <class Keys>
bool is_one_of_several(const Keys& keys, std::string_view meant) {
  constexpr std::size_t most = 16;  // of more, nobody can tell
  const auto first = keys.first(std::min(keys.size(), most));
  return std::ranges::count_if(first, [&](const auto& key) {
           return key.synonym != nullptr && key.synonym->key == meant;
         }) > 1;
}

}  // namespace

std::uint64_t Reading::add_hint(const UnknownKey& key, std::span<const UnknownKey> all) {
  std::uint64_t proposed = 0;
  std::string hint = key.synonym == nullptr ? hint_for_near_key(key.name, proposed)
                                            : hint_for_meant_key(key, all, proposed);
  diagnostics_[key.diagnostic].hint = std::move(hint);
  return proposed;
}

/// The nearest key that the object does not have yet: twice it would be an error too.
std::string Reading::hint_for_near_key(std::string_view name, std::uint64_t& proposed) const {
  const std::vector<std::string_view> keys = keys_of(innermost().fields());
  std::uint64_t nearest = 0;
  const auto accept = [&](std::string_view key) {
    const std::uint64_t bit = std::uint64_t{1} << index_of_key(key);
    const bool is_free = (innermost().seen_fields & bit) == 0;
    if (is_free) nearest |= bit;
    return is_free;
  };
  std::string hint = hint_for_name(name, keys, accept);
  if (hint.empty()) return list_of_keys(innermost().fields());
  proposed = nearest;
  return hint;
}

std::string Reading::hint_for_meant_key(const UnknownKey& key, std::span<const UnknownKey> all,
                                        std::uint64_t& proposed) {
  const std::string_view meant = key.synonym->key;
  if (is_remark(meant)) return hint_for_remark(meant);
  if (has_key(meant)) {
    return fmt::format("{} stands here already: remove this one, or begin it with x-",
                       in_quotes(meant));
  }
  const std::size_t index = index_of_key(meant);
  const Field& field = innermost().fields()[index];
  proposed = std::uint64_t{1} << index;
  if (!is_one_of_several(all, meant)) return hint_for_synonym(key, field);
  return fmt::format("write one {} for all of it, with {}", in_quotes(meant),
                     field.shape->expected);
}

std::string Reading::hint_for_remark(std::string_view name) {
  const bool is_free = !innermost().other_keys.contains(name);
  return is_free ? did_you_mean({std::string(name)}, [](std::string_view) { return true; })
                 : list_of_keys(innermost().fields());
}

std::string Reading::hint_for_synonym(const UnknownKey& key, const Field& field) {
  std::vector<Candidate> candidates;
  if (key.value) {
    const Scalar value{key.value->kind, key.value->text, key.span};
    const bool is_changed = key.synonym->values != nullptr;
    const auto others = is_changed ? key.synonym->values(value) : std::vector{*key.value};
    for (const OtherValue& other : others) {
      if (!takes(*field.shape, other, key.span)) continue;
      candidates.push_back({fmt::format("\"{}\": {}", field.key, in_json(other)), false});
    }
  }
  std::string hint = did_you_mean(candidates, [](const Candidate&) { return true; });
  if (!hint.empty()) return hint;
  return fmt::format("write \"{}\", with {}", field.key, field.shape->expected);
}

}  // namespace bounty
