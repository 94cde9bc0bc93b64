#include "import/manifest.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "formats/kinds/kinds.hpp"
#include "import/shapes.hpp"
#include "import/task_family.hpp"
#include "unicode/ascii.hpp"
#include "unicode/characters.hpp"
#include "unicode/folded.hpp"

namespace bounty {
namespace {

constexpr std::array<std::string_view, 4> to_be_written = {"TODO", "TBD", "FIXME", "XXX"};

bool is_of_word(char c) { return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

std::string_view first_word(std::string_view text) {
  const auto begin = std::ranges::find_if(text, is_of_word);
  return {begin, std::find_if_not(begin, text.end(), is_of_word)};
}

/// Returns true if the text is a placeholder. "To do lists", for example, is not one.
bool says_nothing(std::string_view text) {
  const std::string_view word = first_word(text);
  return word.empty() || std::ranges::find(to_be_written, word) != to_be_written.end();
}

}  // namespace

std::optional<std::size_t> Works::number_of(std::string_view description) {
  if (says_nothing(description)) return std::nullopt;
  return number_of_key(folded(description));
}

/// No text begins with this byte.
std::size_t Works::number_of_node(std::size_t node) {
  return number_of_key("\xFF" + std::to_string(node));
}

/// Keeps the key before it is known to be new, because the numbers refer to the keys.
std::size_t Works::number_of_key(std::string key) {
  const std::size_t count = numbers_.count();
  const std::size_t number = numbers_.number_of(keys_.emplace_back(std::move(key)));
  if (number != count) keys_.pop_back();
  return number;
}

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

/// Returns true directly inside the map `tasks` of the outermost map, where each value is a task.
bool ManifestEvents::is_at_task() const {
  return levels_.size() == 2 && levels_.front().key == Key::tasks &&
         levels_.back().meaning.kind == JsonKind::object;
}

/// Keeps a text only if it is a description, or could become one through an alias.
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
  begin_level(JsonKind::object);
  return reading_.begin_object(span);
}

bool ManifestEvents::begin_array(Span span) {
  begin_level(JsonKind::array);
  return reading_.begin_array(span);
}

bool ManifestEvents::end_object() {
  const Anchor anchor = levels_.back().anchor;
  const Anchored value = end_level();
  end(anchor, value);
  draft_.last_description = value.meaning.as_task.description;
  draft_.last_node = anchor;
  return reading_.end_object();
}

bool ManifestEvents::end_array() {
  const Anchor anchor = levels_.back().anchor;
  end(anchor, end_level());
  return reading_.end_array();
}

/// Reports an alias to a scalar as that scalar, and an alias to a task as an empty map, whose
/// description the draft has already. The reading needs nothing from the target of any other alias,
/// which it gets as a null. An alias to a value that is still open would contain itself, and is
/// ignored.
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
    draft_.last_node = anchor;
    return reading_.begin_object(value.span) && reading_.end_object();
  }
  const bool is_scalar = meaning.kind != JsonKind::object && meaning.kind != JsonKind::array;
  return reading_.scalar(is_scalar ? Scalar{meaning.kind, text, value.span} : value);
}

ManifestEvents::Anchored ManifestEvents::end_level() {
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

/// A map's own keys take precedence over merged ones, and of several merged maps the first that
/// has the key.
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

namespace {

/// Names a task by its key. A repeated key is reported, and names the first task only.
void* begin_task(Reading& in, void*) {
  MetrDraft& draft = draft_of(in);
  const Scalar key = {JsonKind::string, in.name(), in.span_of_name()};
  const std::size_t others = draft.task_names.count();
  const bool is_first = draft.task_names.number_of(key.text) == others;
  const std::optional<std::string_view> name =
      kind::WithProposedName<kind::NameWithoutSlash>::take(in, key);
  draft.family.tasks.push_back(
      {.name = written_name(in, key.span, is_first ? name : std::nullopt)});
  return &draft.family.tasks.back();
}

void end_manifest_tasks(Reading& in, void*, Span span) {
  if (in.element_count() == 0) report_no_tasks(in, span);
  kind::withdraw_taken_names(in, draft_of(in).task_names);
}

/// Returns the first line that is not blank, shortened if it is long.
std::string summary_of(std::string_view description) {
  constexpr std::size_t most_characters = 120;
  constexpr std::string_view blanks = " \t\r\n";
  description.remove_prefix(std::min(description.find_first_not_of(blanks), description.size()));
  std::string_view line = description.substr(0, description.find_first_of("\r\n"));
  line = line.substr(0, line.find_last_not_of(blanks) + 1);
  if (count_characters(line) <= most_characters) return std::string(line);
  return std::string(line.substr(0, offset_of_character(line, most_characters - 1))) + "…";
}

void take_manifest_title(Reading& in, const Scalar& value, void*) {
  if (!in.is_trying()) draft_of(in).family.title = value.text;
}

/// Takes the description through aliases. A task without a description is the same work as the
/// target of its alias.
void end_task(Reading& in, void*, Span) {
  MetrDraft& draft = draft_of(in);
  FamilyTask& task = draft.family.tasks.back();
  if (draft.last_description) {
    const TaskDescription& description = draft.task_descriptions[*draft.last_description];
    task.summary = description.summary;
    task.work = description.work;
  }
  if (!task.work && draft.last_node) task.work = draft.works.number_of_node(*draft.last_node);
}

/// The Task Standard does not define `meta`. If it is a map, it may have these keys.
constexpr Shape meta_with(const Fields& fields) {
  return {.expected = "a value",
          .scalars = anything.scalars,
          .take = anything.take,
          .fields = fields,
          .named = &anything,
          .element = &anything};
}

constexpr Shape description = {
    .expected = kind::Text::expected, .scalars = kind::text_only, .take = anything.take};
constexpr std::array task_meta_fields = {Field{"task_description", &description}};
constexpr Shape task_meta = meta_with(task_meta_fields);

constexpr std::array manifest_task_fields = {Field{"meta", &task_meta}};
constexpr Shape manifest_task = {.expected = "a task: a map, such as {}",
                                 .fields = manifest_task_fields,
                                 .named = &anything,
                                 .begin = begin_task,
                                 .end = end_task};

constexpr Shape manifest_tasks = {.expected = "a map of tasks by their names",
                                  .named = &manifest_task,
                                  .has_no_remarks = true,
                                  .end = end_manifest_tasks};

constexpr Shape manifest_title = {
    .expected = kind::Text::expected, .scalars = kind::text_only, .take = take_manifest_title};
constexpr std::array meta_fields = {Field{"name", &manifest_title}};
constexpr Shape meta = meta_with(meta_fields);

constexpr std::array manifest_fields = {Field{"meta", &meta},
                                        Field{"tasks", &manifest_tasks, true}};

}  // namespace

std::size_t MetrDraft::add_description(std::string_view text) {
  task_descriptions.push_back({summary_of(text), works.number_of(text)});
  return task_descriptions.size() - 1;
}

constexpr Shape manifest_shape = {.expected = "a task family: a map with \"tasks\"",
                                  .fields = manifest_fields,
                                  .named = &anything,
                                  .end = end_document};

}  // namespace bounty
