#include "bounty/score.hpp"
#include "bounty/write.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/records.hpp"
#include "cli/commands/submissions.hpp"
#include "cli/messages.hpp"
#include "cli/output_guard.hpp"
#include "files/output.hpp"
#include "rules/payment.hpp"

namespace bounty::cli {
namespace {

ScoreOptions score_options(const CalcOptions& options) {
  return {.payment_date = options.payment_date, .what_if_rate = options.what_if_rate};
}

std::optional<Payout> score_file(const CalcOptions& options, Sources& sources) {
  std::optional<Judged> judged = load_judged(options, sources);
  if (!judged) return std::nullopt;
  Expected<Payout, Diagnostics> payout =
      score(judged->submission, judged->review(), judged->policy, score_options(options));
  if (payout) return std::move(payout.value());
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

/// What the records say of the payout's family.
void note_paid(Payout& payout, const PaidRecords& records) {
  if (const EarlierPayment* paid = records.find(payout.family)) note_earlier_payment(payout, *paid);
  const std::string_view similar = records.similar_to(payout.family);
  if (!similar.empty()) payout.warnings.push_back(similar_to_paid(payout.family, similar));
}

/// The exit code where a record is wrong, which has been said.
std::optional<ExitCode> look_into_records(const CalcOptions& options, Payout& payout) {
  if (options.paid.empty()) return std::nullopt;
  const Expected<PaidRecords, ExitCode> records = open_paid_or_say(options.paid);
  if (!records) return records.error();
  note_paid(payout, records.value());
  return std::nullopt;
}

}  // namespace

ExitCode run(const CalcOptions& options) {
  const OutputGuard guard(options.output);
  guard.check({options.file, options.review, options.policy});
  check_records(guard, options.paid);
  Sources sources;
  std::optional<Payout> payout = score_file(options, sources);
  if (payout) {
    if (const auto failed = look_into_records(options, *payout)) return *failed;
    print_payout(options, *payout);
  } else {
    print_rejection(options, sources);
  }
  return sources.exit_code();
}

}  // namespace bounty::cli
