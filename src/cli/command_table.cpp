#include "cli/command_table.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>

#include "bounty/print.hpp"
#include "cli/interpret.hpp"
#include "cli/messages.hpp"
#include "names/suggestion.hpp"

namespace bounty::cli {
namespace {

void add_format(CLI::App& app, Words& words, const char* choices = "text|json") {
  app.add_option("--format", words.format, "how to print it (text)")->type_name(choices);
}

void add_output(CLI::App& app, Words& words) {
  app.add_option("-o,--output", words.output,
                 "write to this file; a failed run leaves it as it was")
      ->type_name("FILE");
}

void add_policy(CLI::App& app, Words& words) {
  app.add_option(
         "--policy", words.policy,
         "the program's policy, instead of the built-in one or the one that BOUNTY_POLICY names")
      ->type_name("FILE");
}

void add_colour(CLI::App& app, Words& words) {
  app.add_option("--color", words.colour, "colours on a terminal, unless NO_COLOR is set (auto)")
      ->type_name("auto|always|never");
}

void add_bookkeeping(CLI::App& app, Words& words) {
  app.add_option("--ledger-accounts", words.ledger_accounts,
                 "where a ledger posts: base=ACCOUNT,bonus=ACCOUNT,payee=ACCOUNT, in which a part "
                 "may be {author} or {family}")
      ->type_name("ACCOUNTS");
}

/// When bounties are paid, and what has been paid before.
void add_payment(CLI::App& app, Words& words) {
  app.add_option("--date", words.date, "the day of all payments, instead of the reviews' dates")
      ->type_name("YYYY-MM-DD");
  app.add_option("--paid", words.paid,
                 "what has been paid, and is not paid again: a record (results as JSON or NDJSON), "
                 "or a folder of them")
      ->type_name("PATH");
}

void add_init_options(CLI::App& app, Words& words) {
  app.add_option("-o,--output", words.output, "write to this file")->type_name("FILE");
  app.add_flag("--force", words.force, "replace a file that is there already");
  add_colour(app, words);
}

/// Which review and which policy judge a submission.
void add_judgements(CLI::App& app, Words& words) {
  app.add_option("--review", words.review, "the program's review, instead of an embedded one")
      ->type_name("FILE");
  app.add_flag("--no-review", words.no_review, "as if nothing had been reviewed yet");
  add_policy(app, words);
}

void add_calc_options(CLI::App& app, Words& words) {
  app.add_flag("--explain", words.explain,
               "under every amount its arithmetic, its rule and the line of the input");
  app.add_flag("--chart", words.chart, "what each undecided judgement is worth, as bars");
  add_format(app, words, "text|json|markdown|html|ledger");
  add_output(app, words);
  add_judgements(app, words);
  app.add_option("--rate", words.rate, "what if an hour were paid this much")->type_name("AMOUNT");
  add_payment(app, words);
  add_bookkeeping(app, words);
  add_colour(app, words);
}

void add_advise_options(CLI::App& app, Words& words) {
  add_format(app, words);
  add_output(app, words);
  add_judgements(app, words);
  add_colour(app, words);
}

void add_check_options(CLI::App& app, Words& words) {
  add_format(app, words);
  add_policy(app, words);
  add_colour(app, words);
}

/// Which submissions a batch has, and how they are judged.
void add_submissions(CLI::App& app, Words& words) {
  app.add_option("--reviews", words.reviews,
                 "the program's reviews, instead of embedded ones: a folder of FAMILY.json, an "
                 "NDJSON file, or one review")
      ->type_name("PATH");
  add_policy(app, words);
  app.add_flag("-r,--recursive", words.recursive, "folders with their subfolders");
}

void add_batch_options(CLI::App& app, Words& words) {
  add_format(app, words, "text|json|markdown|html|ledger|ndjson|csv");
  add_output(app, words);
  add_submissions(app, words);
  app.add_option("--sort", words.order, "the rows for people, largest amounts first (input)")
      ->type_name("input|family|bounty|ceiling");
  app.add_flag("--steps", words.steps, "csv with a row for every step");
  app.add_flag("--summary", words.summary, "JSON without the steps");
  add_payment(app, words);
  add_bookkeeping(app, words);
  app.add_option("--budget", words.budget,
                 "exit code 4 if the bounties come to more, rejections or not")
      ->type_name("AMOUNT");
  app.add_flag("--fail-fast", words.fail_fast, "stop at the first rejection");
  app.add_option("-j,--jobs", words.jobs, "how many threads (one a core)")->type_name("N");
  app.add_flag("-q,--quiet", words.quiet, "no progress and no summary on standard error");
  add_colour(app, words);
}

void add_pay_options(CLI::App& app, Words& words) {
  app.add_option("--paid", words.paid, "the folder of the records; this one is added")
      ->type_name("DIR");
  add_submissions(app, words);
  app.add_option(
         "--date", words.date,
         "the day of all payments, instead of the reviews' dates, and of the record (today)")
      ->type_name("YYYY-MM-DD");
  app.add_option("--budget", words.budget,
                 "exit code 4 if it would be more, and nothing is written")
      ->type_name("AMOUNT");
  app.add_option("--journal", words.journal, "print the journal of this record again")
      ->type_name("RECORD");
  app.add_option("--void", words.void_family,
                 "record that the payment of this family did not happen")
      ->type_name("FAMILY");
  app.add_option("--note", words.note, "why it did not happen")->type_name("TEXT");
  app.add_option("-o,--output", words.output, "write the journal to this file")->type_name("FILE");
  app.add_option("--ledger-accounts", words.ledger_accounts,
                 "where the journal posts: base=ACCOUNT,bonus=ACCOUNT,payee=ACCOUNT, in which a "
                 "part may be {author} or {family}")
      ->type_name("ACCOUNTS");
  app.add_option("-j,--jobs", words.jobs, "how many threads (one a core)")->type_name("N");
  add_colour(app, words);
}

void add_credits_options(CLI::App& app, Words& words) {
  app.add_option(
         "--check", words.readme,
         "print only those whom this README does not name, and exit with 1 if there are any")
      ->type_name("README");
  add_output(app, words);
  add_submissions(app, words);
  add_colour(app, words);
}

void add_diff_options(CLI::App& app, Words& words) {
  add_format(app, words, "text|json|markdown");
  add_output(app, words);
  app.add_flag("--summary", words.summary, "without the steps");
  app.add_option("--policy-old", words.before.policy,
                 "the policy for OLD, instead of BOUNTY_POLICY")
      ->type_name("FILE");
  app.add_option("--policy-new", words.after.policy, "the policy for NEW, instead of BOUNTY_POLICY")
      ->type_name("FILE");
  app.add_option("--review-old", words.before.reviews,
                 "the program's reviews for OLD, as --reviews of batch takes them")
      ->type_name("PATH");
  app.add_option("--review-new", words.after.reviews, "the same for NEW")->type_name("PATH");
  app.add_flag("-r,--recursive", words.recursive, "folders with their subfolders");
  app.add_flag("--exit-code", words.exit_code, "exit with 1 if anything has changed");
  add_colour(app, words);
}

void add_verify_options(CLI::App& app, Words& words) {
  add_format(app, words);
  app.add_option("--submissions", words.submissions,
                 "the submissions: a file, a folder or NDJSON; give it once for each")
      ->type_name("PATH")
      ->allow_extra_args(false);
  add_submissions(app, words);
  add_payment(app, words);
  add_colour(app, words);
}

void add_no_options(CLI::App&, Words&) {}

constexpr std::array commands = {
    CommandEntry{"init", "A submission to start from",
                 "bounty init > my_task.json\n"
                 "bounty init examples/metr/reverse_hash -o my_task.json\n"
                 "bounty init . | bounty calc -",
                 "[OPTIONS] [DIR]",
                 "a METR task family, whose meta/eval_info.json (or manifest.yaml) and "
                 "meta/qa/qa.json are read",
                 add_init_options, interpret_init},
    CommandEntry{"calc", "What a submission earns, and why",
                 "bounty calc examples/ten_hours.json\n"
                 "bounty calc --explain examples/reverse_hash.json\n"
                 "bounty calc --review examples/reviews/reverse_hash.json \\\n"
                 "  examples/reverse_hash.json\n"
                 "bounty calc --format json examples/ten_hours.json | jq .bounty_cents",
                 "[OPTIONS] FILE", "a submission; - is standard input", add_calc_options,
                 interpret_calc},
    CommandEntry{"advise", "What would raise a bounty, by how much, and who can do it",
                 "bounty advise examples/reverse_hash.json\n"
                 "bounty advise --format json examples/reverse_hash.json | jq '.advice[0]'",
                 "[OPTIONS] FILE", "a submission; - is standard input", add_advise_options,
                 interpret_advise},
    CommandEntry{"check", "Everything that is wrong with documents, without any amount",
                 "bounty check my_task.json\n"
                 "bounty check submissions/ reviews/\n"
                 "bounty check --format json submissions/ | jq '.documents[].diagnostics'",
                 "[OPTIONS] PATH...",
                 "submissions, reviews, policies, and folders of them; - is standard input",
                 add_check_options, interpret_check},
    CommandEntry{"batch", "What many submissions earn: folders, files and streams of them",
                 "bounty batch --reviews examples/batch/reviews examples/batch\n"
                 "bounty batch --format csv submissions/ > bounties.csv\n"
                 "bounty batch --format ndjson - < all.ndjson | jq .bounty_cents\n"
                 "bounty batch --paid paid/ --reviews reviews/ submissions/\n"
                 "bounty batch --budget 100000 --sort bounty submissions/",
                 "[OPTIONS] PATH...",
                 "submissions, folders of *.json, NDJSON files (*.ndjson, *.jsonl); - is NDJSON on "
                 "standard input",
                 add_batch_options, interpret_batch},
    CommandEntry{"pay", "What is payable and not yet paid: its record, then its journal",
                 "bounty pay --reviews reviews/ --paid paid/ submissions/ >> books.journal\n"
                 "bounty pay --journal paid/2026-11-26.ndjson\n"
                 "bounty pay --void regex_golf --note \"the bank sent it back\" --paid paid/",
                 "[OPTIONS] --reviews PATH --paid DIR PATH...",
                 "submissions, folders of *.json, NDJSON files (*.ndjson, *.jsonl); - is NDJSON on "
                 "standard input",
                 add_pay_options, interpret_pay},
    CommandEntry{"credits", "Whom the task suite's README should acknowledge, in Markdown",
                 "bounty credits --reviews examples/batch/reviews examples/batch\n"
                 "bounty credits --check README.md --reviews reviews/ submissions/",
                 "[OPTIONS] PATH...",
                 "submissions, folders of *.json, NDJSON files (*.ndjson, *.jsonl); - is NDJSON on "
                 "standard input",
                 add_credits_options, interpret_credits},
    CommandEntry{"diff", "What has changed between two scorings, and what that is worth",
                 "bounty diff old.json new.json\n"
                 "bounty diff --policy-new examples/policy.json examples/batch examples/batch\n"
                 "bounty diff --format json paid.ndjson submissions/ | jq .worth_cents",
                 "[OPTIONS] OLD NEW",
                 "submissions, results, batches, NDJSON files of them, or folders; - is NDJSON on "
                 "standard input",
                 add_diff_options, interpret_diff},
    CommandEntry{"verify", "Whether stored results are what their submissions come to",
                 "bounty verify --reviews examples/batch/reviews \\\n"
                 "  --submissions examples/batch bounties.ndjson\n"
                 "bounty verify --reviews reviews/ --submissions submissions/ --paid paid/ \\\n"
                 "  --format json paid/2026-11-26.ndjson | jq .verified",
                 "[OPTIONS] --submissions PATH RESULT...",
                 "results, rejections and batches as JSON, NDJSON files (*.ndjson, *.jsonl)",
                 add_verify_options, interpret_verify},
    CommandEntry{"policy", "The policy in force, as a file to start from",
                 "bounty policy > policy.json\n"
                 "bounty calc --policy policy.json examples/ten_hours.json",
                 "[OPTIONS]", "", add_policy, interpret_policy},
    CommandEntry{
        "schema", "The JSON Schema of a format (draft 2020-12)",
        "bounty schema submission > submission.schema.json\n"
        "bounty schema result | jq '.properties | keys'",
        "submission|review|policy|result|rejection|check|batch|advice|diff|void|verification",
        "the format: the first three go in, the others come out", add_no_options, interpret_schema},
    CommandEntry{"completion", "What makes a shell complete the words of this program",
                 "source <(bounty completion bash)  # in ~/.bashrc\n"
                 "source <(bounty completion zsh)   # in ~/.zshrc, after compinit\n"
                 "bounty completion fish > ~/.config/fish/completions/bounty.fish",
                 "bash|zsh|fish", "the shell", add_no_options, interpret_completion},
};

}  // namespace

std::span<const CommandEntry> command_table() { return commands; }

const CommandEntry& find_command(std::string_view name, std::string hint) {
  std::vector<std::string_view> names = {"help"};
  for (const CommandEntry& entry : commands) {
    if (entry.name == name) return entry;
    names.push_back(entry.name);
  }
  if (hint.empty()) hint = hint_for_name(name, names);
  if (hint.empty()) hint = "bounty help lists the commands";
  throw UsageError(fmt::format("unknown command {}", in_quotes(name)), hint);
}

}  // namespace bounty::cli
