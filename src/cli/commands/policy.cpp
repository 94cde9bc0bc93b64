#include "bounty/policy.hpp"

#include "bounty/write.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/sources.hpp"

namespace bounty::cli {
namespace {

ExitCode run_policy(const Options& options) {
  OutputGuard("").check(options.policy);
  const Expected<Policy, ExitCode> policy = load_policy_or_say(options.policy, options.colour);
  if (!policy) return policy.error();
  print_result(write_policy(policy.value()));
  return ExitCode::done;
}

}  // namespace

const Command policy_command = {
    .id = CommandName::policy,
    .name = "policy",
    .summary = "Print the policy in force, as a file to start from",
    .examples =
        "bounty policy > policy.json\n"
        "bounty calc --policy policy.json examples/ten_hours.json",
    .operand = {.hint = "use --policy to give a policy"},
    .run = run_policy,
};

}  // namespace bounty::cli
