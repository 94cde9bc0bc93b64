#include <fmt/format.h>
#include <unistd.h>

#include "bounty/print.hpp"
#include "bounty/write.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/shared/records.hpp"
#include "cli/shared/submissions.hpp"
#include "files/input.hpp"
#include "formats/output/verification.hpp"
#include "records/stored_file.hpp"
#include "records/verification.hpp"
#include "report/text/message_list.hpp"
#include "report/text/text.hpp"

namespace bounty::cli {
namespace {

/// Collects output, to write it in few system calls.
class Buffer {
 public:
  [[nodiscard]] std::string& text() { return text_; }

  void flush_if_large() {
    constexpr std::size_t enough = std::size_t{64} * 1024;
    if (text_.size() >= enough) flush();
  }

  void flush() {
    print_result(text_);
    text_.clear();
  }

 private:
  std::string text_;
};

/// Returns the number of submissions that have no stored result, and how much of them is payable;
/// "" if there are none.
std::string text_of_missing(const NotStored& missing) {
  if (missing.submissions == 0) return "";
  return fmt::format("{} submission{} no stored result, with {} payable\n",
                     grouped(missing.submissions), missing.submissions == 1 ? " has" : "s have",
                     dollars(missing.payable));
}

/// Prints `paid.json: ok`, or the objections, one per line; then the totals.
class TextReport {
 public:
  TextReport(Buffer& buffer, const TextStyle& style) : buffer_(buffer), style_(style) {}

  void present(const Verified& document) {
    const bool is_ok = document.objections.empty();
    add(fmt::format(
        "{}: {}\n", printable(document.source),
        painted(is_ok ? "ok" : "not verified", is_ok ? Role::earned : Role::error, style_)));
    for (const Objection& objection : document.objections) add("  " + objection.message + "\n");
  }

  void add_sums(const VerificationSums& sums) {
    add(fmt::format("{} verified, {} not\n", grouped(sums.verified), grouped(sums.refused)) +
        text_of_missing(sums.not_stored));
  }

 private:
  void add(const std::string& lines) { buffer_.text() += fitted(lines, style_.columns); }

  Buffer& buffer_;
  TextStyle style_;
};

/// Prints the same as a JSON document.
class JsonReport {
 public:
  explicit JsonReport(Buffer& buffer) : writer_(buffer.text()) {}
  void present(const Verified& document) { writer_.write_document(document); }
  void add_sums(const VerificationSums& sums) { writer_.end(sums); }

 private:
  VerificationWriter writer_;
};

/// Returns false if the file cannot be read to its end, which is also reported.
bool verify_file(const std::string& path, Verification& verification) {
  Expected<InputFile, Diagnostic> file = open_regular_file(path);
  if (file) return read_stored_file(std::move(file.value()), path, verification);
  verification.fail(file.error());
  return false;
}

template <class Report>
ExitCode verify(const Options& options, Recomputed& recomputed, Report report, Buffer& buffer) {
  bool is_all_read = true;
  bool is_dated_otherwise = false;
  Verification verification(recomputed, [&](const Verified& document) {
    is_dated_otherwise = is_dated_otherwise || has_another_date(document);
    report.present(document);
    buffer.flush_if_large();
  });
  for (const std::string& path : options.operands) {
    is_all_read = verify_file(path, verification) && is_all_read;
  }
  report.add_sums({.verified = verification.verified(),
                   .refused = verification.refused(),
                   .not_stored = recomputed.not_stored()});
  MessageList list;
  for (const Rejection* unread : recomputed.unread_not_stored()) {
    list.add_error(text_rejection(*unread, style_of_stream(STDERR_FILENO, options.colour)));
    is_all_read = false;
  }
  if (is_dated_otherwise) {
    list.add_lines(
        "bounty: a stored payment has another date\n"
        "  hint: verify a record with the --date that it was made with\n");
  }
  print_message(list.text());
  if (!is_all_read) return ExitCode::file_error;
  return verification.refused() == 0 ? ExitCode::done : ExitCode::rejected;
}

void check_verify(const Options& options) {
  if (options.has("--submissions")) return;
  throw MissingArgument("--submissions is missing",
                        "say where the submissions are: verify opens no file that a result names");
}

ExitCode run_verify(const Options& options) {
  const OutputGuard guard("");
  guard.check(options.operands);
  check_records(guard, options.paid);
  const Expected<Judges, ExitCode> judges = open_judges_or_say(options, options.operands);
  if (!judges) return judges.error();
  std::vector<Input> inputs = list_inputs(options.submissions, options.with_subfolders);
  check_all_read(guard, options, judges.value(), inputs);
  Recomputed recomputed(gather(std::move(inputs), options, judges.value()).outcomes);
  Buffer buffer;
  const bool is_json = options.format == Format::json;
  const ExitCode code =
      is_json ? verify(options, recomputed, JsonReport(buffer), buffer)
              : verify(options, recomputed,
                       TextReport(buffer, style_of_stream(STDOUT_FILENO, options.colour)), buffer);
  if (is_json) buffer.text() += '\n';
  buffer.flush();
  return code;
}

}  // namespace

const Command verify_command = {
    .id = CommandName::verify,
    .name = "verify",
    .summary = "Check that stored results match their submissions",
    .examples =
        "bounty verify --reviews examples/batch/reviews \\\n"
        "  --submissions examples/batch bounties.ndjson\n"
        "bounty verify --reviews reviews/ --submissions submissions/ --paid paid/ \\\n"
        "  --format json paid/2026-11-26.ndjson | jq .verified",
    .needed_options = "--submissions PATH",
    .operand =
        {.name = "RESULT",
         .meaning =
             "results, rejections and batches, as JSON or as NDJSON files (*.ndjson, *.jsonl)",
         .least = 1,
         .most = Operand::any_number},
    .formats = {Format::text, Format::json},
    .check_given = check_verify,
    .check_values = refuse_second_standard_input,
    .run = run_verify,
};

}  // namespace bounty::cli
