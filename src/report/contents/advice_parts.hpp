#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/advise.hpp"
#include "bounty/totals.hpp"
#include "report/parts/stages.hpp"
#include "report/parts/table.hpp"

namespace bounty {

/// A piece of advice as it is shown. If two actions pay only together, it has both, with one gain.
struct ShownAdvice {
  std::string family;
  std::string what;
  std::string_view by;
  std::string with;  ///< the second action; "" if none is needed
  std::string_view with_by;
  std::optional<Money> gain;  ///< std::nullopt for a payment
};

/// Describes a piece of advice in words.
ShownAdvice shown_advice(const Advice& advice, const Payout& payout);

/// Returns a table with a row for each piece of advice: who can act on it, and its gain. Two
/// actions that pay only together take two rows with one gain.
Table advice_table(const Advised& advised);
Table advice_table(std::span<const ShownAdvice> list);

/// Returns the bounty, and what it would be if each party, or both, acted on the advice.
std::vector<Stage> prospects_of(const Advised& advised);

/// Whether any of the advice gains something. Advice about the payment gains nothing.
bool raises_an_amount(const Advised& advised);

/// Returns the sentence that is shown if no advice gains anything.
std::string nothing_to_raise(const Payout& payout);

/// Returns the explanation of gains. `has_pairs` tells whether some advice has two actions.
std::string meaning_of_gains(const Advised& advised);
std::string meaning_of_gains(bool has_pairs);

/// The advice on many submissions, and the sums of their bounties.
struct AdviceOnMany {
  std::vector<ShownAdvice> list;  ///< in input order until rank()
  std::size_t submissions = 0;
  std::size_t drafts = 0;  ///< how many of them are scored by the review that they embed
  Sum bounty;
  Sum bounty_by_submitter;
  Sum bounty_by_program;
  Sum bounty_by_both;
  std::vector<Rejection> rejections;
  bool has_pairs = false;

  void add_submission(const Advised& advised);
  /// Puts the largest gain first, and equal gains in input order.
  void rank();
};

/// Returns a remark that says how many submissions are scored by embedded drafts.
std::string remark_on_drafts(std::size_t drafts);

/// The largest number of pieces of advice in a text report on many submissions.
constexpr std::size_t most_advice_on_many = 40;

}  // namespace bounty
