#pragma once

#include <string>

#include "bounty/report.hpp"

namespace bounty {

/// The first error of a rejection as a compiler shows it, with its line where that is at hand.
std::string first_error(const Rejection& rejection, const TextStyle& style);

}  // namespace bounty
