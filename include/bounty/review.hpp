#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bounty/duration.hpp"
#include "bounty/money.hpp"
#include "bounty/place.hpp"
#include "bounty/rate.hpp"
#include "bounty/texts.hpp"

namespace bounty {

/// How it was shown that a step works: a full QA run, one of the accepted alternatives, or not.
enum class Evidence { full_run, alternative, none };

/// How far the program trusts a step without evidence. The policy gives each word its rate.
enum class Confidence { high, medium, low, none };

/// What a review says of one thing that it calls by name, with the place of the name: a step is
/// `task/step`.
template <class T>
struct Named : Stated<T> {
  std::string_view name;
};

/// What it says of several, in the order of the document. Their names differ.
template <class T>
using ByName = std::vector<Named<T>>;

/// The bonus as one rate, or as a rate for each of the policy's criteria.
using BonusJudgement = std::variant<Rate, ByName<Rate>>;

/// Whether the program may and can pay, how much, and whom. What is not stated is not known.
struct PaymentJudgement {
  std::optional<bool> legal{};
  std::optional<bool> practical{};
  std::optional<Money> amount{};  ///< what the program has agreed to pay
  std::string_view payee{};       ///< whom; "" where not stated
  std::string_view note{};        ///< "" where not stated
};

/// The judgements: what the program has decided of a submission (`bounty-review/1`).
/// What it does not say is undecided, unless it is final. Its texts refer to `texts`, or to what
/// else outlives it; those of an embedded review to its submission's.
struct Review {
  Source file;  ///< where it was read; nothing for one embedded in its submission
  Stated<std::string_view> family;  ///< the submission it judges; "" for an embedded one
  std::string_view reviewer;        ///< "" where not stated
  std::string_view date;            ///< YYYY-MM-DD, or ""
  std::string_view note;
  std::optional<HourlyRate> rate_per_hour;
  ByName<Duration> time;
  ByName<Duration> computation;
  ByName<Evidence> qa;
  ByName<std::string_view> activity;
  ByName<Rate> repeat_rate;
  ByName<std::variant<Confidence, Rate>> confidence;
  std::optional<BonusJudgement> bonus;
  PaymentJudgement payment;
  bool used = false;
  bool fast_track = false;
  bool final = false;
  std::shared_ptr<Texts> texts;  ///< null where its texts stand elsewhere

  /// Whether it is a draft that stands in its submission.
  [[nodiscard]] bool is_embedded() const { return file.path.empty(); }
};

}  // namespace bounty
