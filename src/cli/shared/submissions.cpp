#include "cli/shared/submissions.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <thread>

#include "bounty/print.hpp"
#include "bounty/read.hpp"
#include "bounty/write.hpp"
#include "cli/messages.hpp"
#include "cli/next_step.hpp"
#include "cli/shared/records.hpp"
#include "cli/sources.hpp"
#include "files/paths.hpp"
#include "names/names.hpp"
#include "report/parts/sentences.hpp"
#include "report/text/message_list.hpp"

namespace bounty::cli {
namespace {

/// Returns the errors that affect the reviews as a whole.
std::string text_of_wrong_reviews(const ReviewShelf::Reviews& wrong, const TextStyle& style) {
  MessageList list;
  for (const auto& review : wrong) {
    for (const Diagnostic& diagnostic : review->diagnostics) {
      list.add_error(text_diagnostic(diagnostic, review->document, style));
    }
  }
  return list.text() +
         "bounty: stopped: a file that cannot be read may be the review of any family\n";
}

/// Returns today's date as YYYY-MM-DD in local time.
std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

std::optional<ExitCode> open_reviews_or_say(Judges& judges, const Options& options) {
  if (options.reviews.empty()) return std::nullopt;
  Expected<ReviewShelf, ReviewShelf::Reviews> shelf = ReviewShelf::open(options.reviews);
  if (!shelf) {
    print_message(
        text_of_wrong_reviews(shelf.error(), style_of_stream(STDERR_FILENO, options.colour)));
    return exit_code_of(shelf.error().front()->diagnostics);
  }
  judges.reviews = std::make_unique<ReviewShelf>(std::move(shelf.value()));
  return std::nullopt;
}

/// Warns if the folder of reviews is also read for submissions, since each review would be taken
/// for one.
void warn_of_mixed_folders(const Options& options) {
  if (!is_folder(options.reviews)) return;
  std::vector<std::string> folders = options.operands;
  folders.insert(folders.end(), options.submissions.begin(), options.submissions.end());
  for (const std::string& folder : folders) {
    const bool is_mixed = options.with_subfolders ? lies_in_folder(options.reviews, folder)
                                                  : is_same_place(options.reviews, folder);
    if (!is_mixed) continue;
    const Warning warning = {
        WarningCode::mixed_folders,
        fmt::format("the reviews are among the submissions of {}: keep them apart", folder)};
    print_message(
        text_warning(warning, options.reviews, style_of_stream(STDERR_FILENO, options.colour)));
  }
}

}  // namespace

namespace {

/// Returns how often the options name standard input as an input.
std::ptrdiff_t count_of_standard_inputs(const Options& options) {
  std::vector<std::string> inputs = options.operands;
  inputs.insert(inputs.end(), options.submissions.begin(), options.submissions.end());
  inputs.insert(inputs.end(), options.results.begin(), options.results.end());
  inputs.insert(inputs.end(),
                {options.policy, options.policy_before, options.policy_after, options.review,
                 options.reviews, options.reviews_before, options.reviews_after, options.paid,
                 options.readme, options.completed_sheet});
  return std::ranges::count(inputs, "-");
}

}  // namespace

bool reads_from_terminal(const Options& options) {
  return count_of_standard_inputs(options) != 0 && isatty(STDIN_FILENO) == 1;
}

void refuse_second_standard_input(const Options& options) {
  if (count_of_standard_inputs(options) > 1)
    throw UsageError("standard input can only be read once");
}

std::string day_of(const std::string& payment_date) {
  return payment_date.empty() ? today() : payment_date;
}

std::size_t threads_of(const Options& options) {
  return options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

ScoreOptions score_options(const Options& options, Lists lists) {
  return {.lists = lists, .payment_date = options.payment_date};
}

Expected<Judges, ExitCode> open_judges_or_say(const Options& options,
                                              const std::vector<std::string>& left_out) {
  Expected<Policy, ExitCode> policy = load_policy_or_say(options.policy, options.colour);
  if (!policy) return policy.error();
  Judges judges{std::move(policy.value()), nullptr, nullptr};
  warn_of_mixed_folders(options);
  if (const auto failed = open_reviews_or_say(judges, options)) return *failed;
  if (options.paid.empty()) return judges;
  Expected<PaidRecords, ExitCode> paid = open_paid_or_say(options.paid, left_out);
  if (!paid) return paid.error();
  judges.paid = std::make_unique<PaidRecords>(std::move(paid.value()));
  return judges;
}

void check_all_read(const OutputGuard& guard, const Options& options, const Judges& judges,
                    const std::vector<Input>& inputs) {
  guard.check({options.policy, options.reviews});
  if (judges.reviews) guard.check(judges.reviews->files());
  for (const Input& input : inputs) guard.check(input.path);
}

BatchSummary score_into(Presentation& presentation, std::vector<Input> inputs,
                        const Options& options, const Judges& judges, Lists lists,
                        Accepts accepts) {
  PieceSource source(std::move(inputs));
  const Scorer scorer(judges.policy, judges.reviews.get(), score_options(options, lists), accepts);
  ProgressLine progress(columns_to_rewrite(STDERR_FILENO));
  Batch batch(source, scorer, presentation, progress, judges.surroundings());
  return batch.run(threads_of(options));
}

Gathered gather(std::vector<Input> inputs, const Options& options, const Judges& judges,
                Accepts accepts) {
  Gathered gathered;
  const auto presentation = gather_outcomes(gathered.outcomes);
  gathered.summary =
      score_into(*presentation, std::move(inputs), options, judges, Lists::all, accepts);
  return gathered;
}

std::string text_of_warnings(const BatchSummary& summary, const TextStyle& style) {
  std::string text;
  for (const auto& [source, warning] : summary.warnings) {
    text += text_warning(warning, source, style);
  }
  if (summary.unlisted_warnings != 0) {
    text += fmt::format("bounty: {} more warnings about families\n",
                        grouped(summary.unlisted_warnings));
  }
  return text;
}

void check_judgements(const Options& options) {
  if (!options.review.empty() && options.ignores_review)
    throw UsageError("--review and --no-review exclude each other");
  refuse_second_standard_input(options);
}

Review* Judged::review() {
  if (from_outside) return &*from_outside;
  if (ignores_embedded || !submission.review) return nullptr;
  return &*submission.review;
}

namespace {

/// Reports a folder where a single submission is expected.
Diagnostic is_a_folder(const Options& options) {
  const std::string& folder = options.operands.front();
  const bool has_one_review = !options.review.empty() || options.ignores_review;
  const std::string command = has_one_review ? "" : command_on("batch", folder, options);
  return cannot_read(folder, "it is a folder",
                     command.empty() ? "use bounty batch to score the submissions in a folder"
                                     : fmt::format("did you mean {}?", command));
}

}  // namespace

std::optional<Judged> load_judged(const Options& options, Sources& sources) {
  if (is_folder(options.operands.front())) {
    sources.add({is_a_folder(options)});
    return std::nullopt;
  }
  std::optional<Policy> policy = load_policy(sources, options.policy);
  std::optional<Submission> submission = sources.load(options.operands.front(), read_submission);
  std::optional<Review> from_outside;
  if (!options.review.empty()) from_outside = sources.load(options.review, read_review);
  if (!sources.diagnostics().empty()) return std::nullopt;
  return Judged{std::move(*policy), std::move(*submission), std::move(from_outside),
                options.ignores_review};
}

void print_rejection(const Options& options, const Sources& sources) {
  const std::size_t errors = sources.diagnostics().size();
  const std::string source = source_name(options.operands.front());
  if (options.format == Format::json && options.output.empty()) {
    print_result(write_rejection(sources.rejection_of(source)));
  }
  RoomForErrors room{most_errors_on(STDERR_FILENO, options.shows_all_errors)};
  sources.print(style_of_stream(STDERR_FILENO, options.colour), room);
  print_message(text_of_hidden(room));
  print_message(
      fmt::format("bounty: {} is not scored: {}\n", printable(source), counted(errors, "error")));
}

}  // namespace bounty::cli
