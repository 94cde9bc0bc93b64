#pragma once

#include <vector>

#include "bounty/totals.hpp"
#include "formats/rejection.hpp"
#include "formats/result.hpp"

/// bounty-batch/1: what many submissions come to.
namespace bounty::format {

/// A batch as it is stored.
struct StoredBatch {
  std::vector<Payout> results;
  std::vector<Rejection> rejections;
  Totals totals;  ///< not read: whoever needs them adds them up
};

struct HowMany {
  static void write(JsonWriter& json, std::uint64_t number) {
    json.value(static_cast<std::int64_t>(number));
  }
};

inline constexpr auto totals = stored_object<Totals>(
    "", required("submissions", HowMany(), &Totals::submissions),
    required("rejected", HowMany(), &Totals::rejected),
    required("gross_cents", kind::Cents(), &Totals::gross),
    required("deductions", kind::ObjectOf<deductions<Totals>>(), kind::whole_model),
    required("base_payment_cents", kind::Cents(), &Totals::base_payment),
    required("bonus_cents", kind::Cents(), &Totals::bonus),
    required("bounty_cents", kind::Cents(), &Totals::bounty),
    required("ceiling_cents", kind::Cents(), &Totals::ceiling),
    required("payable_cents", kind::Cents(), &Totals::payable),
    required("withheld_cents", kind::Cents(), &Totals::withheld),
    required("blocked_cents", kind::Cents(), &Totals::blocked),
    required("unchecked_cents", kind::Cents(), &Totals::unchecked));

inline constexpr auto budget =
    stored_object<Budget>("", required("budget_cents", kind::Cents(), &Budget::amount),
                          required("after_bounties_cents", kind::Cents(), &Budget::after_bounties),
                          required("after_ceilings_cents", kind::Cents(), &Budget::after_ceilings));

struct Results : NoRules {
  static constexpr std::string_view expected = "a list of results";
};
struct Rejections : NoRules {
  static constexpr std::string_view expected = "a list of rejections";
};

inline constexpr auto batch = stored_object<StoredBatch>(
    "a batch: a JSON object", required("format", kind::Format<batch_format>(), kind::whole_model),
    required("results", kind::ListOf<kind::ObjectOf<result>, Results>(), &StoredBatch::results),
    required("rejections", kind::ListOf<kind::ObjectOf<rejection>, Rejections>(),
             &StoredBatch::rejections),
    optional("totals", kind::Unread<kind::ObjectOf<totals>>(), &StoredBatch::totals));

/// A result or a rejection into a document.
void write_outcome(JsonWriter& json, const Outcome& outcome, Lists lists);

}  // namespace bounty::format
