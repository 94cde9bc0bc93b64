#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>

#include "bounty/duration.hpp"
#include "bounty/money.hpp"
#include "bounty/place.hpp"
#include "bounty/rate.hpp"
#include "bounty/step_name.hpp"

namespace bounty {

/// How it was shown that a step works: a full QA run, one of the accepted alternatives, or not.
enum class Evidence { full_run, alternative, none };

/// How far the program trusts a step without evidence. The policy gives each word its rate.
enum class Confidence { high, medium, low, none };

/// What a review says of things it calls by name, with the place of the name: a step is
/// `task/step`.
template <class T>
using ByName = std::map<std::string, Stated<T>, NameOrder>;

/// The bonus as one rate, or as a rate for each of the policy's criteria.
using BonusJudgement = std::variant<Rate, ByName<Rate>>;

/// Whether the program may and can pay, how much, and whom. What is not stated is not known.
struct PaymentJudgement {
  std::optional<bool> legal{};
  std::optional<bool> practical{};
  std::optional<Money> amount{};  ///< what the program has agreed to pay
  std::string payee{};            ///< whom; "" where not stated
  std::string note{};             ///< "" where not stated
};

/// The judgements: what the program has decided of a submission (`bounty-review/1`).
/// What it does not say is undecided, unless it is final.
struct Review {
  std::string file;    ///< where it was read; "" for a review embedded in its submission
  std::string family;  ///< the submission it judges; "" for an embedded one
  Place family_place;
  std::string reviewer;  ///< "" where not stated
  std::string date;      ///< YYYY-MM-DD, or ""
  std::string note;
  std::optional<HourlyRate> rate_per_hour;
  ByName<Duration> time;
  ByName<Duration> computation;
  ByName<Evidence> qa;
  ByName<std::string> activity;
  ByName<Rate> repeat_rate;
  ByName<std::variant<Confidence, Rate>> confidence;
  std::optional<BonusJudgement> bonus;
  PaymentJudgement payment;
  bool used = false;
  bool fast_track = false;
  bool final = false;

  /// Whether it is a draft that stands in its submission.
  [[nodiscard]] bool is_embedded() const { return file.empty(); }
};

}  // namespace bounty
