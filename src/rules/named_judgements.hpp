#pragma once

#include <algorithm>
#include <string>

#include "bounty/review.hpp"
#include "bounty/step_name.hpp"
#include "names/name_numbers.hpp"

namespace bounty {

/// Finds what a review says of a name, and counts the names that were found: those of a review that
/// fits are found all. The review must outlive it.
template <class T>
class NamedJudgements {
 public:
  explicit NamedJudgements(const ByName<T>& entries) : entries_(entries) {
    constexpr std::size_t few = 16;
    if (entries.size() <= few) return;
    for (const Named<T>& entry : entries) numbers_.number_of(entry.name);
  }

  /// Null where it says nothing. A name is asked for once.
  const Named<T>* find(const StepName& name) {
    if (numbers_.count() == 0) return find_among_few(name);
    key_.assign(name.task).append(1, '/').append(name.step);
    return find_by_number(key_);
  }
  const Named<T>* find(std::string_view name) {
    return numbers_.count() == 0 ? find_among_few(name) : find_by_number(name);
  }

  /// Whether every name has been found.
  [[nodiscard]] bool are_all_found() const { return found_ == entries_.size(); }

 private:
  template <class Name>
  const Named<T>* find_among_few(const Name& name) {
    for (const Named<T>& entry : entries_) {
      if (entry.name == name) return note_found(entry);
    }
    return nullptr;
  }

  const Named<T>* find_by_number(std::string_view name) {
    const std::size_t number = numbers_.known_number(name);
    return number == NameNumbers::none ? nullptr : note_found(entries_[number]);
  }

  const Named<T>* note_found(const Named<T>& entry) {
    ++found_;
    return &entry;
  }

  const ByName<T>& entries_;
  NameNumbers numbers_;  ///< of the entries, where there are many
  std::string key_;
  std::size_t found_ = 0;
};

}  // namespace bounty
