#include "cli/record.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <iterator>

#include "bounty/read.hpp"
#include "bounty/report.hpp"
#include "cli/messages.hpp"
#include "cli/sources.hpp"
#include "cli/terminal.hpp"
#include "files/input.hpp"
#include "files/output.hpp"
#include "records/stored_file.hpp"

namespace bounty::cli {
namespace {

std::string record_path(const std::string& folder, const std::string& day, int number) {
  return fmt::format("{}{}{}{}.ndjson", folder, folder.ends_with('/') ? "" : "/", day,
                     number == 1 ? "" : fmt::format("-{}", number));
}

/// The entries of a record, in its order.
class JournalOf final : public StoredDocuments {
 public:
  explicit JournalOf(const Bookkeeping& bookkeeping)
      : text(ledger_heading()), bookkeeping_(bookkeeping) {}

  void take(const StoredDocument& stored) override {
    if (format_of(stored.document.document) == void_format) {
      take_void(stored.document);
    } else {
      take_results(stored.document);
    }
  }

  void end_batch(const StoredDocument& rest) override { take_results(rest.document); }

  void fail(Diagnostic diagnostic) override { wrong.push_back(std::move(diagnostic)); }

  std::string text;
  Diagnostics wrong;

 private:
  void take_void(const LocatedDocument& document) {
    Expected<VoidedPayment, Diagnostics> voided = read_void(document.document);
    if (!voided) return report(std::move(voided.error()), document);
    write_ledger(text, voided.value(), bookkeeping_);
  }

  void take_results(const LocatedDocument& document) {
    Expected<std::vector<Outcome>, Diagnostics> outcomes = read_stored(document.document);
    if (!outcomes) return report(std::move(outcomes.error()), document);
    for (const Outcome& outcome : outcomes.value()) write_ledger(text, outcome, bookkeeping_);
  }

  void report(Diagnostics diagnostics, const LocatedDocument& document) {
    place_in_file(diagnostics, document);
    std::ranges::move(diagnostics, std::back_inserter(wrong));
  }

  const Bookkeeping& bookkeeping_;
};

}  // namespace

std::string write_record(const std::string& folder, const std::string& day,
                         std::string_view lines) {
  int number = 1;
  while (!is_free(record_path(folder, day, number))) ++number;
  std::string path = record_path(folder, day, number);
  Output output(path, Existing::kept);
  output.write(lines);
  output.finish();
  return path;
}

ExitCode print_journal(const std::string& record, const Bookkeeping& bookkeeping,
                       const std::string& output) {
  Expected<InputFile, Diagnostic> file = open_regular_file(record);
  JournalOf journal(bookkeeping);
  if (file) {
    read_stored_file(std::move(file.value()), record, journal);
  } else {
    journal.fail(std::move(file.error()));
  }
  const TextStyle style = style_of_stream(STDERR_FILENO, ColourChoice::automatic);
  for (const Diagnostic& diagnostic : journal.wrong) {
    print_message(text_diagnostic(diagnostic, style));
  }
  if (!journal.wrong.empty()) return exit_code_of(journal.wrong);
  Output written(output);
  written.write(journal.text);
  written.finish();
  return ExitCode::done;
}

}  // namespace bounty::cli
