#pragma once

#include <functional>
#include <span>
#include <string>

#include "bounty/diagnostic.hpp"
#include "hint_meanings.hpp"

namespace hints {

/// What a place says of what is written there.
struct Answer {
  bool is_accepted = false;
  bounty::Hint hint;
  std::string value;  ///< of what is accepted: what the program takes it for
};

/// A place where people write something: in a document, or in a command line.
struct Place {
  std::string_view name;
  /// `written` is how it stands there: JSON, or a word of a command line.
  std::function<Answer(const std::string& written)> ask;
  std::function<Opinion(const Written&)> meaning;
  bool takes_numbers = false;  ///< JSON numbers too
  bool is_in_json = true;
};

/// A place of every kind.
std::span<const Place> places();

/// The text as JSON has it.
std::string in_json(const std::string& text);

/// Why the promise of hints is broken in the place: each proposal of the hint is accepted there,
/// and they are what the text may mean, all of it. "" where it is kept.
std::string broken_promise(const Place& place, const Written& written);

}  // namespace hints
