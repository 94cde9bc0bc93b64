#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "json/explain/synonym.hpp"

/// The keys that people write in place of those of a submission, and what becomes of their values.
namespace bounty::format {

/// A duration: a number, or a text without a unit, may be minutes or hours.
std::vector<OtherValue> as_duration(const Scalar& value);
std::vector<OtherValue> as_hours(const Scalar& value);
std::vector<OtherValue> as_minutes(const Scalar& value);
std::vector<OtherValue> as_seconds(const Scalar& value);
/// A whole number: 3, "3", "3x", "3 times".
std::vector<OtherValue> as_count(const Scalar& value);
/// Evidence: that there is some does not say which.
std::vector<OtherValue> as_evidence(const Scalar& value);
std::vector<OtherValue> as_author(const Scalar& value);

inline constexpr std::array step_synonyms = {
    Synonym{"hours", "time", as_hours},
    Synonym{"minutes", "time", as_minutes},
    Synonym{"seconds", "time", as_seconds},
    Synonym{"duration", "time", as_duration},
    Synonym{"estimate", "time", as_duration},
    Synonym{"estimated_time", "time", as_duration},
    Synonym{"time_estimate", "time", as_duration},
    Synonym{"time_hours", "time", as_hours},
    Synonym{"time_minutes", "time", as_minutes},
    Synonym{"compute", "computation", as_duration},
    Synonym{"compute_time", "computation", as_duration},
    Synonym{"computation_time", "computation", as_duration},
    Synonym{"waiting", "computation", as_duration},
    Synonym{"waiting_time", "computation", as_duration},
    Synonym{"wait", "computation", as_duration},
    Synonym{"repetitions", "count", as_count},
    Synonym{"repeats", "count", as_count},
    Synonym{"repeat", "count", as_count},
    Synonym{"times", "count", as_count},
    Synonym{"evidence", "qa", as_evidence},
    Synonym{"tested", "qa", as_evidence},
    Synonym{"title", "name"},
    Synonym{"step", "name"},
    Synonym{"description", "x-description"},
    Synonym{"summary", "x-summary"},
    Synonym{"note", "x-note"},
    Synonym{"notes", "x-notes"},
    Synonym{"comment", "x-comment"},
};

inline constexpr std::array task_synonyms = {
    Synonym{"title", "name"},
    Synonym{"task", "name"},
    Synonym{"description", "x-description"},
    Synonym{"summary", "x-summary"},
    Synonym{"note", "x-note"},
    Synonym{"notes", "x-notes"},
    Synonym{"comment", "x-comment"},
};

inline constexpr std::array submission_synonyms = {
    Synonym{"name", "family"},
    Synonym{"task_family", "family"},
    Synonym{"description", "title"},
    Synonym{"summary", "title"},
    Synonym{"submitter", "author", as_author},
    Synonym{"note", "x-note"},
    Synonym{"notes", "x-notes"},
    Synonym{"comment", "x-comment"},
};

inline constexpr std::array author_synonyms = {
    Synonym{"acknowledge", "acknowledge_as"},
    Synonym{"email", "x-email"},
    Synonym{"mail", "x-mail"},
};

/// How to write an author, a step or a task that is a text alone.
std::string hint_for_author(std::string_view text);
std::string hint_for_step(std::string_view text);
std::string hint_for_task(std::string_view text);

}  // namespace bounty::format
