#include <fmt/format.h>
#include <unistd.h>

#include "bounty/print.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/shared/forms.hpp"
#include "cli/shared/reviews.hpp"
#include "cli/shared/submissions.hpp"
#include "files/folder_lock.hpp"
#include "files/output.hpp"
#include "files/paths.hpp"
#include "report/parts/sentences.hpp"
#include "review/remarks.hpp"
#include "review/sheet/sheet.hpp"

namespace bounty::cli {
namespace {

/// Returns the review of a case, with a comment for each undecided judgement.
ReviewText with_remarks(const Case& judged, const Policy& policy) {
  ReviewText text = judged.review ? ReviewText(judged.review->document.text)
                                  : ReviewText::of_family(judged.submission.family);
  if (!judged.review) add_heading_remarks(text);
  add_remarks(text, judged.submission, judged.judged_by(), policy, judged.payout);
  return text;
}

/// The drafts of all reviews: those to write into files, and those to print.
struct Drafts {
  std::vector<WrittenReview> written;
  std::vector<ReviewText> printed;
  std::size_t complete = 0;  ///< existing reviews that lack nothing
};

Drafts draft_all(const Options& options, const OpenDesk& open) {
  Drafts drafts;
  for (const Case& judged : open.desk.cases) {
    ReviewText text = with_remarks(judged, open.policy);
    const bool is_complete = judged.review && text.written() == judged.review->document.text;
    if (!options.output.empty() && is_complete) {
      ++drafts.complete;
    } else if (options.output.empty() || (judged.review && !options.updates_reviews)) {
      drafts.printed.push_back(std::move(text));
    } else {
      drafts.written.push_back({&judged, text.written()});
    }
  }
  return drafts;
}

/// Prints one review as a file, several as NDJSON.
void print(const std::vector<ReviewText>& reviews) {
  for (const ReviewText& review : reviews) {
    print_result(reviews.size() == 1 ? review.written() : review.line());
  }
}

/// Returns a line such as `bounty: 38 reviews written into reviews, 2 kept: --update adds what is
/// missing`.
std::string closing_of(const Options& options, const Drafts& drafts) {
  if (options.output.empty()) return "";
  std::string text =
      fmt::format("bounty: {} written into {}", counted(drafts.written.size(), "review"),
                  printable(options.output));
  if (!drafts.printed.empty())
    text += fmt::format(", {} kept: --update adds what is missing", drafts.printed.size());
  if (drafts.complete != 0) text += fmt::format(", {} kept: nothing is missing", drafts.complete);
  return text + "\n";
}

ExitCode write_drafts(const Options& options) {
  if (!options.output.empty()) make_folder(options.output);
  const std::optional<FolderLock> lock = lock_of(options.output);
  const Expected<OpenDesk, ExitCode> open = open_desk_or_say(options, options.output);
  if (!open) return open.error();
  OutputGuard("").check(open.value().read);
  const Drafts drafts = draft_all(options, open.value());
  if (lock) write_reviews(drafts.written, *lock);
  print(drafts.printed);
  print_message(closing_of(options, drafts));
  return open.value().exit_code();
}

ExitCode write_sheet(const Options& options) {
  const Expected<OpenDesk, ExitCode> open = open_desk_or_say(options, options.reviews);
  if (!open) return open.error();
  OutputGuard(options.output).check(open.value().read);
  refuse_to_replace_form(options);
  write_form(options, sheet_of(open.value().desk, open.value().policy));
  return open.value().exit_code();
}

ExitCode run_review(const Options& options) {
  if (options.writes_sheet) return write_sheet(options);
  return options.has("--apply") ? apply_sheet(options) : write_drafts(options);
}

void require_folder_of_reviews(const Options& options, std::string_view option) {
  if (options.reviews.empty())
    throw MissingArgument(
        "--reviews is missing",
        fmt::format("{} needs the folder of the reviews, even if it is empty", option));
  if (is_folder(options.reviews)) return;
  throw UsageError("--reviews is not a folder: " + in_quotes(options.reviews),
                   "name the folder of the reviews, FAMILY.json; it may be empty");
}

void check_drafts(const Options& options) {
  if (options.has("--reviews"))
    throw UsageError("--reviews needs --sheet or --apply",
                     "use -o DIR for the folder of the reviews; existing ones are kept");
  if (options.updates_reviews && options.output.empty())
    throw UsageError("--update needs -o DIR", "it adds to the reviews in that folder");
  if (!options.output.empty() && exists_or_is_link(options.output) && !is_folder(options.output))
    throw UsageError(fmt::format("-o is not a folder: {}", in_quotes(options.output)),
                     "name a folder: each review is written there as FAMILY.json");
}

void check_review(const Options& options) {
  refuse_second_standard_input(options);
  const bool applies = options.has("--apply");
  if (options.writes_sheet && applies) throw UsageError("--sheet and --apply exclude each other");
  if (options.replaces_output && !options.writes_sheet)
    throw UsageError("--force needs --sheet", "existing reviews are always kept");
  if (options.shows_all_errors && !applies)
    throw UsageError("--all needs --apply", "it shows all errors in the sheet");
  if (!options.writes_sheet && !applies) return check_drafts(options);
  check_force(options);
  const std::string_view option = applies ? "--apply" : "--sheet";
  if (options.updates_reviews)
    throw UsageError(fmt::format("--update and {} exclude each other", option));
  if (applies && !options.output.empty())
    throw UsageError("--output and --apply exclude each other",
                     "--apply writes into the folder of --reviews");
  require_folder_of_reviews(options, option);
}

}  // namespace

const Command review_command = {
    .id = CommandName::review,
    .name = "review",
    .summary = "Start reviews, and make all decisions in one sheet",
    .examples =
        "bounty review my_task.json\n"
        "bounty review -o reviews/ submissions/\n"
        "bounty review --sheet -o sheet.csv --reviews reviews/ submissions/\n"
        "bounty review --apply sheet.csv --reviews reviews/ submissions/",
    .operand = many_submissions,
    .check_values = check_review,
    .run = run_review,
};

}  // namespace bounty::cli
