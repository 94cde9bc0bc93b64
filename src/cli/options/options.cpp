#include "cli/options/options.hpp"

#include <algorithm>
#include <array>

namespace bounty::cli {
namespace {

using enum CommandName;

constexpr Value flag{};
constexpr Value word{Kind::word};
constexpr Value file{Kind::path, "FILE"};
constexpr Value path{Kind::path, "PATH"};
constexpr Value amount{Kind::other, "AMOUNT"};
constexpr Value accounts{Kind::other, "ACCOUNTS"};
constexpr Value date{Kind::date, "YYYY-MM-DD"};
constexpr Value family{Kind::other, "FAMILY"};
constexpr Value folder{Kind::path, "DIR"};
constexpr Value number{Kind::other, "N"};
constexpr Value readme{Kind::path, "README"};
constexpr Value record{Kind::path, "RECORD"};
constexpr Value sheet{Kind::path, "SHEET"};
constexpr Value text{Kind::other, "TEXT"};

template <class... Names>
constexpr Set<CommandName> in(Names... commands) {
  return {commands...};
}

template <class... Formats>
constexpr Set<Format> with(Formats... formats) {
  return {formats...};
}

/// Every option of every command, in the order of help. One that means something else to another
/// command has a row for that.
constexpr std::array table = {
    Option{"-h, --help", flag, &Options::wants_help,
           in(init, calc, advise, check, review, batch, merge, pay, credits, diff, verify, policy,
              schema, completion),
           "this text"},
    Option{"--man", flag, &Options::wants_manual, in(help), "all of it as a manual page"},
    Option{"--explain", flag, &Options::explains, in(calc),
           "under every amount its arithmetic, its rule and the line of the input",
           formats_for_people, "the JSON has every figure"},
    Option{"--chart", flag, &Options::shows_chart, in(calc),
           "what each undecided judgement is worth, as bars", with(Format::text)},
    Option{"--paid", folder, &Options::paid, in(pay),
           "the folder of the records; this one is added"},
    Option{"--check", readme, &Options::readme, in(credits),
           "print only those whom this README does not name, and exit with 1 if there are any"},
    Option{"--format", word, &Options::format, in(calc, advise, batch, merge, diff),
           "how to print it (what the name of --output says, else text)"},
    Option{"--format", word, &Options::format, in(check, verify), "how to print it (text)"},
    Option{"-o, --output", file, &Options::output, in(calc, advise, credits, diff),
           "write to this file; a failed run leaves it as it was"},
    Option{"-o, --output", file, &Options::output, in(batch, merge),
           "write to this file; a failed run leaves it as it was. Of letters it is the folder: a "
           "FAMILY.md for each family"},
    Option{"-o, --output", file, &Options::output, in(init), "write to this file"},
    Option{"--force", flag, &Options::replaces_output, in(init),
           "replace a file that is there already"},
    Option{"--force", flag, &Options::replaces_output, in(batch, merge),
           "replace files that are called as letters are to be", with(Format::letter),
           "-o replaces its file anyway"},
    Option{"--force", flag, &Options::replaces_output, in(review),
           "replace a sheet that is there already"},
    Option{"--sheet", flag, &Options::is_sheet, in(review),
           "all that is to be decided as one table (CSV), to be filled in"},
    Option{"--apply", sheet, &Options::sheet, in(review),
           "take the decisions of a sheet into the reviews of --reviews"},
    Option{"-o, --output", path, &Options::output, in(review),
           "the folder for the reviews, as FAMILY.json; with --sheet, the file for the sheet"},
    Option{"--update", flag, &Options::updates_reviews, in(review),
           "add what is missing to reviews that are there, instead of printing them with it"},
    Option{"--submissions", path, &Options::submissions, in(verify),
           "the submissions: a file, a folder or NDJSON; give it once for each"},
    Option{"--summary", flag, &Options::is_summary, in(diff), "without the steps"},
    Option{"--policy-old", file, &Options::policy_before, in(diff),
           "the policy for OLD, instead of BOUNTY_POLICY"},
    Option{"--policy-new", file, &Options::policy_after, in(diff),
           "the policy for NEW, instead of BOUNTY_POLICY"},
    Option{"--review-old", path, &Options::reviews_before, in(diff),
           "the program's reviews for OLD, as --reviews of batch takes them"},
    Option{"--review-new", path, &Options::reviews_after, in(diff), "the same for NEW"},
    Option{"--review", file, &Options::review, in(calc, advise),
           "the program's review, instead of an embedded one"},
    Option{"--no-review", flag, &Options::ignores_review, in(calc, advise),
           "as if nothing had been reviewed yet"},
    Option{"--reviews", path, &Options::reviews, in(advise, batch, pay, credits, verify),
           "the program's reviews, instead of embedded ones: a folder of FAMILY.json, an NDJSON "
           "file, or one review"},
    Option{"--reviews", path, &Options::reviews, in(check),
           "the program's reviews, each of which is compared with its submission: a folder of "
           "FAMILY.json, an NDJSON file, or one review"},
    Option{"--reviews", folder, &Options::reviews, in(review),
           "the folder of the program's reviews, FAMILY.json, with --sheet and --apply"},
    Option{"--policy", file, &Options::policy,
           in(calc, advise, check, review, batch, pay, credits, verify, policy),
           "the program's policy, instead of the built-in one or the one that BOUNTY_POLICY names"},
    Option{"-r, --recursive", flag, &Options::with_subfolders,
           in(advise, review, batch, pay, credits, diff, verify), "folders with their subfolders"},
    Option{"--exit-code", flag, &Options::tells_by_exit_code, in(diff),
           "exit with 1 if anything has changed"},
    Option{"--rate", amount, &Options::what_if_rate, in(calc),
           "what if an hour were paid this much"},
    Option{"--sort", word, &Options::order, in(batch, merge),
           "the rows for people, largest amounts first (input)", formats_for_people},
    Option{"--steps", flag, &Options::has_rows_for_steps, in(batch, merge),
           "csv with a row for every step", with(Format::csv)},
    Option{"--undecided", flag, &Options::lists_undecided, in(batch, merge),
           "csv with a row for everything that is left to decide, the most valuable first",
           with(Format::csv)},
    Option{"--excel", flag, &Options::is_for_excel, in(batch, merge),
           "csv with a byte-order mark, and no text that Excel takes for a number or a date",
           with(Format::csv)},
    Option{"--summary", flag, &Options::is_summary, in(batch, merge), "JSON without the steps",
           with(Format::json, Format::ndjson)},
    Option{"--all", flag, &Options::shows_all_errors, in(calc, advise, check, review),
           "all errors on a terminal too, not the first 20"},
    Option{"--date", date, &Options::payment_date, in(calc, batch, verify),
           "the day of all payments, instead of the reviews' dates"},
    Option{"--date", date, &Options::payment_date, in(pay),
           "the day of all payments, instead of the reviews' dates, and of the record (today)"},
    Option{"--paid", path, &Options::paid, in(calc, batch, merge, verify),
           "what has been paid, and is not paid again: a record (results as JSON or NDJSON), or a "
           "folder of them"},
    Option{"--ledger-accounts", accounts, &Options::bookkeeping, in(calc, batch, merge),
           "where a ledger posts: base=ACCOUNT,bonus=ACCOUNT,payee=ACCOUNT, in which a part may be "
           "{author} or {family}",
           with(Format::ledger)},
    Option{"--budget", amount, &Options::budget, in(batch, merge),
           "what remains of it; exit code 4 if the bounties come to more, rejections or not"},
    Option{"--budget", amount, &Options::budget, in(pay),
           "exit code 4 if it would be more, and nothing is written"},
    Option{"--fail-fast", flag, &Options::stops_at_rejection, in(batch),
           "stop at the first rejection"},
    Option{"--journal", record, &Options::journal, in(pay),
           "print the journal of this record again"},
    Option{"--void", family, &Options::void_family, in(pay),
           "record that the payment of this family did not happen"},
    Option{"--note", text, &Options::note, in(pay), "why it did not happen"},
    Option{"-o, --output", file, &Options::output, in(pay), "write the journal to this file"},
    Option{"--ledger-accounts", accounts, &Options::bookkeeping, in(pay),
           "where the journal posts: base=ACCOUNT,bonus=ACCOUNT,payee=ACCOUNT, in which a part may "
           "be {author} or {family}"},
    Option{"-j, --jobs", number, &Options::jobs, in(batch, pay), "how many threads (one a core)"},
    Option{"--verbose", flag, &Options::is_verbose, in(check),
           "a line for each document, also where nothing is wrong", with(Format::text)},
    Option{"-q, --quiet", flag, &Options::is_quiet, in(batch, merge),
           "no progress and no summary on standard error"},
    Option{"--color", word, &Options::colour,
           in(init, calc, advise, check, review, batch, merge, pay, credits, diff, verify),
           "colours on a terminal, unless NO_COLOR is set (auto)"},
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
