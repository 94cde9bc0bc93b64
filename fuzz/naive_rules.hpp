#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// A second implementation of the payout rules, written from docs/payout-rules.md alone. It
/// includes no header of the library. It is written to be compared with that page, not to be fast.
namespace bounty::fuzz::naive {

/// The largest product is a rate of 10^8 cents, 3.6 * 10^11 milliseconds, 10^6 repetitions and two
/// rates of 10^6 millionths: 3.6 * 10^37. Rounding doubles it; the limit is 1.7 * 10^38.
__extension__ using Whole = __int128;

enum class Evidence { full_run, alternative, none };

constexpr std::int64_t million = 1'000'000;

/// Times are milliseconds, rates are millionths, money is cents.
struct Step {
  std::string task;
  std::string name;
  Whole time = 0;
  Whole computation = 0;
  Whole count = 1;
  std::string activity;  ///< "" if the step has none
  Evidence evidence = Evidence::none;
};

/// A rate, or a word for which the policy has a rate.
struct Confidence {
  std::string word;  ///< "" if it is a rate
  Whole rate = 0;
};

/// What a review states about steps (by `task/step`), tasks and activities.
struct Review {
  std::map<std::string, Whole> time;
  std::map<std::string, Whole> computation;
  std::map<std::string, Evidence> evidence;
  std::map<std::string, std::string> activity;
  std::map<std::string, Whole> repeat_rate;
  std::map<std::string, Confidence> confidence;
  std::optional<Whole> bonus;                            ///< a single rate
  std::optional<std::map<std::string, Whole>> criteria;  ///< or rates of criteria
  std::optional<Whole> rate_per_hour;
  std::optional<bool> is_legal;
  std::optional<bool> is_practical;
  std::optional<Whole> amount;  ///< the approved amount in cents
  bool has_payee = false;       ///< the submission has no author, so a payee differs from it
  bool has_date = false;
  bool is_final = false;
};

struct Policy {
  Whole rate_per_hour = 300'00;
  Whole repeat_rate = 0;
  Whole full_run = 1'000'000;
  Whole alternative = 1'000'000;
  std::map<std::string, Whole> confidence = {
      {"high", 750'000}, {"medium", 500'000}, {"low", 250'000}, {"none", 0}, {"unreviewed", 0}};
  Whole bonus_cap = 500'000;
};

/// The four cumulative amounts of a step, each rounded once.
struct Amounts {
  Whole gross = 0;
  Whole after_computation = 0;
  Whole after_repetitions = 0;
  Whole after_qa = 0;
};

enum class Judgement { repeat_rate, confidence, bonus, payment };

struct Undecided {
  Judgement judgement = Judgement::bonus;
  std::string where;  ///< "" for the bonus and the payment
  Whole worth = 0;    ///< 0 for the payment, which has none
};

struct Result {
  std::vector<Amounts> steps;
  Amounts total;
  Whole bonus = 0;
  Whole bounty = 0;
  Whole ceiling = 0;
  std::vector<Undecided> undecided;
  std::optional<Whole> payable;  ///< unknown while the payment is unchecked
  bool is_bonus_cut = false;     ///< the stated rate exceeds the cap
};

/// Whether the computation of a step exceeds its time, after the review's corrections. Such a
/// submission is rejected.
bool waits_too_long(const std::vector<Step>& steps, const Review& review);

/// Returns the result for the steps. A specification earns nothing. Returns std::nullopt if an
/// amount needs more than 64 bits.
std::optional<Result> result_of(std::vector<Step> steps, const Review& review, const Policy& policy,
                                bool is_specification);

}  // namespace bounty::fuzz::naive
