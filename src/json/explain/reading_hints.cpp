#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <bit>
#include <iterator>

#include "bounty/print.hpp"
#include "json/explain/reading.hpp"
#include "json/explain/synonym.hpp"
#include "json/json_words.hpp"
#include "json/json_writer.hpp"
#include "names/key_words.hpp"
#include "names/names.hpp"
#include "names/suggestion.hpp"
#include "unicode/ascii.hpp"

/// Hints for keys and values that are invalid but show what was meant.
namespace bounty {

std::vector<OtherValue> nothing_but(JsonKind kind, std::string text) {
  return std::vector(1, OtherValue{kind, std::move(text)});
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

Proposal as_proposal(const OtherValue& value) {
  return {value.text, value.kind == JsonKind::string};
}

/// Returns the value for a text that is a number or means true or false, and the text for a number.
std::vector<OtherValue> spelled_otherwise(const Scalar& value) {
  if (value.kind == JsonKind::number) return nothing_but(JsonKind::string, std::string(value.text));
  if (value.kind != JsonKind::string) return {};
  const std::string word = in_lower_case(value.text);
  if (word == "true" || word == "yes") return nothing_but(JsonKind::boolean, "true");
  if (word == "false" || word == "no") return nothing_but(JsonKind::boolean, "false");
  if (is_json_word(value.text)) return nothing_but(JsonKind::number, std::string(value.text));
  return {};
}

/// Returns a valid remark key for one that is marked in another way or not at all.
std::string remark_of(std::string_view key) {
  const std::vector<std::string> words = words_of_key(key);
  return remark_key(words.empty() ? "note" : joined_words(words));
}

std::string is_already_here(std::string_view key) {
  return fmt::format("{} is already here: remove this key, or begin it with x-", in_quotes(key));
}

}  // namespace

bool Reading::takes(const Shape& shape, const OtherValue& value, Span span) {
  if (value.kind == JsonKind::object) return shape.opens_as(JsonKind::object);
  if (!shape.scalars.contains(value.kind)) return false;
  const std::size_t errors = diagnostics_.size();
  const std::size_t names = proposed_names.size();
  is_trying_ = true;
  shape.take(*this, {value.kind, value.text, span}, innermost().model);
  is_trying_ = false;
  const bool is_taken = diagnostics_.size() == errors;
  diagnostics_.resize(errors);
  proposed_names.resize(names);
  return is_taken;
}

Hint Reading::hint_for_wrong_type(const Scalar& value, const Shape& shape) {
  if (value.kind == JsonKind::string && shape.hint_for_text != nullptr) {
    return shape.hint_for_text(value.text);
  }
  std::vector<Proposal> candidates;
  std::vector<OtherValue> others = spelled_otherwise(value);
  if (shape.other_values != nullptr) {
    std::ranges::move(shape.other_values(value), std::back_inserter(others));
  }
  for (const OtherValue& other : others) {
    if (takes(shape, other, value.span)) candidates.push_back(as_proposal(other));
  }
  return did_you_mean(candidates, [](const Proposal&) { return true; });
}

Hint Reading::hint_for_bracket(JsonKind bracket, const Shape& shape) {
  if (bracket == JsonKind::array) return std::string(shape.hint_for_list);
  return shape.element == nullptr ? "" : "write a list in square brackets: [ ... ]";
}

namespace {

/// Returns true for words that carry no meaning in a key.
bool is_filler(std::string_view word) {
  constexpr std::size_t shortest = 2;
  return word.size() < shortest || word == "per" || word == "as" || word == "of" || word == "hour";
}

std::string_view without_plural(std::string_view word) {
  return word.substr(0, word.size() - (word.ends_with('s') ? 1 : 0));
}

bool has_common_word(const std::vector<std::string>& words, std::string_view key) {
  return std::ranges::any_of(words_of_key(key), [&](const std::string& word) {
    return !is_filler(word) &&
           std::ranges::find(words, without_plural(word), without_plural) != words.end();
  });
}

/// Returns a bit for each field that satisfies the predicate.
template <class Predicate>
std::uint64_t bits_of(std::span<const Field> fields, Predicate predicate) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    bits |= std::uint64_t{predicate(fields[i])} << i;
  }
  return bits;
}

/// Returns true if the key is marked as a remark in another way than by x-.
bool is_marked(std::string_view key) {
  return key.starts_with("//") ||
         (!key.empty() && std::string_view("_$#@").find(key[0]) != std::string_view::npos);
}

constexpr std::size_t longest_key = 64;  // longer keys are not compared word by word

}  // namespace

