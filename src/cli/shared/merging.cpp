#include "cli/shared/merging.hpp"

#include <unistd.h>

#include "batch/merge.hpp"
#include "cli/messages.hpp"
#include "cli/sources.hpp"
#include "cli/terminal.hpp"
#include "report/text/message_list.hpp"

namespace bounty::cli {

Expected<BatchSummary, ExitCode> merge_or_say(const std::vector<std::string>& parts,
                                              Presentation& presentation, const Options& options,
                                              const PaidRecords* paid) {
  const bool needs_steps = options.has_rows_for_steps || options.format == Format::letter;
  Merge merge(presentation, paid, needs_steps);
  for (const std::string& part : parts) {
    merge.read_record(part);
    if (!merge.wrong().empty()) break;
  }
  if (merge.wrong().empty()) return merge.finish();
  MessageList list;
  for (const Diagnostic& diagnostic : merge.wrong()) {
    list.add_error(text_diagnostic(diagnostic, style_of_stream(STDERR_FILENO, options.colour)));
  }
  print_message(list.take() + "bounty: the parts are not merged\n");
  return exit_code_of(merge.wrong());
}

}  // namespace bounty::cli
