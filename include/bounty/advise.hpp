#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "bounty/money.hpp"
#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"

namespace bounty {

/// What would raise the bounty: the submitter's QA evidence for a step, or one of the program's
/// judgements.
enum class AdviceKind { evidence, repeat_rate, confidence, bonus, payment };

/// Who can follow an advice.
enum class Party { submitter, program };

/// The submitter for evidence, the program for everything else.
Party party_of(AdviceKind kind);

/// The words of formats.md: `repeat_rate`, `submitter`.
std::string_view word_for(AdviceKind kind);
std::string_view word_for(Party party);

/// What has to be done beside an advice, where the two pay only together.
struct Companion {
  AdviceKind kind = AdviceKind::repeat_rate;
  std::string where;  ///< "" for the bonus
  Money both;         ///< what the bounty gains by the two
};

struct Advice {
  AdviceKind kind = AdviceKind::payment;
  std::string where;           ///< an activity or `task/step`; "" for bonus and payment
  std::optional<Money> alone;  ///< what the bounty gains if only this is done; none for payment
  /// Where one of the two gains nothing alone; else null. Most advice has none.
  std::shared_ptr<const Companion> with{};

  /// By which it is ranked: none for payment.
  [[nodiscard]] std::optional<Money> gain() const { return with ? with->both : alone; }
};

/// How a submission's bounty could be raised (`bounty-advice/1`).
struct Advised {
  Payout payout;  ///< as things stand; its ceiling is the bounty if the program did all its part
  std::vector<Advice> advice;  ///< the largest gain first; equal ones in document order, the
                               ///< submitter's before the program's
  Money bounty_by_submitter;   ///< if the submitter did all of its part, and the program nothing
  Money bounty_by_both;
};

/// Every advice that gains something, by the rules of payout-rules.md ("Advice"), or what is wrong
/// with the documents. `review` may be null.
Expected<Advised, Diagnostics> advise(const Submission& submission, const Review* review,
                                      const Policy& policy);

}  // namespace bounty
