#pragma once

#include <string>
#include <vector>

#include "naive_rules.hpp"

namespace bounty::fuzz {

// These functions write a family's documents as JSON. Names must not need escapes.

std::string submission_text(const std::vector<naive::Step>& steps, bool is_specification);

/// Returns a review of the family "f".
std::string review_text(const naive::Review& review);

std::string policy_text(const naive::Policy& policy);

}  // namespace bounty::fuzz
