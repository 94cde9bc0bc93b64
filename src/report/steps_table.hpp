#pragma once

#include "bounty/payout.hpp"
#include "bounty/report.hpp"
#include "report/table.hpp"

namespace bounty {

/// The steps by task, with what each is paid for: the amounts add up to the base payment.
Table steps_table(const Payout& payout, const TextStyle& style, Detail detail);

}  // namespace bounty
