#include "cli/shared/forms.hpp"

#include <fmt/format.h>

#include "cli/messages.hpp"
#include "files/output.hpp"

namespace bounty::cli {

void check_force(const Options& options) {
  if (options.replaces_output && options.output.empty()) throw UsageError("--force needs --output");
}

void refuse_to_replace_form(const Options& options) {
  if (options.replaces_output || !replaces_file(options.output)) return;
  throw UsageError(fmt::format("{} already exists", options.output),
                   "give another name, or use --force to replace it");
}

void write_form(const Options& options, std::string_view text) {
  Output output(options.output, options.replaces_output ? Existing::replaced : Existing::kept);
  output.write(text);
  output.finish();
}

}  // namespace bounty::cli
