#include <fmt/format.h>
#include <unistd.h>

#include "bounty/print.hpp"
#include "bounty/score.hpp"
#include "bounty/write.hpp"
#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/sources.hpp"
#include "files/output.hpp"

namespace bounty::cli {
namespace {

/// The review that counts: the one from outside, else the embedded one unless it is to be ignored.
Review* applied_review(const CalcOptions& options, Submission& submission,
                       std::optional<Review>& from_outside) {
  if (from_outside) return &*from_outside;
  if (options.ignores_review || !submission.review) return nullptr;
  return &*submission.review;
}

/// What if the hourly rate were another: it then wins over the review's and the policy's.
void apply_what_if(const CalcOptions& options, Policy& policy, Review* review) {
  if (!options.what_if_rate) return;
  policy.rate_per_hour = *options.what_if_rate;
  if (review != nullptr) review->rate_per_hour.reset();
}

void mark_what_if(const CalcOptions& options, Payout& payout) {
  if (options.what_if_rate) payout.rate_source = RateSource::what_if;
}

/// Reads every document before it gives up, so that all errors are shown at once.
std::optional<Payout> score_file(const CalcOptions& options, Sources& sources) {
  std::optional<Policy> policy = load_policy(sources, options.policy);
  std::optional<Submission> submission = sources.load(options.file, read_submission);
  std::optional<Review> from_outside;
  if (!options.review.empty()) from_outside = sources.load(options.review, read_review);
  if (!sources.diagnostics().empty()) return std::nullopt;

  Review* review = applied_review(options, *submission, from_outside);
  apply_what_if(options, *policy, review);
  Expected<Payout, Diagnostics> payout = score(*submission, review, *policy);
  if (payout) {
    mark_what_if(options, payout.value());
    return std::move(payout.value());
  }
  sources.add(std::move(payout.error()));
  return std::nullopt;
}

std::string journal_of(const Payout& payout, const Bookkeeping& bookkeeping) {
  std::string text = ledger_heading();
  write_ledger(text, payout, bookkeeping);
  return text;
}

std::string text_of(const CalcOptions& options, const Payout& payout) {
  switch (options.format) {
    case Format::json: return write_result(payout);
    case Format::markdown: return markdown_report(payout, options.detail);
    case Format::html: return html_report(payout, options.detail);
    case Format::ledger: return journal_of(payout, options.bookkeeping);
    case Format::text:
    case Format::ndjson:
    case Format::csv: break;
  }
  const TextStyle style = style_of_output(options.output, options.colour);
  return text_report(payout, style, options.detail, options.undecided_view);
}

void print_payout(const CalcOptions& options, const Payout& payout) {
  Output output(options.output);
  output.write(text_of(options, payout));
  output.finish();
}

bool cannot_post(const CalcOptions& options, const Payout& payout) {
  return options.format == Format::ledger && lacks_date(payout, options.bookkeeping);
}

ExitCode say_unposted(const Payout& payout) {
  print_message(
      fmt::format("bounty: {} has {} payable, but not posted: no review says when\n"
                  "  hint: state the date in the review, or give --date\n",
                  printable(payout.source), dollars(*payout.payment.payable)));
  return ExitCode::rejected;
}

/// Programs that asked for JSON find what is wrong in their stream, people on standard error; a
/// file that was to be written stays as it is.
void print_rejection(const CalcOptions& options, const Sources& sources) {
  const std::size_t errors = sources.diagnostics().size();
  if (options.format == Format::json && options.output.empty()) {
    print_result(write_rejection(options.file, sources.diagnostics()));
  }
  print_message(sources.text(style_of_stream(STDERR_FILENO, options.colour)));
  print_message(fmt::format("bounty: {} is not scored: {} error{}\n", printable(options.file),
                            errors, errors == 1 ? "" : "s"));
}

}  // namespace

ExitCode run(const CalcOptions& options) {
  refuse_to_overwrite(options.output, {options.file, options.review, options.policy});
  Sources sources;
  const std::optional<Payout> payout = score_file(options, sources);
  if (payout && cannot_post(options, *payout)) return say_unposted(*payout);
  if (payout) {
    print_payout(options, *payout);
  } else {
    print_rejection(options, sources);
  }
  return sources.exit_code();
}

}  // namespace bounty::cli
