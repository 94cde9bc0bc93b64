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

/// What kind of action would raise the bounty: QA evidence from the submitter for a step, or one of
/// the program's judgements.
enum class AdviceKind { evidence, repeat_rate, confidence, bonus, payment };

/// Who can act on a piece of advice.
enum class Party { submitter, program };

/// Returns the submitter for evidence, and the program for everything else.
Party party_of(AdviceKind kind);

/// Returns the word that formats.md uses, such as `repeat_rate` or `submitter`.
std::string_view word_for(AdviceKind kind);
std::string_view word_for(Party party);

/// A second action that a piece of advice needs: only both together gain the amount.
struct Companion {
  AdviceKind kind = AdviceKind::repeat_rate;
  std::string where;  ///< an activity or `task/step`; "" for the bonus
  Money both;         ///< what the bounty gains if both are done
};

struct Advice {
  AdviceKind kind = AdviceKind::payment;
  std::string where;           ///< an activity or `task/step`; "" for bonus and payment
  std::optional<Money> alone;  ///< what the bounty gains by this alone; std::nullopt for payment
  /// The second action, if one of the two gains nothing alone; else null, as for most advice.
  std::shared_ptr<const Companion> with{};

  /// Returns the gain by which advice is ranked; std::nullopt for payment.
  [[nodiscard]] std::optional<Money> gain() const { return with ? with->both : alone; }
};

/// How a submission's bounty could be raised (`bounty-advice/1`).
struct Advised {
  Payout payout;  ///< by the judgements made so far; its ceiling is the bounty if the program
                  ///< granted everything
  std::vector<Advice> advice;  ///< the largest gain first; equal gains in document order, the
                               ///< submitter's before the program's
  Money bounty_by_submitter;   ///< if the submitter did all it can, and the program nothing
  Money bounty_by_both;
};

/// Returns all advice that gains something, by the rules of payout-rules.md ("Advice"), or the
/// errors in the documents. `review` may be null.
Expected<Advised, Diagnostics> advise(const Submission& submission, const Review* review,
                                      const Policy& policy);

}  // namespace bounty
