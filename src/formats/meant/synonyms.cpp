#include "formats/meant/synonyms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "formats/kinds/kinds.hpp"
#include "formats/meant/meant_values.hpp"
#include "json/json_writer.hpp"
#include "names/key_words.hpp"
#include "names/suggestion.hpp"
#include "values/parse_duration.hpp"

namespace bounty::format {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::size_t longest_key = 48;

bool is_among(Words words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// A key by the words in it: at least one of `words`, and any of `others`.
struct Idea {
  Words words;
  Words others;
  Synonym meant;
};

bool expresses(const std::vector<std::string>& words, const Idea& idea) {
  return std::ranges::any_of(words, [&](const auto& word) { return is_among(idea.words, word); }) &&
         std::ranges::all_of(words, [&](const auto& word) {
           return is_among(idea.words, word) || is_among(idea.others, word);
         });
}

// Times.

constexpr std::array<std::string_view, 12> time_words = {
    "time",   "duration", "estimate", "estimated", "est",   "length",
    "effort", "elapsed",  "eta",      "timing",    "times", "worktime"};
constexpr std::array<std::string_view, 20> beside_time = {
    "human",  "work",     "working",    "total",  "taken", "needed",   "required",
    "needs",  "expected", "in",         "of",     "per",   "spent",    "expert",
    "actual", "average",  "repetition", "worked", "wall",  "attention"};
constexpr std::array<std::string_view, 7> computation_words = {
    "compute", "computing", "computation", "waiting", "wait", "waited", "waits"};
constexpr std::array<std::string_view, 16> beside_computation = {
    "time", "duration", "estimate", "estimated", "est", "length", "elapsed", "total",
    "in",   "of",       "per",      "spent",     "gpu", "cpu",    "machine", "for"};

struct Unit {
  std::array<std::string_view, 6> words;
  OtherValues values = nullptr;
};

constexpr std::array<Unit, 4> units = {{
    {{"hours", "hour", "hrs", "hr", "h", "hs"}, as_hours},
    {{"minutes", "minute", "mins", "min", "m", "mn"}, as_minutes},
    {{"seconds", "second", "secs", "sec", "s", "ss"}, as_seconds},
    {{"days", "day", "weeks", "week", "workdays", "d"}, as_days},
}};

/// Removes the unit that the key names from its words.
const Unit* take_unit(std::vector<std::string>& words) {
  for (const Unit& unit : units) {
    const std::size_t left =
        std::erase_if(words, [&](const auto& word) { return is_among(unit.words, word); });
    if (left != 0) return &unit;
  }
  return nullptr;
}

/// `duration`, `human_time`, `duration_minutes`, `hours`, `waiting_time`.
std::optional<Synonym> meant_as_time(std::vector<std::string> words) {
  const Unit* unit = take_unit(words);
  const OtherValues values = unit == nullptr ? as_duration : unit->values;
  if (expresses(words, {computation_words, beside_computation, {}})) {
    return Synonym{"computation", values};
  }
  const bool is_time = unit == nullptr
                           ? expresses(words, {time_words, beside_time, {}})
                           : std::ranges::all_of(words, [](const auto& word) {
                               return is_among(time_words, word) || is_among(beside_time, word);
                             });
  return is_time ? std::optional(Synonym{"time", values}) : std::nullopt;
}

// Other keys of a step.

constexpr std::array<std::string_view, 14> count_words = {
    "repetition", "repetitions", "repeat", "repeats", "repeated", "times",  "iteration",
    "iterations", "reps",        "rep",    "runs",    "quantity", "looped", "loops"};
constexpr std::array<std::string_view, 10> beside_count = {"number", "num", "of", "count", "total",
                                                           "n",      "no",  "nr", "how",   "many"};
constexpr std::array<std::string_view, 12> evidence_words = {
    "evidence", "tested",    "verified",     "checked",    "proof", "assurance",
    "quality",  "validated", "verification", "validation", "test",  "tests"};
constexpr std::array<std::string_view, 10> beside_evidence = {
    "status", "run", "by", "is", "has", "was", "full", "type", "level", "of"};

constexpr std::array<Idea, 2> ideas_in_step = {{
    {count_words, beside_count, {"count", as_count}},
    {evidence_words, beside_evidence, {"qa", as_evidence}},
}};

// Single words.

struct Row {
  std::string_view written;  ///< in lower case, words separated by _
  Synonym meant;
};

using Rows = std::span<const Row>;

constexpr Synonym remark = {""};

constexpr Synonym name = {"name"};
constexpr Synonym name_or_remark = {"name", nullptr, true};
constexpr Synonym title_or_remark = {"title", nullptr, true};

constexpr std::array step_rows = {
    Row{"title", name},
    Row{"label", name},
    Row{"heading", name},
    Row{"step", name},
    Row{"action", name},
    Row{"what", name},
    Row{"description", name_or_remark},
    Row{"summary", name_or_remark},
    Row{"text", name_or_remark},
    Row{"id", name_or_remark},
    Row{"how_often", {"count", as_count}},
    Row{"how_many", {"count", as_count}},
    Row{"how_long", {"time", as_duration}},
};

constexpr std::array task_rows = {
    Row{"title", name},
    Row{"label", name},
    Row{"heading", name},
    Row{"task", name},
    Row{"description", name_or_remark},
    Row{"summary", name_or_remark},
    Row{"text", name_or_remark},
    Row{"id", name_or_remark},
    Row{"subtasks", {"steps"}},
    Row{"substeps", {"steps"}},
    Row{"actions", {"steps"}},
    Row{"stages", {"steps"}},
    Row{"phases", {"steps"}},
};

constexpr std::array submission_rows = {
    Row{"name", {"family"}},
    Row{"task_family", {"family"}},
    Row{"id", {"family", nullptr, true}},
    Row{"slug", {"family", nullptr, true}},
    Row{"type", {"kind", nullptr, true}},
    Row{"heading", title_or_remark},
    Row{"headline", title_or_remark},
    Row{"subject", title_or_remark},
    Row{"description", title_or_remark},
    Row{"summary", title_or_remark},
    Row{"submitter", {"author", as_author}},
    Row{"submitted_by", {"author", as_author}},
    Row{"created_by", {"author", as_author}},
    Row{"contributor", {"author", as_author}},
    Row{"writer", {"author", as_author}},
    Row{"authors", {"author", as_author}},
    Row{"subtasks", {"tasks"}},
    Row{"variants", {"tasks"}},
    Row{"date", remark},
};

constexpr std::array author_rows = {
    Row{"fullname", name},
    Row{"author", name},
    Row{"who", name},
    Row{"acknowledge", {"acknowledge_as"}},
    Row{"credit", {"acknowledge_as"}},
    Row{"credit_as", {"acknowledge_as"}},
};

constexpr std::array review_rows = {
    Row{"notes", {"note"}},
    Row{"comment", {"note"}},
    Row{"comments", {"note"}},
    Row{"remark", {"note"}},
    Row{"remarks", {"note"}},
    Row{"hourly_rate", {"rate_per_hour"}},
    Row{"rate", {"rate_per_hour"}},
    Row{"reviewed_by", {"reviewer"}},
    Row{"reviewed_on", {"date"}},
    Row{"reviewed_at", {"date"}},
    Row{"day", {"date"}},
    Row{"evidence", {"qa"}},
    Row{"hours", {"time"}},
    Row{"duration", {"time"}},
    Row{"estimates", {"time"}},
    Row{"repeats", {"repeat_rate"}},
    Row{"repetitions", {"repeat_rate"}},
};

constexpr std::array payment_rows = {
    Row{"comment", {"note"}},
    Row{"comments", {"note"}},
    Row{"notes", {"note"}},
    Row{"remark", {"note"}},
    Row{"sum", {"amount"}},
    Row{"total", {"amount"}},
    Row{"recipient", {"payee"}},
    Row{"to", {"payee"}},
    Row{"name", {"payee"}},
    Row{"is_legal", {"legal"}},
    Row{"is_practical", {"practical"}},
};

constexpr std::array policy_rows = {
    Row{"hourly_rate", {"rate_per_hour"}},
    Row{"dollars_per_hour", {"rate_per_hour"}},
    Row{"title", name},
    Row{"qa", {"evidence"}},
};

/// Keys that people use for remarks.
constexpr std::array<std::string_view, 31> remarks = {
    "note",        "notes",   "comment",     "comments", "remark",    "remarks", "todo",
    "description", "summary", "details",     "reason",   "rationale", "source",  "explanation",
    "type",        "tags",    "tag",         "id",       "version",   "link",    "links",
    "url",         "created", "updated",     "email",    "mail",      "phone",   "affiliation",
    "website",     "github",  "organization"};

std::optional<Synonym> found_in(Rows rows, std::string_view key) {
  if (key.size() > longest_key) return std::nullopt;
  const std::string written = joined_words(words_of_key(key));
  const auto row = std::ranges::find(rows, written, &Row::written);
  if (row != rows.end()) return row->meant;
  return is_among(remarks, written) ? std::optional(remark) : std::nullopt;
}

}  // namespace

std::optional<Synonym> synonym_in_step(std::string_view key) {
  if (const auto meant = found_in(step_rows, key)) return meant;
  if (key.size() > longest_key) return std::nullopt;
  const std::vector<std::string> words = words_of_key(key);
  const auto idea = std::ranges::find_if(
      ideas_in_step, [&](const Idea& candidate) { return expresses(words, candidate); });
  return idea == ideas_in_step.end() ? meant_as_time(words) : std::optional(idea->meant);
}

std::optional<Synonym> synonym_in_task(std::string_view key) { return found_in(task_rows, key); }
std::optional<Synonym> synonym_in_submission(std::string_view key) {
  return found_in(submission_rows, key);
}
std::optional<Synonym> synonym_in_author(std::string_view key) {
  return found_in(author_rows, key);
}
std::optional<Synonym> synonym_in_review(std::string_view key) {
  return found_in(review_rows, key);
}
std::optional<Synonym> synonym_in_payment(std::string_view key) {
  return found_in(payment_rows, key);
}
std::optional<Synonym> synonym_in_policy(std::string_view key) {
  return found_in(policy_rows, key);
}
std::optional<Synonym> remark_meant_by(std::string_view key) { return found_in({}, key); }

namespace {

Hint did_you_mean_this(const std::string& json) {
  return did_you_mean({Proposal{json, false}}, [](const Proposal&) { return true; });
}

}  // namespace

Hint hint_for_author(std::string_view text) {
  const std::vector<OtherValue> author = as_author({JsonKind::string, text, {}});
  return author.empty() ? Hint() : did_you_mean_this(author.front().text);
}

namespace {

std::string step_called(std::string_view step, std::string_view time) {
  return fmt::format("{{\"name\": {}, \"time\": {}}}", json_string(step), json_string(time));
}

}  // namespace

namespace {

/// Parses a step that people write as one text: `Crack the hash (2 h)`.
std::string step_with_time(std::string_view text) {
  constexpr std::string_view between = " -:,(";
  for (std::size_t at = text.find_first_of(" ("); at != std::string_view::npos;
       at = text.find_first_of(" (", at + 1)) {
    std::string_view time = text.substr(at + 1);
    if (time.ends_with(')')) time.remove_suffix(1);
    const std::string_view step = text.substr(0, text.find_last_not_of(between, at) + 1);
    const std::vector<OtherValue> times = as_duration({JsonKind::string, time, {}});
    const bool is_right = times.size() == 1 && parse_duration(times.front().text);
    if (is_right && kind::Name::is_name(step)) return step_called(step, times.front().text);
  }
  return "";
}

}  // namespace

Hint hint_for_step(std::string_view text) {
  if (!kind::Name::is_name(text)) return {};
  const std::string step = step_with_time(text);
  if (!step.empty()) return did_you_mean_this(step);
  return fmt::format("write {} with its time instead of 0h", step_called(text, "0h"));
}

Hint hint_for_task(std::string_view text) {
  if (!kind::NameWithoutSlash::is_right(text, false)) return {};
  return fmt::format(
      "write {{\"name\": {}, \"steps\": [{}]}}with its steps, and their times instead of 0h",
      json_string(text), step_called("All of it", "0h"));
}

}  // namespace bounty::format
