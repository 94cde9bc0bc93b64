#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// The payout rules a second time, from docs/payout-rules.md alone: nothing here includes a header
/// of the library. Written to be read beside that page, not to be fast.
namespace bounty::fuzz::naive {

__extension__ using Whole = __int128;

enum class Evidence { full_run, alternative, none };

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

/// What a review states of steps as `task/step`, of tasks, and of activities.
struct Review {
  std::map<std::string, Whole> time;
  std::map<std::string, Whole> computation;
  std::map<std::string, Evidence> evidence;
  std::map<std::string, std::string> activity;
  std::map<std::string, Whole> repeat_rate;
  std::map<std::string, Whole> confidence;
  std::optional<Whole> bonus;  ///< the sum of the criteria, or the one rate
  std::optional<Whole> rate_per_hour;
  bool is_final = false;
};

struct Policy {
  Whole rate_per_hour = 300'00;
  Whole repeat_rate = 0;
  Whole full_run = 1'000'000;
  Whole alternative = 1'000'000;
  Whole unreviewed = 0;
  Whole bonus_cap = 500'000;
};

/// The four cumulative amounts of a step, each rounded once.
struct Amounts {
  Whole gross = 0;
  Whole after_computation = 0;
  Whole after_repetitions = 0;
  Whole after_qa = 0;
};

enum class Judgement { repeat_rate, confidence, bonus };

struct Undecided {
  Judgement judgement = Judgement::bonus;
  std::string where;  ///< "" for the bonus
  Whole worth = 0;
};

struct Result {
  std::vector<Amounts> steps;
  Amounts total;
  Whole bonus = 0;
  Whole bounty = 0;
  Whole ceiling = 0;
  std::vector<Undecided> undecided;
};

/// What the steps come to; `is_specification` earns nothing. None where an amount needs more than
/// 64 bits.
std::optional<Result> result_of(std::vector<Step> steps, const Review& review, const Policy& policy,
                                bool is_specification);

}  // namespace bounty::fuzz::naive
