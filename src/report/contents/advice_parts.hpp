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

/// An advice as it is shown: what pays only together are two things to do, with one gain.
struct ShownAdvice {
  std::string family;
  std::string what;
  std::string_view by;
  std::string with;  ///< "" where it needs nothing else
  std::string_view with_by;
  std::optional<Money> gain;  ///< none for a payment
};

/// The advice on a submission in words.
ShownAdvice shown_advice(const Advice& advice, const Payout& payout);

/// A row for each advice with who can follow it and its gain; for what pays only together two rows,
/// with one gain.
Table advice_table(const Advised& advised);
Table advice_table(std::span<const ShownAdvice> list);

/// What the bounty is, and what it would be with the advice that somebody follows.
std::vector<Stage> prospects_of(const Advised& advised);

/// Whether any of the advice gains something: a payment is advised as well.
bool raises_an_amount(const Advised& advised);

/// The sentence where none does.
std::string nothing_to_raise(const Payout& payout);

/// What gains mean, where some are of two things together and where none is.
std::string meaning_of_gains(const Advised& advised);
std::string meaning_of_gains(bool has_pairs);

/// The advice on many submissions, and what they would come to.
struct AdviceOnMany {
  std::vector<ShownAdvice> list;  ///< the largest gain first, equal ones as they came
  std::size_t submissions = 0;
  std::size_t drafts = 0;  ///< how many of them stand on a review that they embed
  Sum bounty;
  Sum by_submitter;
  Sum by_program;
  Sum by_both;
  std::vector<Rejection> rejections;
  bool has_pairs = false;

  void add_submission(const Advised& advised);
  void rank();
};

/// That amounts of so many submissions stand on a review which decides nothing.
std::string remark_on_drafts(std::size_t drafts);

/// A report lists no more than these.
constexpr std::size_t most_advice = 40;

}  // namespace bounty
