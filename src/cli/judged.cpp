#include "cli/judged.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "bounty/read.hpp"
#include "bounty/write.hpp"
#include "cli/messages.hpp"
#include "names/names.hpp"

namespace bounty::cli {

Review* Judged::review() {
  if (from_outside) return &*from_outside;
  if (ignores_embedded || !submission.review) return nullptr;
  return &*submission.review;
}

std::optional<Judged> load_judged(const SubmissionOptions& options, Sources& sources) {
  std::optional<Policy> policy = load_policy(sources, options.policy);
  std::optional<Submission> submission = sources.load(options.file, read_submission);
  std::optional<Review> from_outside;
  if (!options.review.empty()) from_outside = sources.load(options.review, read_review);
  if (!sources.diagnostics().empty()) return std::nullopt;
  return Judged{std::move(*policy), std::move(*submission), std::move(from_outside),
                options.ignores_review};
}

void print_rejection(const SubmissionOptions& options, const Sources& sources) {
  const std::size_t errors = sources.diagnostics().size();
  const std::string source = source_name(options.file);
  if (options.format == Format::json && options.output.empty()) {
    print_result(write_rejection(source, sources.diagnostics()));
  }
  print_message(sources.text(style_of_stream(STDERR_FILENO, options.colour)));
  print_message(fmt::format("bounty: {} is not scored: {} error{}\n", printable(source), errors,
                            errors == 1 ? "" : "s"));
}

}  // namespace bounty::cli
