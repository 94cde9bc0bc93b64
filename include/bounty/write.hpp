#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/advise.hpp"
#include "bounty/diagnostic.hpp"
#include "bounty/diff.hpp"
#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// Writes a payout as `bounty-result/1`, indented, with a newline at the end. Equal payouts give
/// equal bytes.
std::string write_result(const Payout& payout);

/// Writes a rejection as `bounty-rejection/1`, indented, with a newline at the end. A diagnostic
/// names its source if that is another document, such as the review or the policy.
std::string write_rejection(const Rejection& rejection);

/// Appends the outcome to `text` as `bounty-result/1` or `bounty-rejection/1` on one line.
void write_line(std::string& text, const Outcome& outcome, Lists lists);

/// Writes outcomes and their totals as `bounty-batch/1`, indented, with a newline at the end.
/// Passes the text to `write` in pieces.
void write_batch(const std::vector<Outcome>& outcomes, const Totals& totals, Lists lists,
                 const std::function<void(std::string_view)>& write,
                 const std::optional<Money>& budget = std::nullopt);

/// What checking one document found, without any amount.
struct CheckedDocument {
  std::string source;
  std::string format;  ///< the format it was read as: `bounty-submission/1`; "" if unknown
  Diagnostics diagnostics;
  std::vector<Warning> warnings;
};

/// Writes checked documents as `bounty-check/1`, indented, with a newline at the end.
std::string write_checks(const std::vector<CheckedDocument>& documents);

/// Writes advice as `bounty-advice/1`, indented, with a newline at the end.
std::string write_advice(const Advised& advised);

/// Appends the same to `text` on one line.
void write_advice_line(std::string& text, const Advised& advised);

/// Writes the differences as `bounty-diff/1`, indented, with a newline at the end. Steps are
/// included only if `lists` is `all`.
std::string write_diff(Diff diff, Lists lists);

/// Writes a voided payment as `bounty-void/1` on one line, with a newline at the end.
std::string write_void(const VoidedPayment& payment);

/// Writes a policy as `bounty-policy/1` with every key stated, indented, with a newline at the end.
std::string write_policy(const Policy& policy);

}  // namespace bounty