Reading::UnknownKey Reading::meant_by(const Level& level) const {
  UnknownKey key{depth_, diagnostics_.size(), level.key};
  const std::span<const Field> fields = level.fields();
  const std::vector<std::string> nearest = nearest_names(level.key, keys_of(fields));
  const bool is_own = nearest.size() == 1 && nearest.front() == in_lower_case(level.key);
  if (level.shape->synonym_of != nullptr && !is_own)
    key.synonym = level.shape->synonym_of(level.key);
  if (key.synonym) {
    key.meant = bits_of(fields, [&](const Field& field) { return field.key == key.synonym->key; });
    return key;
  }
  key.is_near = !nearest.empty();
  if (key.is_near) {
    key.meant = bits_of(fields, [&](const Field& field) {
      return std::ranges::find(nearest, field.key) != nearest.end();
    });
  } else if (level.key.size() <= longest_key) {
    const std::vector<std::string> words = words_of_key(level.key);
    key.meant =
        bits_of(fields, [&](const Field& field) { return has_common_word(words, field.key); });
  }
  return key;
}

void Reading::note_value_of_unknown_key(OtherValue value, Span span, bool is_read) {
  if (unknown_keys_.empty()) return;
  UnknownKey& key = unknown_keys_.back();
  const bool is_its = key.depth == depth_ && key.name.data() == innermost().key.data();
  if (!is_its || key.has_value) return;
  key.value = std::move(value);
  key.has_value = true;
  key.span = span;
  key.is_read = is_read;
}

void Reading::note_end_of_unknown_key() {
  if (unknown_keys_.empty()) return;
  UnknownKey& key = unknown_keys_.back();
  const bool is_its = key.depth == depth_ && key.name.data() == innermost().key.data();
  if (is_its) key.end = diagnostics_.size();
}

void Reading::withdraw_errors_below(const UnknownKey& key) {
  for (std::size_t i = key.diagnostic + 1; i < key.end; ++i) diagnostics_[i].message.clear();
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

/// Returns true if more than `more_than` of the keys were meant as the same field.
template <class Keys>
bool is_one_of_several(const Keys& keys, std::string_view meant, std::size_t more_than) {
  constexpr std::size_t most = 16;  // with more, nobody can tell
  const auto first = keys.first(std::min(keys.size(), most));
  return static_cast<std::size_t>(std::ranges::count_if(first, [&](const auto& key) {
           return key.synonym && !key.synonym->may_be_remark && key.synonym->key == meant;
         })) > more_than;
}

/// The sentence shows the members as in their object; each proposal is an object with one of them.
Hint did_you_mean_these(const std::vector<std::string>& members) {
  std::vector<Proposal> candidates;
  candidates.reserve(members.size());
  for (const std::string& member : members) candidates.push_back({member, false});
  Hint hint = did_you_mean(candidates, [](const Proposal&) { return true; });
  for (Proposal& proposal : hint.proposals) proposal.text = fmt::format("{{{}}}", proposal.text);
  return hint;
}

/// Proposes a key whose value may stay unchanged.
Hint did_you_mean_key(std::string_view key) {
  return did_you_mean({std::string(key)}, [](std::string_view) { return true; });
}

}  // namespace

std::uint64_t Reading::add_hint(const UnknownKey& key, std::span<const UnknownKey> all) {
  std::uint64_t proposed = 0;
  Hint hint;
  if (key.synonym) {
    hint = hint_for_meant_key(key, all, proposed);
  } else if (key.is_near) {
    hint = hint_for_near_key(key, proposed);
  } else if (is_marked(key.name)) {
    hint = hint_for_remark(key.name);
  } else {
    hint = hint_for_word(key, proposed);
    if (hint.empty()) hint = hint_for_key_of_part(key);
    if (hint.empty()) hint = hint_for_missing(key, all, proposed);
  }
  if (proposed == 0) withdraw_errors_below(key);
  if (hint.empty()) hint = list_of_keys(innermost().fields());
  diagnostics_[key.diagnostic].hint = std::move(hint);
  return proposed;
}

/// Proposes the nearest key that the object does not have yet, since a duplicate would be an error
/// too.
Hint Reading::hint_for_near_key(const UnknownKey& key, std::uint64_t& proposed) {
  std::uint64_t nearest = 0;
  const auto accept = [&](std::string_view name) {
    const std::uint64_t bit = std::uint64_t{1} << index_of_key(name);
    const bool is_free = (innermost().seen_fields & bit) == 0;
    if (is_free) nearest |= bit;
    return is_free;
  };
  Hint hint = hint_for_name(key.name, keys_of(innermost().fields()), accept);
  if (hint.empty()) return {};
  proposed = nearest;
  const std::string remark = remark_of(key.name);
  if (!is_marked(key.name) || innermost().other_keys.contains(remark)) return hint;
  hint.proposals.push_back({remark});
  return did_you_mean(hint.proposals, [](const Proposal&) { return true; });
}

