#include "cli/interpret.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bounty/schemas.hpp"
#include "cli/options/help.hpp"
#include "cli/word_values.hpp"

namespace bounty::cli {
namespace {

const std::string& only_operand(const Words& words, const std::string& what) {
  if (words.operands.empty()) throw UsageError(what + " is missing");
  if (words.operands.size() > 1)
    throw UsageError(
        fmt::format("one {} at a time: unexpected {}", what, in_quotes(words.operands[1])));
  return words.operands.front();
}

void refuse_second_standard_input(const std::vector<std::string>& inputs) {
  if (std::ranges::count(inputs, "-") > 1) throw UsageError("standard input can be read once");
}

/// `-` is standard output, as it is where nothing is said.
std::string output_of(const Words& words) { return words.output == "-" ? "" : words.output; }

/// One submission and its judges, printed in one of the first formats.
SubmissionOptions submission_of(const Words& words, std::size_t formats_it_has) {
  SubmissionOptions options;
  options.file = only_operand(words, "FILE");
  options.policy = policy_of(words);
  options.review = words.review;
  options.ignores_review = words.no_review;
  options.format = format_of(words, formats_it_has);
  options.payment_date = payment_date_of(words);
  options.paid = words.paid;
  options.output = output_of(words);
  options.colour = colour_of(words);
  if (!words.review.empty() && words.no_review)
    throw UsageError("--review and --no-review exclude each other");
  refuse_second_standard_input({options.file, options.review, options.policy, options.paid});
  return options;
}

/// What stands behind the command, many of them, and the judges.
ManySubmissions many_of(const Words& words, const std::string& what) {
  if (words.operands.empty()) throw UsageError(what + " is missing");
  return {.paths = words.operands,
          .with_subfolders = words.recursive,
          .policy = policy_of(words),
          .reviews = words.reviews,
          .payment_date = payment_date_of(words),
          .paid = words.paid,
          .jobs = jobs_of(words),
          .colour = colour_of(words)};
}

/// Of all that many submissions are read from, and of one more.
void refuse_second_standard_input(const ManySubmissions& many, const std::string& other = "") {
  std::vector<std::string> inputs = many.paths;
  inputs.insert(inputs.end(), {many.policy, many.reviews, many.paid, other});
  refuse_second_standard_input(inputs);
}

DiffOptions::Side side_of(const Words& words, const std::string& path, const Words::Side& judges) {
  Words of_side = words;
  of_side.operands = {path};
  of_side.reviews = judges.reviews;
  if (!judges.policy.empty()) of_side.policy = judges.policy;
  return {many_of(of_side, "PATH"), judges.policy.empty() && judges.reviews.empty()};
}

}  // namespace

Command interpret_init(const Words& words) {
  InitOptions options;
  if (!words.operands.empty()) options.folder = only_operand(words, "DIR");
  if (options.folder == "-") throw UsageError("DIR is a folder, not standard input");
  options.output = output_of(words);
  options.replaces_output = words.force;
  if (words.force && options.output.empty()) throw UsageError("--force goes with --output");
  options.colour = colour_of(words);
  return options;
}

Command interpret_calc(const Words& words) {
  CalcOptions options{submission_of(words, formats_of_submission), {}, {}, {}, {}};
  options.detail = words.explain ? Detail::explained : Detail::amounts;
  options.undecided_view = words.chart ? UndecidedView::chart : UndecidedView::list;
  options.what_if_rate = what_if_rate_of(words);
  options.bookkeeping = bookkeeping_of(words);
  refuse_unless(options.format == Format::ledger || words.ledger_accounts.empty(),
                "--ledger-accounts", "ledger");
  if (words.explain && !is_for_people(options.format))
    throw UsageError("--explain goes with --format text, markdown or html",
                     "the JSON has every figure");
  refuse_unless(options.format == Format::text || !words.chart, "--chart", "text");
  if (options.what_if_rate && options.format == Format::ledger)
    throw UsageError("--rate asks what if, a ledger keeps what is paid");
  return options;
}

Command interpret_advise(const Words& words) {
  return AdviseOptions{submission_of(words, formats_of_check)};
}

Command interpret_check(const Words& words) {
  if (words.operands.empty()) throw UsageError("PATH is missing");
  CheckOptions options{words.operands, format_of(words, formats_of_check), policy_of(words),
                       colour_of(words)};
  std::vector<std::string> inputs = options.paths;
  inputs.push_back(options.policy);
  refuse_second_standard_input(inputs);
  return options;
}

Command interpret_batch(const Words& words) {
  BatchOptions options{many_of(words, "PATH")};
  options.format = format_of(words, formats_of_batch);
  options.lists = words.summary ? Lists::undecided : Lists::all;
  options.csv_rows = words.steps ? CsvRows::steps : CsvRows::submissions;
  options.order = order_of(words);
  options.budget = budget_of(words);
  options.stops_at_rejection = words.fail_fast;
  options.is_quiet = words.quiet;
  options.output = output_of(words);
  options.bookkeeping = bookkeeping_of(words);
  refuse_unless(options.format == Format::ledger || words.ledger_accounts.empty(),
                "--ledger-accounts", "ledger");
  const bool is_json = options.format == Format::json || options.format == Format::ndjson;
  refuse_unless(is_json || !words.summary, "--summary", "json or ndjson");
  refuse_unless(options.format == Format::csv || !words.steps, "--steps", "csv");
  refuse_unless(is_for_people(options.format) || words.order.empty(), "--sort",
                "text, markdown or html");
  refuse_second_standard_input(options);
  return options;
}

namespace {

/// The journal of a record is made of nothing else.
JournalOptions journal_of(const Words& words) {
  const bool has_more = !words.operands.empty() || !words.reviews.empty() || !words.paid.empty() ||
                        !words.budget.empty() || !words.date.empty() || !words.policy.empty() ||
                        !words.void_family.empty() || !words.note.empty() || !words.jobs.empty() ||
                        words.recursive;
  if (has_more)
    throw UsageError("--journal prints the journal of a record, and takes no more",
                     "it goes with --ledger-accounts and --output");
  return {words.journal, bookkeeping_of(words), output_of(words)};
}

VoidOptions void_of(const Words& words) {
  const bool has_more = !words.operands.empty() || !words.reviews.empty() ||
                        !words.budget.empty() || !words.policy.empty() || !words.jobs.empty() ||
                        words.recursive;
  if (has_more)
    throw UsageError("--void takes back a payment that is recorded, and pays nothing",
                     "it goes with --note, --paid, --date, --ledger-accounts and --output");
  if (words.note.empty()) throw UsageError("--note is missing: say why it was not paid");
  if (words.paid.empty()) throw UsageError("--paid is missing: the folder of the records");
  return {words.void_family,     words.note,      words.paid, payment_date_of(words),
          bookkeeping_of(words), output_of(words)};
}

}  // namespace

Command interpret_pay(const Words& words) {
  if (!words.journal.empty()) return journal_of(words);
  if (!words.void_family.empty()) return void_of(words);
  if (!words.note.empty()) throw UsageError("--note goes with --void");
  PayOptions options{many_of(words, "PATH"), bookkeeping_of(words), budget_of(words),
                     output_of(words)};
  if (options.reviews.empty()) {
    throw UsageError("--reviews is missing",
                     "only reviews from outside say what is paid, how much and to whom");
  }
  if (options.paid.empty()) throw UsageError("--paid is missing: the folder of the records");
  refuse_second_standard_input(options);
  return options;
}

Command interpret_credits(const Words& words) {
  CreditsOptions options{many_of(words, "PATH"), words.readme, output_of(words)};
  if (!words.readme.empty() && !words.output.empty())
    throw UsageError("--check and --output exclude each other");
  refuse_second_standard_input(options, options.readme);
  return options;
}

Command interpret_diff(const Words& words) {
  if (words.operands.size() != 2) {
    throw UsageError("OLD and NEW are two paths",
                     "to compare one with itself under two policies, give it twice");
  }
  DiffOptions options{side_of(words, words.operands[0], words.before),
                      side_of(words, words.operands[1], words.after)};
  options.format = format_of(words, formats_of_diff);
  options.lists = words.summary ? Lists::undecided : Lists::all;
  options.tells_by_exit_code = words.exit_code;
  options.output = output_of(words);
  refuse_second_standard_input({words.operands[0], words.before.policy, words.before.reviews,
                                words.operands[1], words.after.policy, words.after.reviews});
  return options;
}

Command interpret_verify(const Words& words) {
  if (words.operands.empty()) throw UsageError("RESULT is missing");
  if (words.submissions.empty()) {
    throw UsageError("--submissions is missing",
                     "no file that a result names is opened: say where the submissions are");
  }
  Words of_submissions = words;
  of_submissions.operands = words.submissions;
  VerifyOptions options{many_of(of_submissions, "PATH"), words.operands};
  options.format = format_of(words, formats_of_check);
  std::vector<std::string> inputs = options.paths;
  inputs.insert(inputs.end(), options.results.begin(), options.results.end());
  inputs.insert(inputs.end(), {options.policy, options.reviews, options.paid});
  refuse_second_standard_input(inputs);
  return options;
}

Command interpret_policy(const Words& words) {
  if (!words.operands.empty()) {
    throw UsageError("unexpected " + in_quotes(words.operands.front()),
                     "give a policy with --policy");
  }
  return PolicyOptions{policy_of(words)};
}

Command interpret_schema(const Words& words) {
  const std::string& name = only_operand(words, "NAME");
  if (schema_text(name).empty()) {
    const std::vector<std::string_view> names(schema_names().begin(), schema_names().end());
    throw UsageError(fmt::format("no schema is called {}", in_quotes(name)),
                     fmt::format("the schemas are {}", fmt::join(names, ", ")));
  }
  return SchemaOptions{name};
}

Command interpret_completion(const Words& words) {
  using Completion = std::string (*)(std::span<const CommandSyntax>);
  constexpr std::array<Word<Completion>, 3> shells = {
      {{"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}}};
  const auto completion = choose<Completion>("SHELL", only_operand(words, "SHELL"), shells);
  return PrintOptions{completion(all_commands())};
}

}  // namespace bounty::cli
