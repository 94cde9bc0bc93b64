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

/// How a step was shown to work: by a full QA run, by one of the accepted alternatives, or not at
/// all.
enum class Evidence { full_run, alternative, none };

/// How sure the program is that a step without evidence works. The policy gives each word its rate.
enum class Confidence { high, medium, low, none };

/// A judgement about something that the review refers to by name, with the location of the name. A
/// step's name is `task/step`.
template <class T>
struct Named : Stated<T> {
  std::string_view name;
};

/// Judgements by name, in document order. No name appears twice.
template <class T>
using ByName = std::vector<Named<T>>;

/// The bonus as one rate, or as a rate for each of the policy's criteria.
using BonusJudgement = std::variant<Rate, ByName<Rate>>;

/// Whether paying is legal and practical, how much is approved, and for whom. What is not stated is
/// unknown.
struct PaymentJudgement {
  std::optional<bool> legal{};
  std::optional<bool> practical{};
  std::optional<Money> amount{};  ///< the amount that the program approves
  std::string_view payee{};       ///< whom the program approves; "" if not stated
  std::string_view note{};        ///< "" if not stated
};

/// The program's judgements on a submission (`bounty-review/1`). A judgement on an amount that the
/// review does not state is undecided, unless the review is final. Its texts refer to `texts`, or
/// to other memory that outlives it; those of an embedded review refer to the submission's.
struct Review {
  Source file;                      ///< where it was read; empty if embedded in its submission
  Stated<std::string_view> family;  ///< the family that it judges; "" if embedded
  std::string_view reviewer;        ///< "" if not stated
  std::string_view date;            ///< YYYY-MM-DD; "" if not stated
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
  std::shared_ptr<Texts> texts;  ///< null if other memory holds its texts

  /// Whether it is embedded in its submission, and so only a draft.
  [[nodiscard]] bool is_embedded() const { return file.path.empty(); }
};

}  // namespace bounty
