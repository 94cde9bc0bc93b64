#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"
#include "json/explain/synonym.hpp"

/// Return the key that people mean by another word, and how to convert its value.
namespace bounty::format {

std::optional<Synonym> synonym_in_step(std::string_view key);
std::optional<Synonym> synonym_in_task(std::string_view key);
std::optional<Synonym> synonym_in_submission(std::string_view key);
std::optional<Synonym> synonym_in_author(std::string_view key);
std::optional<Synonym> synonym_in_review(std::string_view key);
std::optional<Synonym> synonym_in_payment(std::string_view key);
std::optional<Synonym> synonym_in_policy(std::string_view key);
/// For an object that has no synonyms except remarks.
std::optional<Synonym> remark_meant_by(std::string_view key);

/// Return how to write an author, a step or a task that is only a text.
Hint hint_for_author(std::string_view text);
Hint hint_for_step(std::string_view text);
Hint hint_for_task(std::string_view text);

}  // namespace bounty::format
