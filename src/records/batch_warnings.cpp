#include "records/batch_warnings.hpp"

#include <algorithm>
#include <optional>

#include "names/words.hpp"
#include "score/family_payment.hpp"
#include "stored/stored_keys.hpp"

namespace bounty {
namespace {

std::string_view text_of(const JsonValues& values, std::size_t number, std::string_view key) {
  return values.text_at(pointer_through({stored_key::warnings, std::to_string(number), key}));
}

bool has_warning(const JsonValues& values, std::size_t number) {
  return values.value_at(pointer_through({stored_key::warnings, std::to_string(number)})) !=
         JsonValues::none;
}

/// The stored one of this number where it is of a batch.
std::optional<Warning> stored_of_batch(const JsonValues& values, std::size_t number) {
  const std::string_view word = text_of(values, number, stored_key::code);
  for (const WarningCode code : {WarningCode::duplicate_family, WarningCode::similar_family}) {
    if (word != word_for(code)) continue;
    return Warning{code, std::string(text_of(values, number, stored_key::message))};
  }
  return std::nullopt;
}

bool is_same(const Warning& a, const Warning& b) {
  return a.code == b.code && a.message == b.message;
}

bool is_among(const Warning& warning, const std::vector<Warning>& list) {
  return std::ranges::any_of(list, [&](const Warning& each) { return is_same(each, warning); });
}

/// Removes and returns the first warning that meets the condition.
template <class Is>
std::optional<Warning> take_first(std::vector<Warning>& list, Is is) {
  const auto found = std::ranges::find_if(list, is);
  if (found == list.end()) return std::nullopt;
  std::optional<Warning> taken = std::move(*found);
  list.erase(found);
  return taken;
}

/// Whether the warning is one that only a batch can give.
bool is_of_batch(const Warning& warning) {
  return warning.code == WarningCode::duplicate_family ||
         warning.code == WarningCode::similar_family;
}

}  // namespace

bool says_of_other(const Warning& warning, const std::string& family,
                   const std::string& other_family, const std::string& elsewhere) {
  if (family == other_family) return is_same(warning, duplicate_family(family, elsewhere));
  return is_same(warning, similar_to_earlier(family, elsewhere)) ||
         is_same(warning, similar_to_later(other_family, elsewhere));
}

std::vector<Warning> warnings_to_expect(const std::vector<Warning>& computed,
                                        const JsonValues& stored, bool has_all_of_batch,
                                        const std::function<bool(const Warning&)>& is_true) {
  constexpr std::size_t most_of_batch = 3;  // so that nobody makes a long search of it
  std::vector<Warning> left = computed;
  std::vector<Warning> expected;
  std::size_t asked = 0;
  for (std::size_t number = 0; has_warning(stored, number); ++number) {
    const std::optional<Warning> of_batch = stored_of_batch(stored, number);
    std::optional<Warning> right = take_first(left, [&](const Warning& each) {
      return of_batch ? each.code == of_batch->code : !is_of_batch(each);
    });
    const bool may_be_true = of_batch && !is_among(*of_batch, expected);
    if (may_be_true &&
        (is_among(*of_batch, computed) || (asked++ < most_of_batch && is_true(*of_batch)))) {
      right = of_batch;
    }
    if (right) expected.push_back(*std::move(right));
  }
  std::ranges::copy_if(left, std::back_inserter(expected), [&](const Warning& warning) {
    return has_all_of_batch || !is_of_batch(warning);
  });
  return expected;
}

/// The common end of both paths is the part that did not move.
MovedTogether::MovedTogether(std::string_view then, std::string_view now) {
  const auto ends = std::mismatch(then.rbegin(), then.rend(), now.rbegin(), now.rend());
  then_ = std::string(ends.first, then.rend());
  now_ = std::string(ends.second, now.rend());
  std::ranges::reverse(then_);
  std::ranges::reverse(now_);
}

std::string MovedTogether::place_then(const std::string& now) const {
  return now.starts_with(now_) ? then_ + now.substr(now_.size()) : now;
}

}  // namespace bounty
