#pragma once

#include <string>
#include <vector>

#include "naive_rules.hpp"

namespace bounty::fuzz {

// A family's documents as JSON. No name may need an escape.

std::string submission_text(const std::vector<naive::Step>& steps, bool is_specification);

/// The file of a review of the family "f".
std::string review_text(const naive::Review& review);

std::string policy_text(const naive::Policy& policy);

}  // namespace bounty::fuzz
