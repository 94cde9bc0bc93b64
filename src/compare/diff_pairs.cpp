#include "compare/diff_pairs.hpp"

#include <map>
#include <tuple>

namespace bounty {
namespace {

using Outcomes = std::vector<Outcome>;
using Submissions = std::vector<Pair<Outcome>>;

/// Elements that wait for their counterparts, by key. Elements with the same key are found in the
/// order in which they were added.
template <class T, class Key>
class Waiting {
 public:
  void add_waiting(Key key, const T* one) { waiting_.emplace(std::move(key), one); }

  /// Returns null if nothing waits under the key.
  const T* take_waiting(const Key& key) {
    const auto found = waiting_.find(key);
    if (found == waiting_.end()) return nullptr;
    const T* const one = found->second;
    waiting_.erase(found);
    return one;
  }

 private:
  std::multimap<Key, const T*> waiting_;
};

/// Returns the elements without a counterpart, in their order.
template <class T>
std::vector<const T*> left_over(const std::vector<Pair<T>>& pairs, const std::vector<T>& before) {
  std::vector<bool> is_paired(before.size());
  for (const Pair<T>& pair : pairs) {
    if (pair.before != nullptr) {
      is_paired[static_cast<std::size_t>(pair.before - before.data())] = true;
    }
  }
  std::vector<const T*> rest;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!is_paired[i]) rest.push_back(&before[i]);
  }
  return rest;
}

std::string_view source_of(const Outcome& outcome) {
  const auto* payout = std::get_if<Payout>(&outcome);
  return payout == nullptr ? std::get<Rejection>(outcome).source : payout->source;
}

/// Returns `regex_golf.json` for `submissions/regex_golf.json`, because the same submission may be
/// in another folder now.
std::string_view file_name(const Outcome& outcome) {
  const std::string_view source = source_of(outcome);
  return source.substr(source.rfind('/') + 1);
}

/// Pairs payouts of the same family. If a family appears more than once, they are paired in order.
void pair_families(Submissions& pairs, const Outcomes& before) {
  Waiting<Outcome, std::string_view> families;
  for (const Outcome& outcome : before) {
    if (const Payout* payout = payout_of(&outcome)) families.add_waiting(payout->family, &outcome);
  }
  for (Pair<Outcome>& pair : pairs) {
    if (const Payout* payout = payout_of(pair.after))
      pair.before = families.take_waiting(payout->family);
  }
}

using Name = std::string_view (*)(const Outcome&);

/// Returns the outcomes by name; null for a name that two outcomes share, because it identifies
/// neither.
std::map<std::string_view, const Outcome*> by_name(const std::vector<const Outcome*>& outcomes,
                                                   Name name) {
  std::map<std::string_view, const Outcome*> named;
  for (const Outcome* outcome : outcomes) {
    const auto [found, is_first] = named.emplace(name(*outcome), outcome);
    if (!is_first) found->second = nullptr;
  }
  return named;
}

/// Pairs by name, because a rejection has no family. Two payouts are never paired by name, because
/// their families differ.
void pair_rejections(Submissions& pairs, const Outcomes& before, Name name) {
  std::vector<const Outcome*> left_after;
  for (const Pair<Outcome>& pair : pairs) {
    if (pair.before == nullptr) left_after.push_back(pair.after);
  }
  const auto named_before = by_name(left_over(pairs, before), name);
  const auto named_after = by_name(left_after, name);
  for (Pair<Outcome>& pair : pairs) {
    if (pair.before != nullptr || named_after.at(name(*pair.after)) == nullptr) continue;
    const auto found = named_before.find(name(*pair.after));
    if (found == named_before.end() || found->second == nullptr) continue;
    const bool are_scored = payout_of(pair.after) != nullptr && payout_of(found->second) != nullptr;
    if (!are_scored) pair.before = found->second;
  }
}

using StepKey = std::tuple<std::string_view, std::string_view>;

StepKey key_of(const StepPayout& step) { return {step.task, step.step}; }

}  // namespace

Submissions pairs_of(const Outcomes& before, const Outcomes& after) {
  if (before.size() == 1 && after.size() == 1) return {{before.data(), after.data()}};
  Submissions pairs;
  for (const Outcome& outcome : after) pairs.push_back({nullptr, &outcome});
  pair_families(pairs, before);
  pair_rejections(pairs, before, source_of);
  pair_rejections(pairs, before, file_name);
  for (const Outcome* outcome : left_over(pairs, before)) pairs.push_back({outcome, nullptr});
  return pairs;
}

std::vector<Pair<StepPayout>> pairs_of(const std::vector<StepPayout>& before,
                                       const std::vector<StepPayout>& after) {
  Waiting<StepPayout, StepKey> waiting;
  for (const StepPayout& step : before) waiting.add_waiting(key_of(step), &step);
  std::vector<Pair<StepPayout>> pairs;
  pairs.reserve(after.size());
  for (const StepPayout& step : after) pairs.push_back({waiting.take_waiting(key_of(step)), &step});
  for (const StepPayout* step : left_over(pairs, before)) pairs.push_back({step, nullptr});
  return pairs;
}

}  // namespace bounty
