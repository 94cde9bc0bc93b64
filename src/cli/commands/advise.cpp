#include "bounty/advise.hpp"

#include "bounty/write.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/submissions.hpp"
#include "cli/output_guard.hpp"
#include "files/output.hpp"

namespace bounty::cli {
namespace {

std::optional<Advised> advise_on(const AdviseOptions& options, Sources& sources) {
  std::optional<Judged> judged = load_judged(options, sources);
  if (!judged) return std::nullopt;
  Expected<Advised, Diagnostics> advised =
      advise(judged->submission, judged->review(), judged->policy);
  if (advised) return std::move(advised.value());
  sources.add(std::move(advised.error()));
  return std::nullopt;
}

std::string text_of(const AdviseOptions& options, const Advised& advised) {
  if (options.format == Format::json) return write_advice(advised);
  return text_advice(advised, style_of_output(options.output, options.colour));
}

}  // namespace

ExitCode run(const AdviseOptions& options) {
  OutputGuard(options.output).check({options.file, options.review, options.policy});
  Sources sources;
  const std::optional<Advised> advised = advise_on(options, sources);
  if (advised) {
    Output output(options.output);
    output.write(text_of(options, *advised));
    output.finish();
  } else {
    print_rejection(options, sources);
  }
  return sources.exit_code();
}

}  // namespace bounty::cli
