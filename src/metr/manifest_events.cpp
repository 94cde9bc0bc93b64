#include "metr/manifest_events.hpp"

#include <utility>

namespace bounty {

void ManifestEvents::Meaning::fill(const Meaning& merged) {
  as_meta.fill(merged.as_meta);
  as_task.fill(merged.as_task);
}

ManifestEvents::Key ManifestEvents::key_of(std::string_view name) {
  if (name == "tasks") return Key::tasks;
  if (name == "meta") return Key::meta;
  if (name == "task_description") return Key::description;
  return name == "<<" ? Key::merge : Key::other;
}

/// At a value of the outermost map's `tasks`.
bool ManifestEvents::is_at_task() const {
  return levels_.size() == 2 && levels_.front().key == Key::tasks &&
         levels_.back().meaning.kind == JsonKind::object;
}

/// A text is kept only where it is a description, or could become one by an alias.
ManifestEvents::Meaning ManifestEvents::meaning_of(const Scalar& value, bool has_anchor) {
  Meaning meaning{.kind = value.kind, .as_description = {.is_stated = true}};
  if (value.kind == JsonKind::string && (has_anchor || is_at(Key::description)))
    meaning.as_description.description = draft_.add_description(value.text);
  return meaning;
}

bool ManifestEvents::scalar(const Scalar& value) {
  const Anchor anchor = take_anchor();
  end(anchor, {meaning_of(value, anchor.has_value()), anchor ? std::string(value.text) : ""});
  return reading_.scalar(value);
}

bool ManifestEvents::key(std::string_view name, Span span) {
  levels_.back().key = key_of(name);
  return reading_.key(name, span);
}

bool ManifestEvents::begin_object(Span span) {
  open(JsonKind::object);
  return reading_.begin_object(span);
}

bool ManifestEvents::begin_array(Span span) {
  open(JsonKind::array);
  return reading_.begin_array(span);
}

bool ManifestEvents::end_object() {
  const Anchor anchor = levels_.back().anchor;
  const Anchored value = close();
  end(anchor, value);
  draft_.last_description = value.meaning.as_task.description;
  return reading_.end_object();
}

bool ManifestEvents::end_array() {
  const Anchor anchor = levels_.back().anchor;
  end(anchor, close());
  return reading_.end_array();
}

/// A scalar is read as what the alias stands for, and so is a task. Elsewhere the reading looks
/// into no alias: what it stands for is known here. One that stands for what is still open, and so
/// for something that holds itself, means nothing.
bool ManifestEvents::alias(std::size_t anchor, const Scalar& value) {
  const auto found = anchored_.find(anchor);
  if (found == anchored_.end()) {
    give_to_parent({});
    return reading_.scalar(value);
  }
  const auto& [meaning, text] = found->second;
  const bool is_task = is_at_task() && !is_at(Key::merge) && meaning.kind == JsonKind::object;
  give_to_parent(meaning);
  if (is_task) {
    draft_.last_description = meaning.as_task.description;
    return reading_.begin_object(value.span) && reading_.end_object();
  }
  const bool is_scalar = meaning.kind != JsonKind::object && meaning.kind != JsonKind::array;
  return reading_.scalar(is_scalar ? Scalar{meaning.kind, text, value.span} : value);
}

ManifestEvents::Anchored ManifestEvents::close() {
  Level& level = levels_.back();
  level.meaning.fill(level.merged);
  Anchored value{level.meaning, ""};
  levels_.pop_back();
  return value;
}

void ManifestEvents::end(const Anchor& anchor, const Anchored& value) {
  give_to_parent(value.meaning);
  if (anchor) anchored_[*anchor] = value;
}

/// What a map says itself goes before what is merged into it, and of several maps that are merged
/// the first one that says it.
void ManifestEvents::give_to_parent(const Meaning& meaning) {
  if (levels_.empty()) return;
  Level& level = levels_.back();
  const bool is_list = level.meaning.kind == JsonKind::array;
  if (is_list || level.key == Key::merge) level.merged.fill(meaning);
  if (level.key == Key::description)
    level.meaning.as_meta = {true, meaning.as_description.description};
  if (level.key == Key::meta && meaning.kind != JsonKind::array)
    level.meaning.as_task = {true, meaning.as_meta.description};
}

}  // namespace bounty
