#include "bounty/schemas.hpp"

#include "cli/commands/commands.hpp"
#include "cli/messages.hpp"

namespace bounty::cli {

ExitCode run(const SchemaOptions& options) {
  print_result(schema_text(options.name));
  return ExitCode::done;
}

ExitCode run(const PrintOptions& options) {
  print_result(options.text);
  return ExitCode::done;
}

}  // namespace bounty::cli
