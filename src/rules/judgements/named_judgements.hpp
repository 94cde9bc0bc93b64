#pragma once

#include <optional>
#include <string>

#include "bounty/review.hpp"
#include "bounty/step_name.hpp"
#include "names/name_numbers.hpp"

namespace bounty {

/// Finds the judgement about a name, and counts the names found: if the review fits its submission,
/// all of them are found in the end. The review must outlive this object.
template <class T>
class NamedJudgements {
 public:
  explicit NamedJudgements(const ByName<T>& entries) : entries_(entries) {
    if (has_many(entries)) index_.emplace(entries);
  }

  /// Whether there are enough entries to need an index.
  static bool has_many(const ByName<T>& entries) {
    constexpr std::size_t few = 16;
    return entries.size() > few;
  }

  /// Returns null if there is no judgement about the name. Look up each name at most once, because
  /// finds are counted.
  const Named<T>* find(const StepName& name) { return find_any(name); }
  const Named<T>* find(std::string_view name) { return find_any(name); }

  /// Whether every name has been found.
  [[nodiscard]] bool are_all_found() const { return found_ == entries_.size(); }

 private:
  /// Used if there are many entries.
  struct Index {
    explicit Index(const ByName<T>& entries) {
      for (const Named<T>& entry : entries) numbers.number_of(entry.name);
    }
    std::size_t number_of(std::string_view name) const { return numbers.known_number(name); }
    std::size_t number_of(const StepName& name) {
      key.assign(name.task).append(1, '/').append(name.step);
      return numbers.known_number(key);
    }

    NameNumbers numbers;
    std::string key;
  };

  template <class Name>
  const Named<T>* find_any(const Name& name) {
    if (index_) return found_at(index_->number_of(name));
    for (const Named<T>& entry : entries_) {
      if (entry.name == name) return note_found(entry);
    }
    return nullptr;
  }

  const Named<T>* found_at(std::size_t number) {
    return number == NameNumbers::none ? nullptr : note_found(entries_[number]);
  }

  const Named<T>* note_found(const Named<T>& entry) {
    ++found_;
    return &entry;
  }

  const ByName<T>& entries_;
  std::optional<Index> index_;  ///< std::nullopt if there are few entries
  std::size_t found_ = 0;
};

}  // namespace bounty
