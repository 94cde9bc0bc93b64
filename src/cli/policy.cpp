#include <unistd.h>

#include "bounty/write.hpp"
#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/sources.hpp"

namespace bounty::cli {

ExitCode run(const PolicyOptions& options) {
  Sources sources;
  const std::optional<Policy> policy = load_policy(sources, options.policy);
  if (policy) {
    print_result(write_policy(*policy));
  } else {
    print_message(sources.text(style_of_stream(STDERR_FILENO, ColourChoice::automatic)));
  }
  return sources.exit_code();
}

}  // namespace bounty::cli
