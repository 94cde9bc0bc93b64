#pragma once

#include <string>
#include <vector>

#include "bounty/money.hpp"
#include "bounty/rate.hpp"

namespace bounty {

/// What a step is worth by its evidence.
struct EvidenceRates {
  Rate full_run = Rate::full();
  Rate alternative = Rate::full();
};

/// What a step without evidence is worth by the program's confidence in it. The guidelines give no
/// figures for the words: 75%, 50% and 25% are this tool's own.
struct ConfidenceRates {
  Rate high = Rate::from_parts_per_million(750'000);
  Rate medium = Rate::from_parts_per_million(500'000);
  Rate low = Rate::from_parts_per_million(250'000);
  Rate none = Rate::none();
  Rate unreviewed = Rate::none();  ///< before anybody has stated a confidence
};

/// What a program may tune (`bounty-policy/1`). The defaults are the built-in policy, `metr`.
struct Policy {
  std::string name = "metr";
  HourlyRate rate_per_hour = HourlyRate::from_cents(300'00);
  Rate repeat_rate = Rate::none();  ///< for repetitions after the first that no review has ruled on
  EvidenceRates evidence;
  ConfidenceRates confidence;
  Rate bonus_cap = Rate::from_parts_per_million(500'000);  ///< of the base payment
  std::vector<std::string> bonus_criteria = {"unique", "threat_relevant", "easy_to_run"};
};

/// 16 hexadecimal digits that are the same for two policies if every value in them is: the name,
/// the rates and the criteria in their order (formats.md, "Result"). It tells policies apart that
/// differ by accident, and is no defence against somebody who looks for two with one fingerprint.
std::string fingerprint(const Policy& policy);

}  // namespace bounty
