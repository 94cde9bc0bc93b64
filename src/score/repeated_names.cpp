#include "score/repeated_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bitset>
#include <compare>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>

#include "bounty/print.hpp"
#include "formats/submission.hpp"
#include "names/name_numbers.hpp"
#include "rules/bonus.hpp"
#include "rules/step_amounts.hpp"
#include "unicode/folded.hpp"

namespace bounty {
namespace {

/// The number of names that a warning lists.
constexpr std::size_t most_names = 3;

/// Whether the review states the activity that the step counts under.
bool is_settled(const JudgedStep& step) { return step.activity_is_reviewed; }

/// Activities by number, some of them joined (a union-find structure). Joined activities are
/// represented by the first of them.
class JoinedActivities {
 public:
  explicit JoinedActivities(std::size_t count) : joined_to_(count) {
    std::iota(joined_to_.begin(), joined_to_.end(), std::size_t{0});
  }

  [[nodiscard]] std::size_t first_of(std::size_t activity) {
    while (joined_to_[activity] != activity) {
      joined_to_[activity] = joined_to_[joined_to_[activity]];  // halves the path
      activity = joined_to_[activity];
    }
    return activity;
  }

  void join(std::size_t a, std::size_t b) {
    const auto [first, later] = std::minmax({first_of(a), first_of(b)});
    joined_to_[later] = first;
  }

 private:
  std::vector<std::size_t> joined_to_;
};

/// A step with a hash of its name as it is compared. Different names hardly ever have the same
/// hash.
struct HashedStep {
  std::uint64_t hash = 0;
  const JudgedStep* step = nullptr;

  auto operator<=>(const HashedStep&) const = default;
};

/// Whether two of the marks may be equal, tested with one bit for each mark. Usually none are.
bool may_have_common_marks(const std::vector<HashedStep>& marked) {
  constexpr std::size_t few = 64;
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  if (marked.size() > few) return true;
  std::bitset<32 * few> seen;
  for (const HashedStep& one : marked) {
    auto bit = seen[(one.hash * odd >> 32U) % seen.size()];
    if (bit) return true;
    bit = true;
  }
  return false;
}

/// Returns the steps whose names may be equal to another's, by their marks. Most submissions have
/// none, and names are folded only if there are some.
std::vector<HashedStep> with_common_marks(const std::vector<JudgedStep>& steps) {
  std::vector<HashedStep> marked;
  marked.reserve(steps.size());
  for (const JudgedStep& step : steps) {
    if (!is_settled(step)) marked.push_back({hash_of_folded(step.step->name), &step});
  }
  if (!may_have_common_marks(marked)) return {};
  std::ranges::sort(marked);
  std::vector<HashedStep> common;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const bool has_neighbour = (i > 0 && marked[i - 1].hash == marked[i].hash) ||
                               (i + 1 < marked.size() && marked[i + 1].hash == marked[i].hash);
    if (has_neighbour) common.push_back(marked[i]);
  }
  return common;
}

/// Sorts the steps, so that those with the same name are adjacent and in document order. Hashes
/// take far less memory than the names.
std::vector<HashedStep> by_name(const std::vector<JudgedStep>& steps) {
  std::vector<HashedStep> hashed = with_common_marks(steps);
  for (HashedStep& one : hashed) one.hash = keyed_hash(folded(one.step->step->name));
  std::ranges::sort(hashed);
  return hashed;
}

/// The steps with the same name.
struct SameName {
  const JudgedStep* first = nullptr;
  const JudgedStep* other = nullptr;  ///< the first one with another activity, or null
  std::size_t count = 0;
};

class RepeatedNames {
 public:
  RepeatedNames(const std::vector<JudgedStep>& steps, const std::vector<HashedStep>& hashed)
      : steps_(steps), activities_(steps.size()) {
    for (auto first = hashed.begin(); first != hashed.end();) {
      const auto last = std::find_if(
          first, hashed.end(), [&](const HashedStep& one) { return one.hash != first->hash; });
      const SameName name = join({first, last});
      if (name.other != nullptr) names_.push_back(name);
      first = last;
    }
    std::ranges::sort(names_, {}, &SameName::first);
  }

  [[nodiscard]] bool empty() const { return names_.empty(); }

  /// `"a/Read" and "b/Read" and 2 more, "a/Write" and "b/Write", and 3 more names`
  [[nodiscard]] std::string list() const {
    std::string text;
    for (std::size_t i = 0; i < std::min(names_.size(), most_names); ++i)
      text += (i == 0 ? "" : ", ") + pair(names_[i]);
    if (names_.size() <= most_names) return text;
    const std::size_t more = names_.size() - most_names;
    return text + fmt::format(", and {} more name{}", more, more == 1 ? "" : "s");
  }

  /// Returns the base payment if the steps of each name were one activity: the first repetitions of
  /// the later ones would earn the current repeat rate.
  [[nodiscard]] Money base_payment_if_one(const Payout& payout) {
    Money base_payment = payout.base_payment;
    for (const JudgedStep& step : steps_) {
      if (activities_.first_of(step.activity_number) == step.activity_number) continue;
      base_payment = base_payment - full_rate_part(step, payout.rate_per_hour);
    }
    return base_payment;
  }

 private:
  SameName join(std::span<const HashedStep> steps) {
    SameName name{steps.front().step, nullptr, steps.size()};
    for (const HashedStep& one : steps) {
      if (one.step->activity_number == name.first->activity_number) continue;
      if (name.other == nullptr) name.other = one.step;
      activities_.join(name.first->activity_number, one.step->activity_number);
    }
    return name;
  }

  static std::string pair(const SameName& name) {
    std::string text = fmt::format("{} and {}", in_quotes(text_of(name.first->name())),
                                   in_quotes(text_of(name.other->name())));
    if (name.count > 2) text += fmt::format(" and {} more", name.count - 2);
    return text;
  }

  /// Returns what the step earns because it is the first of its activity rather than a repeat.
  static Money full_rate_part(const JudgedStep& step, HourlyRate hourly) {
    JudgedStep repeat = step;
    repeat.full_rate_repetitions = Count();
    return step_amounts(step, hourly).amount - step_amounts(repeat, hourly).amount;
  }

  const std::vector<JudgedStep>& steps_;
  std::vector<SameName> names_;
  JoinedActivities activities_;
};

}  // namespace

void warn_of_repeated_names(WarningList& list, const Payout& payout,
                            const std::vector<JudgedStep>& steps) {
  const std::vector<HashedStep> hashed = by_name(steps);
  if (hashed.empty()) return;
  RepeatedNames names(steps, hashed);
  if (names.empty()) return;
  list.add(WarningCode::perhaps_repeated, [&] {
    const Money base_payment = names.base_payment_if_one(payout);
    const Money bounty =
        base_payment + bonus(base_payment, payout.bonus_rate.rate, payout.bonus_cap);
    return fmt::format(
        "steps with the same name have no common activity: {}; {} of the bounty depends on whether "
        "they are the same work: state one {} for those that are",
        names.list(), dollars(payout.bounty - bounty),
        in_quotes(key_of<format::step>(&Step::activity)));
  });
}

}  // namespace bounty
