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

/// A payout as `bounty-result/1`, indented, with a line end. The same payout gives the same bytes.
std::string write_result(const Payout& payout);

/// A document that cannot be scored as `bounty-rejection/1`, indented, with a line end. A
/// diagnostic names its own source where that is another document: the review or the policy.
std::string write_rejection(const Rejection& rejection);

/// The outcome as `bounty-result/1` or `bounty-rejection/1` on one line, put behind `text`.
void write_line(std::string& text, const Outcome& outcome, Lists lists);

/// Outcomes and their sums as `bounty-batch/1`, indented, with a line end: written in pieces, each
/// given to `write`.
void write_batch(const std::vector<Outcome>& outcomes, const Totals& totals, Lists lists,
                 const std::function<void(std::string_view)>& write,
                 const std::optional<Money>& budget = std::nullopt);

/// What a look at one document found, without any amount.
struct CheckedDocument {
  std::string source;
  std::string format;  ///< as which it was read: `bounty-submission/1`; "" where it could not be
  Diagnostics diagnostics;
  std::vector<Warning> warnings;
};

/// Checked documents as `bounty-check/1`, indented, with a line end.
std::string write_checks(const std::vector<CheckedDocument>& documents);

/// Advice as `bounty-advice/1`, indented, with a line end.
std::string write_advice(const Advised& advised);

/// The same on one line, put behind `text`.
void write_advice_line(std::string& text, const Advised& advised);

/// What has changed as `bounty-diff/1`, indented, with a line end; the steps only where `lists` has
/// all.
std::string write_diff(Diff diff, Lists lists);

/// A voided payment as `bounty-void/1` on one line, with a line end.
std::string write_void(const VoidedPayment& payment);

/// A policy as `bounty-policy/1`, every key stated, indented, with a line end.
std::string write_policy(const Policy& policy);

}  // namespace bounty
