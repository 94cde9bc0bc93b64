#include "bounty/advise.hpp"

#include "bounty/write.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/submissions.hpp"
#include "cli/sources.hpp"
#include "files/output.hpp"

namespace bounty::cli {
namespace {

std::optional<Advised> advise_on(const Options& options, Sources& sources) {
  std::optional<Judged> judged = load_judged(options, sources);
  if (!judged) return std::nullopt;
  Expected<Advised, Diagnostics> advised =
      advise(judged->submission, judged->review(), judged->policy);
  if (advised) return std::move(advised.value());
  sources.add(std::move(advised.error()));
  return std::nullopt;
}

std::string formatted(const Options& options, const Advised& advised) {
  if (options.format == Format::json) return write_advice(advised);
  return text_advice(advised, style_of_output(options.output, options.colour));
}

ExitCode run_advise(const Options& options) {
  OutputGuard(options.output).check({options.operands.front(), options.review, options.policy});
  Sources sources;
  const std::optional<Advised> advised = advise_on(options, sources);
  if (advised) {
    Output output(options.output);
    output.write(formatted(options, *advised));
    output.finish();
  } else {
    print_rejection(options, sources);
  }
  return sources.exit_code();
}

}  // namespace

const Command advise_command = {
    .id = CommandName::advise,
    .name = "advise",
    .summary = "What would raise a bounty, by how much, and who can do it",
    .examples =
        "bounty advise examples/reverse_hash.json\n"
        "bounty advise --format json examples/reverse_hash.json | jq '.advice[0]'",
    .operand = one_submission,
    .formats = {Format::text, Format::json},
    .check_values = check_judgements,
    .run = run_advise,
};

}  // namespace bounty::cli
