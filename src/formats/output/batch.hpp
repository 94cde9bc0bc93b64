#pragma once

#include <vector>

#include "bounty/totals.hpp"
#include "formats/output/rejection.hpp"
#include "formats/output/result.hpp"

/// bounty-batch/1: the outcomes of many submissions.
namespace bounty::format {

/// A batch as stored.
struct StoredBatch {
  std::vector<Payout> results;
  std::vector<Rejection> rejections;
  Totals totals;                 ///< written only: whoever reads a batch adds up its results
  std::optional<Budget> budget;  ///< written only
};

inline constexpr auto totals = stored_object<Totals>(
    "totals", "",
    required("submissions", kind::HowMany(), &Totals::submissions,
             "How many submissions there are."),
    required("rejected", kind::HowMany(), &Totals::rejected, "How many were rejected."),
    required("gross_cents", kind::SumOfCents(), &Totals::gross,
             "The sum of the gross amounts, in cents."),
    required("deductions", kind::ObjectOf<deductions<Totals, kind::SumOfCents>>(),
             kind::whole_model, "The sums of the deductions."),
    required("base_payment_cents", kind::SumOfCents(), &Totals::base_payment,
             "The sum of the base payments, in cents."),
    required("bonus_cents", kind::SumOfCents(), &Totals::bonus,
             "The sum of the bonuses, in cents."),
    required("bounty_cents", kind::SumOfCents(), &Totals::bounty,
             "The sum of the bounties, in cents."),
    required("ceiling_cents", kind::SumOfCents(), &Totals::ceiling,
             "The sum of the ceilings, in cents."),
    required("payable_cents", kind::SumOfCents(), &Totals::payable,
             "The sum of the bounties whose payment is clear, in cents."),
    required("withheld_cents", kind::SumOfCents(), &Totals::withheld,
             "The sum of the bounties whose payment is withheld, in cents."),
    required("blocked_cents", kind::SumOfCents(), &Totals::blocked,
             "The sum of the bounties whose payment is blocked, in cents."),
    required("unchecked_cents", kind::SumOfCents(), &Totals::unchecked,
             "The sum of the bounties whose payment is unchecked, in cents."));

inline constexpr auto budget = stored_object<Budget>(
    "budget", "", required("budget_cents", kind::Cents(), &Budget::amount, "The budget, in cents."),
    required("after_bounties_cents", kind::SignedSumOfCents(), &Budget::after_bounties,
             "The budget less the bounties, in cents; negative if they exceed it."),
    required("after_ceilings_cents", kind::SignedSumOfCents(), &Budget::after_ceilings,
             "The budget less the ceilings, in cents; negative if they exceed it."));

struct ListOfResults : NoRules {
  static constexpr std::string_view expected = "a list of results";
};
struct ListOfRejections : NoRules {
  static constexpr std::string_view expected = "a list of rejections";
};

inline constexpr auto batch = stored_object<StoredBatch>(
    "batch", "a batch: a JSON object", kind::format_key<batch_format>,
    required("results", kind::ListOf<kind::ObjectOf<result>, ListOfResults>(),
             &StoredBatch::results, "The submissions that were scored, in input order."),
    required("rejections", kind::ListOf<kind::ObjectOf<rejection>, ListOfRejections>(),
             &StoredBatch::rejections, "The submissions that were rejected, in input order."),
    optional("totals", kind::Unread<kind::ObjectOf<totals>>(), &StoredBatch::totals,
             "The sums over all results."),
    optional("budget", kind::Unread<kind::ObjectOf<budget>, kind::Written::if_known>(),
             &StoredBatch::budget,
             "What the program can spend, and what remains of it; absent if no budget is stated."));

/// Writes a result or a rejection.
void write_outcome(JsonWriter& json, const Outcome& outcome, Lists lists);

}  // namespace bounty::format

namespace bounty {

/// Like read_stored(), for callers that know the format already.
Expected<std::vector<Outcome>, Diagnostics> read_stored_as(std::string_view format,
                                                           const Document& document);

}  // namespace bounty
