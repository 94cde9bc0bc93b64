#include <fmt/format.h>

#include "bounty/print.hpp"
#include "bounty/score.hpp"
#include "bounty/write.hpp"
#include "cli/commands.hpp"
#include "cli/judged.hpp"
#include "cli/messages.hpp"
#include "cli/output_guard.hpp"
#include "files/output.hpp"

namespace bounty::cli {
namespace {

/// What if the hourly rate were another: it then wins over the review's and the policy's.
void apply_what_if(const CalcOptions& options, Policy& policy, Review* review) {
  if (!options.what_if_rate) return;
  policy.rate_per_hour = *options.what_if_rate;
  if (review != nullptr) review->rate_per_hour.reset();
}

void mark_what_if(const CalcOptions& options, Payout& payout) {
  if (options.what_if_rate) payout.rate_source = RateSource::what_if;
}

std::optional<Payout> score_file(const CalcOptions& options, Sources& sources) {
  std::optional<Judged> judged = load_judged(options, sources);
  if (!judged) return std::nullopt;
  Review* review = judged->review();
  apply_what_if(options, judged->policy, review);
  Expected<Payout, Diagnostics> payout = score(judged->submission, review, judged->policy);
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

}  // namespace

ExitCode run(const CalcOptions& options) {
  OutputGuard(options.output).check({options.file, options.review, options.policy});
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
