#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "naive_rules.hpp"

namespace bounty::fuzz {

/// Documents that fit together, as they are written and as the naive rules take them.
struct Family {
  std::vector<naive::Step> steps;
  naive::Review review;
  naive::Policy policy;
  bool is_specification = false;

  std::string submission_text;  ///< JSON
  std::string review_text;      ///< JSON, of the file of a review
  std::string policy_text;      ///< JSON
};

/// Every sequence of bytes is a family: they decide what is left open, one after the other.
Family family_of(std::string_view bytes);

}  // namespace bounty::fuzz
