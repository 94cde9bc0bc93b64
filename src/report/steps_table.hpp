#pragma once

#include <string>

#include "bounty/payout.hpp"
#include "bounty/report.hpp"

namespace bounty {

/// The steps by task, with what each is paid for: the amounts add up to the base payment.
std::string steps_table(const Payout& payout, const TextStyle& style, Detail detail);

}  // namespace bounty
