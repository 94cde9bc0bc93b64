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

/// The operands of commands that take submissions.
inline constexpr Operand one_submission = {
    .name = "FILE",
    .meaning = "a submission; - reads standard input, as does a pipe without FILE",
    .least = 1,
    .most = 1,
    .is_read_from_pipe = true};
inline constexpr Operand many_submissions = {
    .name = "PATH",
    .meaning =
        "submissions, folders of *.json files, NDJSON files (*.ndjson, *.jsonl); - reads NDJSON "
        "from standard input",
    .least = 1,
    .most = Operand::any_number};

/// The policy, the reviews and the payment records for many submissions.
struct Judges {
  Policy policy;
  std::unique_ptr<const ReviewShelf> reviews;  ///< null to use the embedded reviews
  std::unique_ptr<const PaidRecords> paid;     ///< null if no records are given

  /// Returns what a batch needs from the judges, which must outlive it.
  [[nodiscard]] Batch::Surroundings surroundings(bool stops_at_rejection = false) const {
    return {reviews.get(), paid.get(), stops_at_rejection};
  }
};

/// Returns true if the run waits for input that somebody types.
bool reads_from_terminal(const Options& options);

/// Throws UsageError if more than one input is standard input.
void refuse_second_standard_input(const Options& options);

/// Opens the policy, the reviews and the records of the options. Reports errors in the policy, in
/// the reviews as a whole, and in records on standard error. Records in `left_out` are ignored.
Expected<Judges, ExitCode> open_judges_or_say(const Options& options,
                                              const std::vector<std::string>& left_out = {});

/// Returns the options for scoring each submission.
ScoreOptions score_options(const Options& options, Lists lists);

/// Returns the payment date if there is one, else today.
std::string day_of(const std::string& payment_date);

/// Returns the number of threads to use.
std::size_t threads_of(const Options& options);

/// Throws UsageError if one of the inputs is the output.
void check_all_read(const OutputGuard& guard, const Options& options, const Judges& judges,
                    const std::vector<Input>& inputs);

/// Scores the inputs, and shows progress on standard error.
BatchSummary score_into(Presentation& presentation, std::vector<Input> inputs,
                        const Options& options, const Judges& judges, Lists lists,
                        Accepts accepts = Accepts::submissions);

/// The outcomes of many submissions in the order of input, with the summary of the batch.
struct Gathered {
  std::vector<Outcome> outcomes;
  BatchSummary summary;
};

/// Scores the inputs like score_into(), and returns the outcomes.
Gathered gather(std::vector<Input> inputs, const Options& options, const Judges& judges,
                Accepts accepts = Accepts::submissions);

/// Returns the warnings of a batch, one per line.
std::string text_of_warnings(const BatchSummary& summary, const TextStyle& style);

/// Throws UsageError if options about the review of a single submission exclude each other.
void check_judgements(const Options& options);

/// A submission with the policy and the review that apply to it.
struct Judged {
  Policy policy;
  Submission submission;
  std::optional<Review> from_outside;
  bool ignores_embedded = false;

  /// Returns the review that applies: the one from outside, else the embedded one unless it is
  /// ignored, else null.
  [[nodiscard]] Review* review();
};

/// Reads all documents of a single submission. Returns std::nullopt if any is invalid; all are read
/// first, so that all errors are reported together.
std::optional<Judged> load_judged(const Options& options, Sources& sources);

/// Reports why a submission is rejected: as JSON on standard output if that is the format, and as
/// text on standard error. An output file is left unchanged.
void print_rejection(const Options& options, const Sources& sources);

}  // namespace bounty::cli
