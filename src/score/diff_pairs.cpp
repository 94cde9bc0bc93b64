#include "score/diff_pairs.hpp"

#include <map>
#include <tuple>

namespace bounty {
namespace {

using Outcomes = std::vector<Outcome>;
using Submissions = std::vector<Pair<Outcome>>;

/// What waits for its counterpart, by a key: the first of one key is the first to be found.
template <class T, class Key>
class Waiting {
 public:
  void add(Key key, const T* one) { waiting_.emplace(std::move(key), one); }

  /// Null where nothing waits under the key.
  const T* take(const Key& key) {
    const auto found = waiting_.find(key);
    if (found == waiting_.end()) return nullptr;
    const T* const one = found->second;
    waiting_.erase(found);
    return one;
  }

 private:
  std::multimap<Key, const T*> waiting_;
};

/// What has no counterpart, in its order.
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

/// `regex_golf.json` of `submissions/regex_golf.json`: the same submission may lie elsewhere now.
std::string_view file_name(const Outcome& outcome) {
  const auto* payout = std::get_if<Payout>(&outcome);
  const std::string& source =
      payout == nullptr ? std::get<Rejection>(outcome).source : payout->source;
  return std::string_view(source).substr(source.rfind('/') + 1);
}

/// Payouts of one family are one submission: those that come twice, in their order.
void pair_families(Submissions& pairs, const Outcomes& before) {
  Waiting<Outcome, std::string_view> families;
  for (const Outcome& outcome : before) {
    if (const Payout* payout = payout_of(&outcome)) families.add(payout->family, &outcome);
  }
  for (Pair<Outcome>& pair : pairs) {
    if (const Payout* payout = payout_of(pair.after)) pair.before = families.take(payout->family);
  }
}

/// What is rejected has no family, but a file. Of two files that are scored, the family has
/// decided.
void pair_files(Submissions& pairs, const Outcomes& before) {
  using Key = std::pair<bool, std::string_view>;  // whether it was scored
  Waiting<Outcome, Key> files;
  for (const Outcome* outcome : left_over(pairs, before)) {
    files.add({payout_of(outcome) != nullptr, file_name(*outcome)}, outcome);
  }
  for (Pair<Outcome>& pair : pairs) {
    if (pair.before != nullptr) continue;
    pair.before = files.take({false, file_name(*pair.after)});
    const bool is_rejected = payout_of(pair.after) == nullptr;
    if (pair.before == nullptr && is_rejected) {
      pair.before = files.take({true, file_name(*pair.after)});
    }
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
  pair_files(pairs, before);
  for (const Outcome* outcome : left_over(pairs, before)) pairs.push_back({outcome, nullptr});
  return pairs;
}

std::vector<Pair<StepPayout>> pairs_of(const std::vector<StepPayout>& before,
                                       const std::vector<StepPayout>& after) {
  Waiting<StepPayout, StepKey> waiting;
  for (const StepPayout& step : before) waiting.add(key_of(step), &step);
  std::vector<Pair<StepPayout>> pairs;
  for (const StepPayout& step : after) pairs.push_back({waiting.take(key_of(step)), &step});
  for (const StepPayout* step : left_over(pairs, before)) pairs.push_back({step, nullptr});
  return pairs;
}

}  // namespace bounty
