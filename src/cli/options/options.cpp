#include "cli/options/options.hpp"

#include <algorithm>
#include <array>

namespace bounty::cli {
namespace {

using enum CommandName;

constexpr ValueDescription flag{};
constexpr ValueDescription word{ValueKind::word};
constexpr ValueDescription file{ValueKind::path, "FILE"};
constexpr ValueDescription path{ValueKind::path, "PATH"};
constexpr ValueDescription amount{ValueKind::other, "AMOUNT"};
constexpr ValueDescription accounts{ValueKind::other, "ACCOUNTS"};
constexpr ValueDescription date{ValueKind::date, "YYYY-MM-DD"};
constexpr ValueDescription family{ValueKind::other, "FAMILY"};
constexpr ValueDescription folder{ValueKind::path, "DIR"};
constexpr ValueDescription number{ValueKind::other, "N"};
constexpr ValueDescription readme{ValueKind::path, "README"};
constexpr ValueDescription record{ValueKind::path, "RECORD"};
constexpr ValueDescription sheet{ValueKind::path, "SHEET"};
constexpr ValueDescription text{ValueKind::other, "TEXT"};

template <class... Names>
constexpr Set<CommandName> in(Names... commands) {
  return {commands...};
}

template <class... Formats>
constexpr Set<Format> with(Formats... formats) {
  return {formats...};
}

/// All options of all commands, in the order of the help text. An option that means something else
/// to another command has a row for each meaning.
constexpr std::array table = {
    Option{"-h, --help", flag, &Options::wants_help,
           in(init, calc, advise, check, review, batch, merge, pay, credits, diff, verify, policy,
              schema, completion),
           "show this text"},
    Option{"--man", flag, &Options::wants_manual, in(help), "print the manual page"},
    Option{"--explain", flag, &Options::explains, in(calc),
           "show the arithmetic, the rule and the line of the input for every amount",
           formats_for_people, "JSON already contains every figure"},
    Option{"--chart", flag, &Options::shows_chart, in(calc),
           "show the worth of each undecided judgement as a bar chart", with(Format::text)},
    Option{"--paid", folder, &Options::paid, in(pay),
           "the folder of payment records, to which the new record is added"},
    Option{"--check", readme, &Options::readme, in(credits),
           "print only names that this README lacks; exit code 1 if there are any"},
    Option{"--format", word, &Options::format, in(calc, advise, batch, merge, diff),
           "the output format (default: by the extension of --output, else text)"},
    Option{"--format", word, &Options::format, in(check, verify),
           "the output format (default: text)"},
    Option{"-o, --output", file, &Options::output, in(calc, advise, credits, diff),
           "write to this file; a failed run leaves it unchanged"},
    Option{"-o, --output", file, &Options::output, in(batch, merge),
           "write to this file; a failed run leaves it unchanged. With letters, write into this "
           "folder, a FAMILY.md for each family"},
    Option{"-o, --output", file, &Options::output, in(init), "write to this file"},
    Option{"--force", flag, &Options::replaces_output, in(init), "replace an existing file"},
    Option{"--force", flag, &Options::replaces_output, in(batch, merge),
           "replace existing files with the names of letters", with(Format::letter),
           "-o replaces its file without it"},
    Option{"--force", flag, &Options::replaces_output, in(review), "replace an existing sheet"},
    Option{"--sheet", flag, &Options::writes_sheet, in(review),
           "write all open decisions into one CSV table to fill in"},
    Option{"--apply", sheet, &Options::completed_sheet, in(review),
           "copy the decisions of a completed sheet into the reviews of --reviews"},
    Option{
        "-o, --output", path, &Options::output, in(review),
        "the folder for the reviews, one FAMILY.json each; with --sheet, the file for the sheet"},
    Option{"--update", flag, &Options::updates_reviews, in(review),
           "add what is missing to existing reviews, instead of printing the result"},
    Option{"--submissions", path, &Options::submissions, in(verify),
           "a submission, a folder of them or NDJSON; may be repeated"},
    Option{"--results", record, &Options::results, in(pay),
           "pay by the output of batch or merge instead of submissions and reviews; may be "
           "repeated, and each family is paid once"},
    Option{"--summary", flag, &Options::is_summary, in(diff), "omit the steps"},
    Option{"--policy-old", file, &Options::policy_before, in(diff),
           "the policy for OLD (default: BOUNTY_POLICY, else the built-in one)"},
    Option{"--policy-new", file, &Options::policy_after, in(diff),
           "the policy for NEW (default: BOUNTY_POLICY, else the built-in one)"},
    Option{"--review-old", path, &Options::reviews_before, in(diff),
           "the program's reviews for OLD: a folder of FAMILY.json files, an NDJSON file, or "
           "one review"},
    Option{"--review-new", path, &Options::reviews_after, in(diff),
           "the program's reviews for NEW"},
    Option{"--review", file, &Options::review, in(calc, advise),
           "the program's review, instead of an embedded one"},
    Option{"--no-review", flag, &Options::ignores_review, in(calc, advise),
           "ignore the embedded review, as if nothing had been reviewed yet"},
    Option{"--reviews", path, &Options::reviews, in(advise, batch, pay, credits, verify),
           "the program's reviews, instead of embedded ones: a folder of FAMILY.json files, an "
           "NDJSON file, or one review"},
    Option{"--reviews", path, &Options::reviews, in(check),
           "the program's reviews, to check against their submissions: a folder of FAMILY.json "
           "files, an NDJSON file, or one review"},
    Option{"--reviews", folder, &Options::reviews, in(review),
           "with --sheet and --apply, the folder of the program's reviews, one FAMILY.json each"},
    Option{"--policy", file, &Options::policy,
           in(calc, advise, check, review, batch, pay, credits, verify, policy),
           "the program's policy (default: BOUNTY_POLICY, else the built-in one)"},
    Option{"-r, --recursive", flag, &Options::with_subfolders,
           in(advise, review, batch, pay, credits, diff, verify),
           "also read the subfolders of folders"},
    Option{"--exit-code", flag, &Options::tells_by_exit_code, in(diff),
           "exit with code 1 if anything has changed"},
    Option{"--rate", amount, &Options::what_if_rate, in(calc),
           "calculate as if an hour were paid this much"},
    Option{"--sort", word, &Options::order, in(batch, merge),
           "the order of rows in reports, with the largest amounts first (default: input)",
           formats_for_people},
    Option{"--steps", flag, &Options::has_rows_for_steps, in(batch, merge),
           "write one CSV row for each step", with(Format::csv)},
    Option{"--undecided", flag, &Options::lists_undecided, in(batch, merge),
           "write one CSV row for each undecided judgement, the most valuable first",
           with(Format::csv)},
    Option{"--excel", flag, &Options::is_for_excel, in(batch, merge),
           "write CSV for Excel: with a byte-order mark, and no text that Excel would read as a "
           "number or a date",
           with(Format::csv)},
    Option{"--summary", flag, &Options::is_summary, in(batch, merge),
           "omit the steps from the JSON", with(Format::json, Format::ndjson)},
    Option{"--all", flag, &Options::shows_all_errors, in(calc, advise, check, review),
           "show all errors on a terminal, not only the first 20"},
    Option{"--date", date, &Options::payment_date, in(calc, batch, verify),
           "the date of all payments, instead of the dates of the reviews"},
    Option{"--date", date, &Options::payment_date, in(pay),
           "the date of the record and of all payments (default: today, and the dates of the "
           "reviews)"},
    Option{"--paid", path, &Options::paid, in(calc, batch, merge, verify),
           "payments already made, which are not made again: a record (results as JSON or NDJSON), "
           "or a folder of records"},
    Option{"--ledger-accounts", accounts, &Options::bookkeeping, in(calc, batch, merge),
           "the accounts of the ledger: base=ACCOUNT,bonus=ACCOUNT,payee=ACCOUNT, in which a part "
           "may be {author} or {family}",
           with(Format::ledger)},
    Option{"--budget", amount, &Options::budget, in(batch, merge),
           "report what remains of this budget; exit with code 4 if the bounties exceed it"},
    Option{"--budget", amount, &Options::budget, in(pay),
           "write nothing and exit with code 4 if the payments would exceed this amount"},
    Option{"--fail-fast", flag, &Options::stops_at_rejection, in(batch),
           "stop at the first rejection"},
    Option{"--journal", record, &Options::journal, in(pay),
           "print the journal of this record again"},
    Option{"--void", family, &Options::void_family, in(pay),
           "record that the payment of this family did not happen"},
    Option{"--note", text, &Options::note, in(pay), "with --void, why the payment did not happen"},
    Option{"-o, --output", file, &Options::output, in(pay), "write the journal to this file"},
    Option{"--ledger-accounts", accounts, &Options::bookkeeping, in(pay),
           "the accounts of the journal: base=ACCOUNT,bonus=ACCOUNT,payee=ACCOUNT, in which a part "
           "may be {author} or {family}"},
    Option{"-j, --jobs", number, &Options::jobs, in(batch, pay),
           "the number of threads (default: one per core)"},
    Option{"--verbose", flag, &Options::is_verbose, in(check),
           "print a line for each document, even if nothing is wrong", with(Format::text)},
    Option{"-q, --quiet", flag, &Options::is_quiet, in(batch, merge),
           "print no progress and no summary on standard error"},
    Option{"--color", word, &Options::colour,
           in(init, calc, advise, check, review, batch, merge, pay, credits, diff, verify),
           "when to use colour (default: auto, on a terminal unless NO_COLOR is set)"},
};

}  // namespace

std::string_view Option::name() const { return names.substr(names.find("--")); }

std::string_view Option::short_name() const {
  return names.starts_with("--") ? "" : names.substr(0, names.find(','));
}

bool Options::has(std::string_view option) const {
  return std::ranges::find(given, option) != given.end();
}

std::vector<const Option*> options_of(CommandName command) {
  std::vector<const Option*> options;
  for (const Option& option : table) {
    if (option.commands.contains(command)) options.push_back(&option);
  }
  return options;
}

}  // namespace bounty::cli
