#pragma once

#include <memory>
#include <optional>
#include <string>

#include "batch/batch.hpp"
#include "batch/input/review_shelf.hpp"
#include "bounty/expected.hpp"
#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"
#include "cli/exit_code.hpp"
#include "cli/options/command.hpp"
#include "cli/sources.hpp"

namespace bounty::cli {

/// What stands behind the commands that take submissions.
inline constexpr Operand one_submission = {
    .name = "FILE",
    .meaning = "a submission; - is standard input, as is a pipe without FILE",
    .least = 1,
    .most = 1,
    .is_read_from_pipe = true};
inline constexpr Operand many_submissions = {
    .name = "PATH",
    .meaning =
        "submissions, folders of *.json, NDJSON files (*.ndjson, *.jsonl); - is NDJSON on "
        "standard input",
    .least = 1,
    .most = Operand::any_number};

/// What judges many submissions.
struct Judges {
  Policy policy;
  std::unique_ptr<const ReviewShelf> reviews;  ///< null where submissions bring their own
  std::unique_ptr<const PaidRecords> paid;     ///< null where no records are given

  /// What a batch goes by; the judges must outlive it.
  [[nodiscard]] Batch::Surroundings surroundings(bool stops_at_rejection = false) const {
    return {reviews.get(), paid.get(), stops_at_rejection};
  }
};

/// Whether the run waits for what somebody types.
bool reads_from_terminal(const Options& options);

/// Throws UsageError where more than one of all that is read is standard input.
void refuse_second_standard_input(const Options& options);

/// The judges that the options name; says on standard error what is wrong with the policy, with the
/// reviews as a whole, or with a record. Records that are `left_out` are not counted.
Expected<Judges, ExitCode> open_judges_or_say(const Options& options,
                                              const std::vector<std::string>& left_out = {});

/// How the options have each submission scored.
ScoreOptions score_options(const Options& options, Lists lists);

/// The day of all payments that is stated, else today.
std::string day_of(const std::string& payment_date);

/// How many threads score them.
std::size_t threads_of(const Options& options);

/// Throws UsageError where one of the files that are read is the output.
void check_all_read(const OutputGuard& guard, const Options& options, const Judges& judges,
                    const std::vector<Input>& inputs);

/// Scores the inputs, and shows the progress on standard error.
BatchSummary score_into(Presentation& presentation, std::vector<Input> inputs,
                        const Options& options, const Judges& judges, Lists lists,
                        Accepts accepts = Accepts::submissions);

/// What many submissions come to, in the order of input, and what a batch says of them.
struct Gathered {
  std::vector<Outcome> outcomes;
  BatchSummary summary;
};

/// The same, into a list.
Gathered gather(std::vector<Input> inputs, const Options& options, const Judges& judges,
                Accepts accepts = Accepts::submissions);

/// The warnings of a batch, a line each.
std::string text_of_warnings(const BatchSummary& summary, const TextStyle& style);

/// What the command line of one submission must not say. Throws UsageError.
void check_judgements(const Options& options);

/// A submission with the documents that judge it.
struct Judged {
  Policy policy;
  Submission submission;
  std::optional<Review> from_outside;
  bool ignores_embedded = false;

  /// The review that counts: the one from outside, else the embedded one unless it is to be
  /// ignored.
  [[nodiscard]] Review* review();
};

/// Reads every document before it gives up, so that all errors are shown at once: none where one is
/// wrong.
std::optional<Judged> load_judged(const Options& options, Sources& sources);

/// Programs that asked for JSON find what is wrong in their stream, people on standard error; a
/// file that was to be written stays as it is.
void print_rejection(const Options& options, const Sources& sources);

}  // namespace bounty::cli
