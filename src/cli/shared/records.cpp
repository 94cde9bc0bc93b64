#include "cli/shared/records.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "cli/messages.hpp"
#include "cli/sources.hpp"
#include "cli/terminal.hpp"
#include "files/output.hpp"
#include "files/output_target.hpp"
#include "files/paths.hpp"
#include "records/paid_files.hpp"
#include "records/stored_file.hpp"
#include "report/parts/sentences.hpp"
#include "report/text/message_list.hpp"

namespace bounty::cli {
namespace {

/// Shows no lines of a record, because it may be too large to keep.
std::string text_of_diagnostics(const Diagnostics& wrong, const TextStyle& style) {
  MessageList list;
  for (const Diagnostic& diagnostic : wrong) list.add_error(text_diagnostic(diagnostic, style));
  return list.take();
}

std::string text_of_wrong_records(const Diagnostics& wrong, const TextStyle& style) {
  return text_of_diagnostics(wrong, style) +
         "bounty: nothing is scored: a record that cannot be read could contain any payment\n";
}

/// `bounty: 2 records of what has been paid: 14 families, $45,000.00`
std::string summary_of(const PaidRecords& records) {
  return fmt::format("bounty: {} of payments: {}, {}\n", counted(records.record_count(), "record"),
                     counted(records.family_count(), "family", "families"),
                     dollars(records.total()));
}

}  // namespace

void check_records(const OutputGuard& guard, const std::string& path) {
  if (path.empty()) return;
  const auto files = record_files_at(path);
  if (files) guard.check(files.value());
}

void refuse_among_records(const std::string& output, const std::string& folder) {
  if (output.empty()) return;
  const OutputTarget target = output_target(output);
  const auto* place = std::get_if<std::string>(&target);
  if (place == nullptr || !is_called_like_record(*place)) return;
  if (!is_same_place(folder_of(*place) + ".", folder)) return;
  throw UsageError(fmt::format("the journal {} would be one of the records", output),
                   "name it without .json, .ndjson and .jsonl, or write it elsewhere");
}

Expected<PaidRecords, ExitCode> open_paid_or_say(const std::string& path,
                                                 const std::vector<std::string>& left_out) {
  Expected<PaidRecords, Diagnostics> records = open_paid_records(path, left_out);
  if (!records) {
    print_message(text_of_wrong_records(records.error(),
                                        style_of_stream(STDERR_FILENO, ColourChoice::automatic)));
    return exit_code_of(records.error());
  }
  print_message(summary_of(records.value()));
  return std::move(records.value());
}

namespace {

std::string record_path(const std::string& folder, const std::string& day, int number) {
  return fmt::format("{}{}{}{}.ndjson", folder, folder.ends_with('/') ? "" : "/", day,
                     number == 1 ? "" : fmt::format("-{}", number));
}

/// Collects the journal entries of a record, in its order.
class JournalOf final : public RecordReader {
 public:
  explicit JournalOf(const Bookkeeping& bookkeeping) : bookkeeping_(bookkeeping) {}

  /// The rest of a batch around its results must be valid too.
  void end_batch(const StoredDocument& rest) override {
    read_outcomes(rest, batch_format);
    RecordReader::end_batch(rest);
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void take_outcome(const Outcome& outcome, const Document&) override {
    write_ledger(text_, outcome, bookkeeping_);
  }

  void take_void(const VoidedPayment& payment, const Document&) override {
    write_ledger(text_, payment, bookkeeping_);
  }

  std::string text_ = ledger_heading();
  const Bookkeeping& bookkeeping_;
};

}  // namespace

std::string write_record(const std::string& folder, const std::string& day,
                         const RecordLines& record, const FolderLock& lock) {
  int number = 1;
  while (!is_free(record_path(folder, day, number))) ++number;
  std::string path = record_path(folder, day, number);
  Output output(path, Existing::kept, lock);
  output.write(write_record_head(record.sums));
  output.write(record.lines);
  output.finish();
  return path;
}

ExitCode print_journal(const std::string& record, const Bookkeeping& bookkeeping,
                       const std::string& output) {
  JournalOf journal(bookkeeping);
  read_record(journal, record);
  print_message(text_of_diagnostics(journal.wrong(),
                                    style_of_stream(STDERR_FILENO, ColourChoice::automatic)));
  if (!journal.wrong().empty()) return exit_code_of(journal.wrong());
  Output written(output);
  written.write(journal.text());
  written.finish();
  return ExitCode::done;
}

}  // namespace bounty::cli
