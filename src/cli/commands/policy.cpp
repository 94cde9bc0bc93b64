
#include "bounty/write.hpp"
#include "cli/commands/commands.hpp"
#include "cli/messages.hpp"
#include "cli/output_guard.hpp"
#include "cli/sources.hpp"

namespace bounty::cli {

ExitCode run(const PolicyOptions& options) {
  OutputGuard("").check(options.policy);
  const Expected<Policy, ExitCode> policy =
      load_policy_or_say(options.policy, ColourChoice::automatic);
  if (!policy) return policy.error();
  print_result(write_policy(policy.value()));
  return ExitCode::done;
}

}  // namespace bounty::cli
