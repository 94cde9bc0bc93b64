#include "compare/diff_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "bounty/print.hpp"
#include "formats/output/result.hpp"
#include "names/words.hpp"

namespace bounty {
namespace {

// A value as people read it. Different values have different texts.

std::string shown(const kind::Text&, std::string_view text) { return std::string(text); }
std::string shown(const kind::Date&, std::string_view date) { return std::string(date); }
std::string shown(const kind::Family&, std::string_view family) { return std::string(family); }
std::string shown(const kind::Cents&, Money amount) { return dollars(amount); }
std::string shown(const kind::CentsAnHour&, HourlyRate rate) { return dollars(rate.per_hour()); }
std::string shown(const kind::Seconds&, Duration duration) { return units(duration); }
std::string shown(const kind::StoredRate&, Rate rate) { return percent(rate); }
std::string shown(const kind::Boolean&, bool is_so) { return is_so ? "yes" : "no"; }

std::string shown(const kind::StoredCount&, Count count) {
  return fmt::format("{}", count.number());
}

std::string shown(const kind::CentsOrNull&, const std::optional<Money>& amount) {
  return amount ? dollars(*amount) : "";
}

template <class T>
std::string shown(const kind::WordKind<T>&, T meaning) {
  return std::string(word_for(meaning));
}

template <class T, class Rules>
std::string shown(const kind::ListOf<kind::StoredWord<T>, Rules>&, const std::vector<T>& list) {
  std::string text;
  for (const T meaning : list) {
    text += fmt::format("{}{}", text.empty() ? "" : ", ", word_for(meaning));
  }
  return text;
}

std::string shown(const format::RatesOfCriteria&,
                  const std::vector<std::pair<std::string, Rate>>& criteria) {
  std::string text;
  for (const auto& [criterion, rate] : criteria) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", criterion, percent(rate));
  }
  return text;
}

/// A review's path is not compared, only whether the review was embedded.
std::string shown(const format::SourceOfReview&, const std::string& source) {
  return source == AppliedReview::embedded ? source : "from outside";
}

std::string shown(const kind::ObjectOf<format::earlier_payment>&, const EarlierPayment& paid) {
  return fmt::format("{}{}{}", dollars(paid.amount), paid.date.empty() ? "" : " on ", paid.date);
}

/// Returns the value of a key of the object, or "" if there is no object. A repeat rate has no
/// meaning without repeats, nor has a name for an acknowledgement that is not due.
template <const auto& description, std::size_t i>
std::string shown_of(const ModelOf<description>* model) {
  if (model == nullptr) return "";
  const auto& part = part_of<description, i>(*model);
  using Kind = KindOf<description, i>;
  if constexpr (std::is_same_v<Kind, format::RateOfRepeats>) {
    if (model->repeat_count == Count()) return "";
  } else if constexpr (std::is_same_v<Kind, format::AcknowledgedName>) {
    if (!model->due) return "";
  }
  if constexpr (is_optional<std::remove_cvref_t<decltype(part)>> &&
                !requires { Kind::takes_optional_part; }) {
    return part ? shown(Kind(), *part) : "";
  } else {
    return shown(Kind(), part);
  }
}

/// Returns the object under a key, or null.
template <const auto& description, std::size_t i>
const auto* object_in(const ModelOf<description>* model) {
  using Inner = ModelOf<KindOf<description, i>::object>;
  const Inner* none = nullptr;
  if (model == nullptr) return none;
  const auto& part = part_of<description, i>(*model);
  if constexpr (is_optional<std::remove_cvref_t<decltype(part)>>) {
    return part ? &*part : none;
  } else {
    return &part;
  }
}

/// Adds the changed values of keys that have labels, and of nested objects. Lists without a label
/// are compared elsewhere. Both models may be null, if there is no such object.
template <const auto& description>
void add_changes(std::vector<ValueChange>& changes, const std::string& path,
                 const ModelOf<description>* before, const ModelOf<description>* after) {
  for_each_key<description>([&](auto i) {
    constexpr const auto& key = std::get<i>(description.keys);
    const std::string here = path + std::string(key.name);
    using Kind = KindOf<description, i>;
    if constexpr (!key.label.empty()) {
      std::string was = shown_of<description, i>(before);
      std::string is = shown_of<description, i>(after);
      if (was != is) {
        changes.push_back({here, std::string(key.label), std::move(was), std::move(is)});
      }
    } else if constexpr (requires { Kind::object; }) {
      add_changes<Kind::object>(changes, here + ".", object_in<description, i>(before),
                                object_in<description, i>(after));
    }
  });
}

/// Undecided judgements with their worths. The payment, which has no worth, is a value of its own.
using Worths = std::map<std::string, Money>;

Worths undecided_in(const Payout& payout) {
  Worths worths;
  for (const auto& [judgement, submitter_can_settle, where, worth] : payout.undecided) {
    if (!worth) continue;
    std::string label = fmt::format("undecided {}", word_for(judgement));
    std::ranges::replace(label, '_', ' ');
    if (!where.empty()) label.append(" of ").append(where);
    worths.emplace(std::move(label), *worth);
  }
  return worths;
}

/// Adds judgements that are newly undecided or decided. A changed worth is visible in the ceiling.
void add_undecided(std::vector<ValueChange>& changes, const Worths& before, const Worths& after) {
  constexpr std::string_view key = key_of<format::result>(&Payout::undecided);
  for (const auto& [label, worth] : before) {
    if (!after.contains(label)) changes.push_back({std::string(key), label, dollars(worth), ""});
  }
  for (const auto& [label, worth] : after) {
    if (!before.contains(label)) changes.push_back({std::string(key), label, "", dollars(worth)});
  }
}

}  // namespace

std::vector<ValueChange> changed_values(const Payout& before, const Payout& after) {
  std::vector<ValueChange> changes;
  add_changes<format::result>(changes, "", &before, &after);
  add_undecided(changes, undecided_in(before), undecided_in(after));
  return changes;
}

std::vector<ValueChange> changed_values(const StepPayout& before, const StepPayout& after) {
  std::vector<ValueChange> changes;
  add_changes<format::step_payout>(changes, "", &before, &after);
  return changes;
}

}  // namespace bounty
