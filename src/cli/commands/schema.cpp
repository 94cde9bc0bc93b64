#include "bounty/schemas.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <new>

#include "bounty/print.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"

namespace bounty::cli {
namespace {

std::vector<std::string_view> names_of_schemas() {
  return {schema_names().begin(), schema_names().end()};
}

void check_schema(const Options& options) {
  if (options.operands.empty()) return;
  const std::string& name = options.operands.front();
  if (std::ranges::find(schema_names(), name) != schema_names().end()) return;
  throw UsageError(fmt::format("there is no schema {}", in_quotes(name)),
                   fmt::format("the schemas are {}", fmt::join(names_of_schemas(), ", ")));
}

/// The JSON library allocates memory in destructors, where an exception would abort the program.
[[noreturn]] void end_without_memory() {
  print_message(no_memory);
  _exit(static_cast<int>(ExitCode::file_error));
}

ExitCode run_schema(const Options& options) {
  if (options.operands.empty()) {
    print_result(fmt::format("{}\n", fmt::join(names_of_schemas(), "\n")));
    return ExitCode::done;
  }
  std::set_new_handler(end_without_memory);
  print_result(schema_text(options.operands.front()));
  return ExitCode::done;
}

}  // namespace

const Command schema_command = {
    .id = CommandName::schema,
    .name = "schema",
    .summary = "Print the JSON Schema of a format (draft 2020-12)",
    .examples =
        "bounty schema\n"
        "bounty schema submission > submission.schema.json\n"
        "bounty schema result | jq '.properties | keys'",
    .operand = {.name = "NAME",
                .meaning = "the format: the first three are inputs, the others outputs; without "
                           "NAME, all names are listed",
                .most = 1,
                .words = names_of_schemas},
    .check_values = check_schema,
    .run = run_schema,
};

}  // namespace bounty::cli
