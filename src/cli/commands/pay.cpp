#include <fmt/format.h>
#include <unistd.h>

#include "bounty/print.hpp"
#include "bounty/write.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/shared/batch_output.hpp"
#include "cli/shared/records.hpp"
#include "cli/shared/submissions.hpp"
#include "files/folder_lock.hpp"
#include "files/output_target.hpp"
#include "files/paths.hpp"
#include "records/stored_file.hpp"
#include "report/parts/sentences.hpp"
#include "report/text/message_list.hpp"
#include "rules/payment.hpp"

namespace bounty::cli {
namespace {

/// A mistyped name would look like the first month, and everything would be paid again. Records
/// cannot be in a folder named `-`, because that reads standard input.
void require_folder(const std::string& path) {
  if (path != "-" && is_folder(path)) return;
  throw UsageError("--paid is not a folder: " + in_quotes(path),
                   "bounty pay writes its records there; make an empty folder for the first month");
}

/// The payments that are payable and not yet paid.
RecordLines payments_in(const std::vector<Outcome>& outcomes) {
  RecordLines record;
  for (const Outcome& outcome : outcomes) {
    const Payout* payout = payout_of(&outcome);
    if (payout == nullptr || !pays(payout->payment)) continue;
    const Lists lists = payout->steps.empty() ? Lists::undecided : Lists::all;
    write_stored_line(record.lines, outcome, lists, "nothing is written");
    record.sums.add(outcome);
  }
  return record;
}

/// Returns true if there is a bounty that is neither paid now nor paid already, or if something
/// withholds a bounty of $0.00.
bool is_unpaid(const Payout& payout) {
  const Payment& payment = payout.payment;
  const bool is_paid_already =
      payment.reason == WithheldReason::paid ||
      (payment.status == PaymentStatus::unchecked && payment.paid.has_value());
  const bool has_something = payout.bounty != Money() || payment.reason.has_value();
  return !pays(payment) && !is_paid_already && has_something;
}

/// Returns what is not paid and why, followed by the warnings.
std::string text_of_unpaid(const std::vector<Outcome>& outcomes, const BatchSummary& summary,
                           const TextStyle& style) {
  MessageList list;
  for (const Outcome& outcome : outcomes) {
    const Payout* payout = payout_of(&outcome);
    if (payout == nullptr) {
      list.add_error(text_rejection(std::get<Rejection>(outcome), style));
    } else if (is_unpaid(*payout)) {
      list.add_lines(fmt::format("{}: {} not paid: {}\n", printable(payout->source),
                                 dollars(payout->bounty), payment_status_text(*payout)));
    }
  }
  list.add_lines(text_of_warnings(summary, style));
  return list.take();
}

/// Returns `1 payment is` or `3 payments are`, for the payouts that meet the condition; "" if there
/// are none.
std::string payments_that_are(const std::vector<Outcome>& outcomes,
                              bool (*meets_condition)(const Payout&)) {
  const auto number = std::ranges::count_if(outcomes, [&](const Outcome& outcome) {
    const Payout* payout = payout_of(&outcome);
    return payout != nullptr && meets_condition(*payout);
  });
  if (number == 0) return "";
  return counted(static_cast<std::uint64_t>(number), "payment") + (number == 1 ? " is" : " are");
}

/// Returns a message about payments that would be made if a date were stated; "" if there are none.
std::string text_of_undated(const std::vector<Outcome>& outcomes, const Options& options) {
  const std::string undated = payments_that_are(outcomes, [](const Payout& payout) {
    return is_unpaid(payout) && lacks_only_date(payout.payment);
  });
  if (undated.empty()) return "";
  return fmt::format(
      "bounty: {} approved, but not made, because no date is stated\n  hint: {}, or state the date "
      "in the reviews\n",
      undated, options.results.empty() ? "give --date" : "score the submissions again with --date");
}

/// Returns a message about payments that are dated before their reviews; "" if there are none.
std::string text_of_backdated(const std::vector<Outcome>& outcomes) {
  const std::string backdated = payments_that_are(outcomes, [](const Payout& payout) {
    return pays(payout.payment) && payout.review && payout.payment.date < payout.review->date;
  });
  if (backdated.empty()) return "";
  return fmt::format("bounty: {} dated before the review: is the date right?\n", backdated);
}

bool is_over_budget(const Options& options, Sum payments) {
  Sum budget;
  if (options.budget) budget += *options.budget;
  return options.budget && payments > budget;
}

/// Prints the journal of a record that has just been written, and that is kept even if this fails.
ExitCode print_first_journal(const std::string& record, const Bookkeeping& bookkeeping,
                             const std::string& output) {
  try {
    return print_journal(record, bookkeeping, output);
  } catch (const WriteError&) {
    print_message("bounty: the record is written: bounty pay --journal prints its journal again\n");
    throw;
  }
}

/// Writes the record first: whatever fails after that, nobody is paid twice.
ExitCode pay(const Options& options, const RecordLines& payments, const FolderLock& lock) {
  const std::string record =
      write_record(options.paid, day_of(options.payment_date), payments, lock);
  print_message(fmt::format("bounty: {} records {}, {}\n", printable(record),
                            counted(payments.sums.payments, "payment"),
                            dollars(payments.sums.paid)));
  return print_first_journal(record, options.bookkeeping, options.output);
}

/// Scores the submissions.
Expected<Gathered, ExitCode> score_submissions(const Options& options, const OutputGuard& guard) {
  const Expected<Judges, ExitCode> judges = open_judges_or_say(options);
  if (!judges) return judges.error();
  std::vector<Input> inputs = list_inputs(options.operands, options.with_subfolders);
  check_all_read(guard, options, judges.value(), inputs);
  return gather(std::move(inputs), options, judges.value());
}

/// Merges the stored results, paying each family once over all of them.
Expected<Gathered, ExitCode> merge_results(const Options& options, const OutputGuard& guard) {
  guard.check(options.results);
  const Expected<PaidRecords, ExitCode> paid = open_paid_or_say(options.paid);
  if (!paid) return paid.error();
  Gathered gathered;
  Expected<BatchSummary, ExitCode> summary = merge_or_say(
      options.results, *gather_outcomes(gathered.outcomes), options, &paid.value(), false);
  if (!summary) return summary.error();
  gathered.summary = std::move(summary.value());
  return gathered;
}

ExitCode run_payment(const Options& options) {
  require_folder(options.paid);
  refuse_among_records(options.output, options.paid);
  const FolderLock lock(options.paid);
  const OutputGuard guard(options.output);
  check_records(guard, options.paid);
  const Expected<Gathered, ExitCode> gathered =
      options.results.empty() ? score_submissions(options, guard) : merge_results(options, guard);
  if (!gathered) return gathered.error();
  const auto& [outcomes, summary] = gathered.value();
  const TextStyle style = style_of_stream(STDERR_FILENO, options.colour);
  print_message(text_of_unpaid(outcomes, summary, style));
  const std::string undated = text_of_undated(outcomes, options);
  print_message(undated);
  const ExitCode code = undated.empty() ? exit_code_of(summary) : ExitCode::rejected;
  const RecordLines payments = payments_in(outcomes);
  if (payments.sums.payments == 0) {
    print_message("bounty: there is nothing to pay, and nothing is written\n");
    return code;
  }
  if (is_over_budget(options, payments.sums.paid)) {
    print_message(
        fmt::format("bounty: the payments of {} exceed the budget of {}: nothing is written\n",
                    dollars(payments.sums.paid), dollars(*options.budget)));
    return ExitCode::over_budget;
  }
  print_message(text_of_backdated(outcomes));
  return std::max(pay(options, payments, lock), code);
}

ExitCode run_journal(const Options& options) {
  OutputGuard(options.output).check(options.journal);
  if (options.journal != "-")
    refuse_among_records(options.output, folder_of(options.journal) + ".");
  return print_journal(options.journal, options.bookkeeping, options.output);
}

ExitCode run_void(const Options& options) {
  require_folder(options.paid);
  refuse_among_records(options.output, options.paid);
  const FolderLock lock(options.paid);
  check_records(OutputGuard(options.output), options.paid);
  const Expected<PaidRecords, ExitCode> records = open_paid_or_say(options.paid);
  if (!records) return records.error();
  const std::vector<PaidResult> paid = records.value().results_of(options.void_family);
  if (paid.empty()) {
    print_message(
        fmt::format("bounty: no record in the folder pays the family {}: nothing is written\n",
                    in_quotes(printable(options.void_family))));
    return ExitCode::rejected;
  }
  const PaidResult& last = paid.back();
  const std::string day = day_of(options.payment_date);
  const VoidedPayment voided{options.void_family, last.author,       day,       options.note,
                             last.payment,        last.base_payment, last.bonus};
  if (records.value().has_void(voided)) {
    print_message(
        "bounty: this payment is already voided on this day with this note: nothing is written\n  "
        "hint: if you mean another payment, say which one in the note\n");
    return ExitCode::rejected;
  }
  RecordLines lines{{}, write_void(voided)};
  lines.sums.add(voided);
  const std::string record = write_record(options.paid, day, lines, lock);
  print_message(fmt::format("bounty: {} voids the payment of {}{}{}\n", printable(record),
                            dollars(last.payment.amount), last.payment.date.empty() ? "" : " on ",
                            last.payment.date));
  return print_first_journal(record, options.bookkeeping, options.output);
}

/// Refuses operands, and options that are not among `others`, because they would do nothing.
void refuse_all_but(const Options& options, const std::vector<std::string_view>& others,
                    const std::string& message, const std::string& hint) {
  const bool has_more = std::ranges::any_of(options.given, [&](std::string_view option) {
    return std::ranges::find(others, option) == others.end();
  });
  if (has_more || !options.operands.empty()) throw UsageError(message, hint);
}

void require_paid(const Options& options) {
  if (options.has("--paid")) return;
  throw MissingArgument("--paid is missing: name the folder of the records");
}

void check_journal(const Options& options) {
  refuse_all_but(options, {"--journal", "--ledger-accounts", "--output", "--color"},
                 "too many arguments for --journal",
                 "use only --ledger-accounts and --output with it");
}

void check_void(const Options& options) {
  refuse_all_but(
      options, {"--void", "--note", "--paid", "--date", "--ledger-accounts", "--output", "--color"},
      "too many arguments for --void",
      "use only --note, --paid, --date, --ledger-accounts and --output with it");
  if (!options.has("--note")) throw MissingArgument("--note is missing: say why it was not paid");
  require_paid(options);
}

void check_results(const Options& options) {
  refuse_all_but(options,
                 {"--results", "--paid", "--budget", "--ledger-accounts", "--output", "--color"},
                 "too many arguments for --results, which scores nothing",
                 "use only --paid, --budget, --ledger-accounts and --output with it");
}

void check_pay(const Options& options) {
  if (options.has("--journal")) return check_journal(options);
  if (options.has("--void")) return check_void(options);
  if (options.has("--note")) throw UsageError("--note needs --void");
  if (options.has("--results")) return check_results(options);
  if (options.operands.empty()) throw MissingArgument("PATH is missing");
}

void check_payment(const Options& options) {
  if (options.has("--journal") || options.has("--void")) return;
  if (!options.has("--reviews") && !options.has("--results")) {
    throw MissingArgument("--reviews is missing",
                          "only reviews from outside say what is paid, and to whom");
  }
  require_paid(options);
  refuse_second_standard_input(options);
}

ExitCode run_pay(const Options& options) {
  if (options.has("--journal")) return run_journal(options);
  return options.has("--void") ? run_void(options) : run_payment(options);
}

}  // namespace

const Command pay_command = {
    .id = CommandName::pay,
    .name = "pay",
    .summary = "Record what is payable and not yet paid, and print the journal",
    .examples =
        "bounty pay --reviews reviews/ --paid paid/ submissions/ >> books.journal\n"
        "bounty pay --results part-1.ndjson --results part-2.ndjson --paid paid/\n"
        "bounty pay --journal paid/2026-11-26.ndjson\n"
        "bounty pay --void regex_golf --note \"the bank sent it back\" --paid paid/",
    .needed_options = "--reviews PATH --paid DIR",
    .operand = {.name = many_submissions.name,
                .meaning = many_submissions.meaning,
                .most = Operand::any_number},
    .check_given = check_pay,
    .check_values = check_payment,
    .run = run_pay,
};

}  // namespace bounty::cli
