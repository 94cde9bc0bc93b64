#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "naive_rules.hpp"

namespace bounty::fuzz {

/// Documents that fit together, both as text and in the form that the naive rules take.
struct Family {
  std::vector<naive::Step> steps;
  naive::Review review;
  naive::Policy policy;
  bool is_specification = false;

  std::string submission_text;  ///< JSON
  std::string review_text;      ///< JSON of a review from outside
  std::string policy_text;      ///< JSON
};

/// Makes a family of any bytes, which decide one choice after the other.
Family family_of(std::string_view bytes);

}  // namespace bounty::fuzz
