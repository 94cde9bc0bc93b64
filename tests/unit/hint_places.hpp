#pragma once

#include <functional>
#include <span>
#include <string>

#include "bounty/diagnostic.hpp"
#include "hint_meanings.hpp"

namespace hints {

/// What a place reports about the text that is written there.
struct Answer {
  bool is_accepted = false;
  bounty::Hint hint;
  std::string value;  ///< what the program reads, if it accepts the text
};

/// A place in a document or a command line where people write something.
struct Place {
  std::string_view name;
  /// `written` is JSON, or a word of a command line.
  std::function<Answer(const std::string& written)> ask;
  std::function<Opinion(const Written&)> meaning;
  bool takes_numbers = false;  ///< whether JSON numbers are accepted too
  bool is_in_json = true;
};

/// Returns a place of every kind.
std::span<const Place> places();

/// Returns the text as JSON.
std::string in_json(const std::string& text);

/// Returns why the promise of hints is broken in this place, or "" if it is kept: the place accepts
/// each proposal, and the proposals are all meanings that the text may have.
std::string broken_promise(const Place& place, const Written& written);

}  // namespace hints
