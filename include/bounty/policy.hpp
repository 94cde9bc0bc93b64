#pragma once

#include <string>
#include <vector>

#include "bounty/money.hpp"
#include "bounty/rate.hpp"

namespace bounty {

/// The rates that a step earns for its evidence.
struct EvidenceRates {
  Rate full_run = Rate::full();
  Rate alternative = Rate::full();
};

/// The rates that a step without evidence earns for the program's confidence in it. METR's
/// guidelines give no figures for the words: 75%, 50% and 25% are this tool's own.
struct ConfidenceRates {
  Rate high = Rate::from_parts_per_million(750'000);
  Rate medium = Rate::from_parts_per_million(500'000);
  Rate low = Rate::from_parts_per_million(250'000);
  Rate none = Rate::none();
  Rate unreviewed = Rate::none();  ///< before anybody has stated a confidence
};

/// The settings that a program can change (`bounty-policy/1`). The defaults are the built-in
/// policy, `metr`.
struct Policy {
  std::string name = "metr";
  HourlyRate rate_per_hour = HourlyRate::from_cents(300'00);
  Rate repeat_rate = Rate::none();  ///< for repeats that no review has ruled on
  EvidenceRates evidence;
  ConfidenceRates confidence;
  Rate bonus_cap = Rate::from_parts_per_million(500'000);  ///< a share of the base payment
  std::vector<std::string> bonus_criteria = {"unique", "threat_relevant", "easy_to_run"};
};

/// Returns 16 hexadecimal digits that depend on every value of the policy: the name, the rates and
/// the criteria in their order (formats.md, "Result"). They tell apart policies that differ by
/// accident, but do not protect against someone who searches for two policies with the same
/// fingerprint.
std::string fingerprint(const Policy& policy);

}  // namespace bounty
