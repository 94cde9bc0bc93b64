#include "cli/shared/reviews.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "cli/messages.hpp"
#include "cli/shared/submissions.hpp"
#include "cli/sources.hpp"
#include "files/input.hpp"
#include "files/output.hpp"
#include "report/parts/sentences.hpp"
#include "report/text/message_list.hpp"
#include "report/text/text.hpp"
#include "review/sheet/apply_sheet.hpp"
#include "review/sheet/sheet.hpp"

namespace bounty::cli {
namespace {

void say_what_is_left_out(const Desk& desk, const TextStyle& style) {
  MessageList list;
  for (const Rejection& rejection : desk.rejections)
    list.add_error(text_rejection(rejection, style));
  for (const std::string& left_out : desk.left_out)
    list.add_lines(fmt::format("bounty: {}\n", printable(left_out)));
  print_message(list.text());
}

/// Returns true if the file still contains what was read or, if there was no review, is still not
/// there. Throws WriteError if it cannot be read.
bool is_as_it_was(const Case& judged) {
  if (!judged.review) return is_free(judged.review_path);
  const Expected<Document, Diagnostic> now = read_regular_file(judged.review_path);
  if (now) return now.value().text == judged.review->document.text;
  throw WriteError(fmt::format("cannot write {}: {}", judged.review_path, now.error().message));
}

/// A review that somebody has saved since it was read is not overwritten.
void refuse_changed(const Case& judged) {
  if (is_as_it_was(judged)) return;
  throw WriteError(fmt::format("cannot write {}: it has changed in the meantime: try again",
                               judged.review_path));
}

}  // namespace

ExitCode OpenDesk::exit_code() const {
  ExitCode code = ExitCode::done;
  for (const Rejection& rejection : desk.rejections) {
    code = std::max(code, exit_code_of(rejection.diagnostics));
  }
  return code;
}

Expected<OpenDesk, ExitCode> open_desk_or_say(const Options& options, const std::string& folder) {
  Options with_reviews = options;
  with_reviews.reviews = folder;
  Expected<Judges, ExitCode> judges = open_judges_or_say(with_reviews);
  if (!judges) return judges.error();
  std::vector<Input> inputs = list_inputs(options.operands, options.with_subfolders);
  OpenDesk open{std::move(judges.value().policy), {}, {}};
  if (!options.policy.empty()) open.read.push_back(options.policy);
  if (!options.completed_sheet.empty()) open.read.push_back(options.completed_sheet);
  for (const Input& input : inputs) open.read.push_back(input.path);
  if (judges.value().reviews)
    std::ranges::move(judges.value().reviews->files(), std::back_inserter(open.read));
  open.desk = lay_out(std::move(inputs), judges.value().reviews.get(), folder, open.policy);
  say_what_is_left_out(open.desk, style_of_stream(STDERR_FILENO, options.colour));
  return open;
}

std::optional<FolderLock> lock_of(const std::string& folder) {
  if (folder.empty()) return std::nullopt;
  return std::optional<FolderLock>(folder);
}

void write_reviews(const std::vector<WrittenReview>& reviews, const FolderLock& lock) {
  std::vector<std::unique_ptr<Output>> outputs;
  for (const auto& [judged, text] : reviews) {
    const std::string& path = judged->review_path;
    refuse_irregular(path);
    const Existing existing = judged->review ? Existing::replaced : Existing::kept;
    outputs.push_back(std::make_unique<Output>(path, existing, lock));
    outputs.back()->write(text);
    outputs.back()->prepare();
  }
  for (const WrittenReview& review : reviews) refuse_changed(*review.judged);
  for (const std::unique_ptr<Output>& output : outputs) output->finish();
}

namespace {

std::string text_of_sheet_errors(const std::vector<SheetError>& errors, const Options& options,
                                 const TextStyle& style) {
  MessageList list;
  const std::size_t most = most_errors_on(STDERR_FILENO, options.shows_all_errors);
  const std::size_t shown = std::min(errors.size(), most);
  for (std::size_t i = 0; i < shown; ++i)
    list.add_error(text_error(errors[i].diagnostic, errors[i].excerpt, style));
  return list.take() + text_of_hidden({.hidden = errors.size() - shown});
}

ExitCode say_errors(std::string text, std::size_t count, const Document& sheet) {
  text += fmt::format("bounty: nothing is written: {} in {}\n", counted(count, "error"),
                      printable(name_of(sheet.source)));
  print_message(text);
  return ExitCode::rejected;
}

/// Returns a line such as `bounty: 12 decisions, 3 reviews written into reviews`.
std::string closing_of(std::size_t decisions, std::size_t written, const std::string& folder) {
  const std::string rows = counted(decisions, "decision");
  if (written == 0) return fmt::format("bounty: {}, and nothing to write\n", rows);
  return fmt::format("bounty: {}, {} written into {}\n", rows, counted(written, "review"),
                     printable(folder));
}

ExitCode write_applied(const AppliedSheet& applied, const Options& options, const OpenDesk& open,
                       const FolderLock& lock) {
  std::vector<WrittenReview> written;
  for (const auto& [judged, text] : applied.changed) written.push_back({judged, text});
  write_reviews(written, lock);
  print_message(closing_of(applied.decisions, written.size(), options.reviews));
  return open.exit_code();
}

}  // namespace

ExitCode apply_sheet(const Options& options) {
  const TextStyle style = style_of_stream(STDERR_FILENO, options.colour);
  const Expected<Document, Diagnostic> sheet = read_file(options.completed_sheet);
  if (!sheet) {
    print_message(text_diagnostic(sheet.error(), style));
    return ExitCode::file_error;
  }
  const auto rows = read_sheet(sheet.value());
  if (!rows) {
    MessageList list;
    for (const Diagnostic& wrong : rows.error())
      list.add_error(text_diagnostic(wrong, sheet.value(), style));
    return say_errors(list.take(), rows.error().size(), sheet.value());
  }
  const FolderLock lock(options.reviews);
  const Expected<OpenDesk, ExitCode> open = open_desk_or_say(options, options.reviews);
  if (!open) return open.error();
  const AppliedSheet applied = bounty::apply_sheet(rows.value(), name_of(sheet.value().source),
                                                   open.value().desk, open.value().policy);
  if (!applied.errors.empty())
    return say_errors(text_of_sheet_errors(applied.errors, options, style), applied.errors.size(),
                      sheet.value());
  return write_applied(applied, options, open.value(), lock);
}

}  // namespace bounty::cli