/// Proposes the keys that share a word with this one and accept its value.
Hint Reading::hint_for_word(const UnknownKey& key, std::uint64_t& proposed) {
  const std::span<const Field> fields = innermost().fields();
  std::vector<std::string> names;
  const std::uint64_t free = key.meant & ~innermost().seen_fields;
  if (key.meant != 0 && free == 0 && std::has_single_bit(key.meant)) {
    return is_already_here(fields[static_cast<std::size_t>(std::countr_zero(key.meant))].key);
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    const bool is_likely = (free & bit) != 0 && (key.is_read || fits(*fields[i].shape, key));
    if (!is_likely) continue;
    proposed |= bit;
    names.emplace_back(fields[i].key);
  }
  Hint hint = did_you_mean(names, [](std::string_view) { return true; });
  if (hint.empty()) proposed = 0;
  return hint;
}

/// Says where the key belongs: in an object that is part of this one, or in the elements of a list.
Hint Reading::hint_for_key_of_part(const UnknownKey& key) const {
  std::vector<std::string> parts;
  for (const Field& part : innermost().fields()) {
    const bool is_list = part.shape->element != nullptr;
    const Shape& shape = is_list ? *part.shape->element : *part.shape;
    const auto field = std::ranges::find(shape.fields.list, key.name, &Field::key);
    const bool is_there = field != shape.fields.list.end() && key.has_value;
    if (!is_there || !field->shape->may_be(key.value.kind)) continue;
    parts.push_back((is_list ? "each element of " : "") + in_quotes(part.key));
  }
  return parts.empty() ? "" : fmt::format("it belongs in {}", fmt::join(parts, " or "));
}

/// Proposes the only missing required key, if it accepts the value of this key and of no other. A
/// key with a text value is not proposed, because it could mean anything.
Hint Reading::hint_for_missing(const UnknownKey& key, std::span<const UnknownKey> all,
                               std::uint64_t& proposed) {
  const Level& level = innermost();
  const std::uint64_t missing = level.shape->fields.required & ~level.seen_fields;
  if (!std::has_single_bit(missing)) return "";
  const Field& field = level.fields()[static_cast<std::size_t>(std::countr_zero(missing))];
  if (!field.shape->scalars.contains(JsonKind::number)) return "";
  const auto unexplained = std::ranges::count_if(all, [](const UnknownKey& other) {
    return !other.synonym && other.meant == 0 && !is_marked(other.name);
  });
  if (unexplained != 1) return "";
  Hint hint = fits(*field.shape, key)
                  ? did_you_mean_key(field.key)
                  : did_you_mean_these(members_meant(key, field, field.shape->other_values));
  if (!hint.empty()) proposed = missing;
  return hint;
}

Hint Reading::hint_for_meant_key(const UnknownKey& key, std::span<const UnknownKey> all,
                                 std::uint64_t& proposed) {
  const std::string_view meant = key.synonym->key;
  if (meant.empty()) return hint_for_remark(key.name);
  const std::size_t index = index_of_key(meant);
  const Field& field = innermost().fields()[index];
  const bool may_be_remark = key.synonym->may_be_remark;
  if (may_be_remark && (has_key(meant) || is_one_of_several(all, meant, 0) || is_proposed(meant) ||
                        !fits(*field.shape, key))) {
    return hint_for_remark(key.name);
  }
  if (has_key(meant)) return is_already_here(meant);
  proposed = std::uint64_t{1} << index;
  if (!is_one_of_several(all, meant, 1)) return hint_for_synonym(key, field);
  return fmt::format("write one {} for all of it, with {}", in_quotes(meant),
                     field.shape->expected);
}

Hint Reading::hint_for_remark(std::string_view name) const {
  const std::string remark = remark_of(name);
  return innermost().other_keys.contains(remark) ? Hint() : did_you_mean_key(remark);
}

bool Reading::fits(const Shape& shape, const UnknownKey& key) {
  const JsonKind kind = key.value.kind;
  if (!key.has_value) return false;
  if (!is_scalar(kind)) return shape.opens_as(kind);
  return takes(shape, key.value, key.span);
}

std::vector<std::string> Reading::members_meant(const UnknownKey& key, const Field& field,
                                                OtherValues other_values) {
  std::vector<std::string> members;
  const Scalar value{key.value.kind, key.value.text, key.span};
  if (!key.has_value || !is_scalar(value.kind)) return members;
  const auto others = other_values != nullptr ? other_values(value) : std::vector{key.value};
  for (const OtherValue& other : others) {
    if (!takes(*field.shape, other, key.span)) continue;
    members.push_back(fmt::format("\"{}\": {}", field.key, json_of(as_proposal(other))));
  }
  return members;
}

Hint Reading::hint_for_synonym(const UnknownKey& key, const Field& field) {
  if (key.is_read && !is_scalar(key.value.kind)) {
    return did_you_mean_key(field.key);
  }
  Hint hint = did_you_mean_these(members_meant(key, field, key.synonym->values));
  if (!hint.empty()) return hint;
  return fmt::format("write \"{}\", with {}", field.key, field.shape->expected);
}

}  // namespace bounty
