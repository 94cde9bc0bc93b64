#include "bounty/score.hpp"

#include "bounty/advise.hpp"
#include "bounty/write.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/next_step.hpp"
#include "cli/shared/records.hpp"
#include "cli/shared/submissions.hpp"
#include "cli/sources.hpp"
#include "files/output.hpp"
#include "rules/payment.hpp"
#include "score/family_payment.hpp"

namespace bounty::cli {
namespace {

ScoreOptions score_options(const Options& options) {
  return {.payment_date = options.payment_date, .what_if_rate = options.what_if_rate};
}

/// A scored submission.
struct ScoredFile {
  Payout payout;
  std::string command_to_gain;  ///< shows what would raise the bounty; "" if nothing would
};

std::string command_to_gain(Judged& judged, const Options& options) {
  const std::string& path = options.operands.front();
  if (path == "-" || options.what_if_rate || !is_read_by_person(options)) return "";
  const Expected<Advised, Diagnostics> advised =
      advise(judged.submission, judged.review(), judged.policy);
  if (!advised || advised.value().advice.empty()) return "";
  return command_on("advise", path, options);
}

std::optional<ScoredFile> score_file(const Options& options, Sources& sources) {
  std::optional<Judged> judged = load_judged(options, sources);
  if (!judged) return std::nullopt;
  Expected<Payout, Diagnostics> payout =
      score(judged->submission, judged->review(), judged->policy, score_options(options));
  if (payout) return ScoredFile{std::move(payout.value()), command_to_gain(*judged, options)};
  sources.add(std::move(payout.error()));
  return std::nullopt;
}

std::string journal_of(const Payout& payout, const Bookkeeping& bookkeeping) {
  std::string text = ledger_heading();
  write_ledger(text, payout, bookkeeping);
  return text;
}

std::string formatted(const Options& options, const Payout& payout) {
  const Detail detail = options.explains ? Detail::explained : Detail::amounts;
  switch (options.format) {
    case Format::json: return write_result(payout);
    case Format::markdown: return markdown_report(payout, detail);
    case Format::html: return html_report(payout, detail);
    case Format::letter: return markdown_letter(payout);
    case Format::ledger: return journal_of(payout, options.bookkeeping);
    default:
      return text_report(payout, style_of_output(options.output, options.colour), detail,
                         options.shows_chart ? UndecidedView::chart : UndecidedView::list);
  }
}

void print_payout(const Options& options, const Payout& payout) {
  Output output(options.output);
  output.write(formatted(options, payout));
  output.finish();
}

/// Notes an earlier payment of the payout's family or of one with a similar name.
void note_paid(Payout& payout, const PaidRecords& records) {
  if (const EarlierPayment* paid = records.payment_of(payout.family))
    note_earlier_payment(payout, *paid);
  const std::string_view similar = records.similar_to(payout.family);
  if (!similar.empty()) payout.warnings.push_back(similar_to_paid(payout.family, similar));
}

/// Notes earlier payments. Returns the exit code if a record is invalid, which is already reported.
std::optional<ExitCode> note_records(const Options& options, Payout& payout) {
  if (options.paid.empty()) return std::nullopt;
  const Expected<PaidRecords, ExitCode> records = open_paid_or_say(options.paid);
  if (!records) return records.error();
  note_paid(payout, records.value());
  return std::nullopt;
}

void check_calc(const Options& options) {
  check_judgements(options);
  if (options.what_if_rate && options.format == Format::ledger)
    throw UsageError(
        "--rate and --format ledger exclude each other: a ledger records real payments");
  if (options.what_if_rate && options.format == Format::letter)
    throw UsageError("--rate and --format letter exclude each other: a letter states real amounts");
}

ExitCode run_calc(const Options& options) {
  const OutputGuard guard(options.output);
  guard.check({options.operands.front(), options.review, options.policy});
  check_records(guard, options.paid);
  Sources sources;
  std::optional<ScoredFile> scored = score_file(options, sources);
  if (!scored) {
    print_rejection(options, sources);
    return sources.exit_code();
  }
  if (const auto failed = note_records(options, scored->payout)) return *failed;
  print_payout(options, scored->payout);
  say_next_step("see what would raise it", scored->command_to_gain);
  return ExitCode::done;
}

}  // namespace

const Command calc_command = {
    .id = CommandName::calc,
    .name = "calc",
    .summary = "Calculate what a submission earns, and why",
    .examples =
        "bounty calc examples/ten_hours.json\n"
        "bounty calc --explain examples/reverse_hash.json\n"
        "bounty calc --review examples/reviews/reverse_hash.json \\\n"
        "  examples/reverse_hash.json\n"
        "bounty calc --format json examples/ten_hours.json | jq .bounty_cents",
    .operand = one_submission,
    .formats = {Format::text, Format::json, Format::markdown, Format::html, Format::letter,
                Format::ledger},
    .check_values = check_calc,
    .run = run_calc,
};

}  // namespace bounty::cli
