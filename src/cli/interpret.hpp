#pragma once

#include "cli/command_table.hpp"

namespace bounty::cli {

/// What the words of a command line mean, one a command. All throw UsageError.
Command interpret_init(const Words& words);
Command interpret_calc(const Words& words);
Command interpret_advise(const Words& words);
Command interpret_check(const Words& words);
Command interpret_batch(const Words& words);
Command interpret_pay(const Words& words);
Command interpret_credits(const Words& words);
Command interpret_diff(const Words& words);
Command interpret_verify(const Words& words);
Command interpret_policy(const Words& words);
Command interpret_schema(const Words& words);
Command interpret_completion(const Words& words);

}  // namespace bounty::cli
