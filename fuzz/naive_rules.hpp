#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// The payout rules a second time, from docs/payout-rules.md alone: nothing here includes a header
/// of the library. Written to be read beside that page, not to be fast.
namespace bounty::fuzz::naive {

/// Wide enough: a rate of 10^8 cents, 3.6 * 10^11 milliseconds, 10^6 repetitions, and two rates of
/// 10^6 millionths come to 3.6 * 10^37, which is rounded as twice that; the limit is 1.7 * 10^38.
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
  std::string activity;  ///< "" is an activity of its own
  Evidence evidence = Evidence::none;
};

/// A word that the policy has a rate for, or a rate.
struct Confidence {
  std::string word;  ///< "" where it is a rate
  Whole rate = 0;
};

/// What a review states of steps as `task/step`, of tasks, and of activities.
struct Review {
  std::map<std::string, Whole> time;
  std::map<std::string, Whole> computation;
  std::map<std::string, Evidence> evidence;
  std::map<std::string, std::string> activity;
  std::map<std::string, Whole> repeat_rate;
  std::map<std::string, Confidence> confidence;
  std::optional<Whole> bonus;                            ///< as one rate
  std::optional<std::map<std::string, Whole>> criteria;  ///< or as some
  std::optional<Whole> rate_per_hour;
  std::optional<bool> is_legal;
  std::optional<bool> is_practical;
  std::optional<Whole> amount;  ///< what is approved, in cents
  bool has_payee = false;       ///< for a submission without an author, whom it differs from
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
  std::optional<Whole> payable;  ///< unknown while payment is unchecked
  bool is_bonus_cut = false;     ///< a warning says so
};

/// Whether a step waits longer than it lasts, after the review's corrections: then it is refused.
bool waits_too_long(const std::vector<Step>& steps, const Review& review);

/// What the steps come to; `is_specification` earns nothing. None where an amount needs more than
/// 64 bits.
std::optional<Result> result_of(std::vector<Step> steps, const Review& review, const Policy& policy,
                                bool is_specification);

}  // namespace bounty::fuzz::naive
