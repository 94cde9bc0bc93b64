#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>

#include "bounty/score.hpp"
#include "bounty/write.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/submissions.hpp"
#include "cli/messages.hpp"
#include "cli/sources.hpp"
#include "files/input.hpp"
#include "formats/likely_format.hpp"
#include "names/names.hpp"

namespace bounty::cli {
namespace {

/// One document that was looked at: what was found, and the same as text for people.
struct Look {
  CheckedDocument found;
  std::string text;
  ExitCode exit_code = ExitCode::done;
};

/// A submission by itself, or with the review that it embeds.
void check_submission(CheckedDocument& found, const Document& document, Sources& sources,
                      const Policy& policy) {
  const std::optional<Submission> submission = sources.read(document, read_submission);
  if (!submission) return;
  const Review* review = submission->embedded_review();
  sources.add(check(*submission, review, policy));
  if (sources.diagnostics().empty()) found.warnings = warnings_of(*submission, review, policy);
}

/// Whether the document says that it is of this format, in whatever version of it.
bool is_of(std::string_view stated, std::string_view format) {
  return stated.starts_with(format.substr(0, format.find('/') + 1));
}

/// Reads the document as what it says it is, or else as what its keys are those of; as a submission
/// where that is nothing known.
void check_document(const std::string& path, CheckedDocument& found, Sources& sources,
                    const Policy& policy) {
  const Document* document = sources.open(path);
  if (document == nullptr) return;
  std::string stated = format_of(*document);
  if (stated.empty()) stated = format_by_keys(*document);
  if (is_of(stated, review_format)) {
    found.format = review_format;
    sources.read(*document, read_review);
  } else if (is_of(stated, policy_format)) {
    found.format = policy_format;
    sources.read(*document, read_policy);
  } else {
    found.format = submission_format;
    check_submission(found, *document, sources, policy);
  }
}

/// How all documents are shown.
struct Display {
  TextStyle style;
  RoomForErrors room;
};

/// `FILE: bounty-submission/1, no errors`, or everything that is wrong or worth a look.
std::string text_of(const CheckedDocument& found, const Sources& sources, Display& display) {
  if (!found.diagnostics.empty()) return sources.text(display.style, display.room);
  std::string text = fmt::format("{}: {}, no errors\n", printable(found.source), found.format);
  for (const Warning& warning : found.warnings) {
    text += text_warning(warning, found.source, display.style);
  }
  return text;
}

/// What the sources of one document have come to.
Look finished(CheckedDocument found, const Sources& sources, Display& display) {
  found.diagnostics = sources.diagnostics();
  std::string text = text_of(found, sources, display);
  return {std::move(found), std::move(text), sources.exit_code()};
}

Look look_at(const std::string& path, const Policy& policy, Display& display) {
  CheckedDocument found;
  found.source = source_name(path);
  Sources sources;
  check_document(path, found, sources, policy);
  return finished(std::move(found), sources, display);
}

/// A folder that cannot be read is an input too.
Look look_at_unreadable(Diagnostic diagnostic, Display& display) {
  CheckedDocument found;
  found.source = diagnostic.source;
  Sources sources;
  sources.add({std::move(diagnostic)});
  return finished(std::move(found), sources, display);
}

/// The path itself, or the documents of a folder. An NDJSON among them is not passed over.
Expected<std::vector<std::string>, Diagnostic> documents_at(const std::string& path) {
  if (path == "-" || !is_folder(path)) return std::vector{path};
  Expected<FolderContent, Diagnostic> content = content_of(path);
  if (!content) return std::move(content.error());
  auto& [documents, lines, folders, others] = content.value();
  std::ranges::move(lines, std::back_inserter(documents));
  if (documents.empty()) return no_documents_in(path);
  return std::move(documents);
}

std::vector<Look> look_at_all(const Options& options, const Policy& policy, Display& display) {
  const OutputGuard guard("");
  guard.check(options.policy);
  std::vector<Look> looks;
  for (const std::string& path : options.operands) {
    const Expected<std::vector<std::string>, Diagnostic> files = documents_at(path);
    if (!files) {
      looks.push_back(look_at_unreadable(files.error(), display));
      continue;
    }
    guard.check(files.value());
    for (const std::string& file : files.value()) looks.push_back(look_at(file, policy, display));
  }
  return looks;
}

std::string summary(const std::vector<Look>& looks) {
  const auto rejected = std::ranges::count_if(
      looks, [](const Look& look) { return look.exit_code != ExitCode::done; });
  return fmt::format("{} checked, {} rejected\n", looks.size(), rejected);
}

/// Errors stand apart from what comes before and after them.
std::string text_of_all(const std::vector<Look>& looks, const RoomForErrors& room) {
  std::string text;
  bool is_behind_errors = false;
  for (const Look& look : looks) {
    if (look.text.empty()) continue;
    const bool has_errors = !look.found.diagnostics.empty();
    const bool is_apart = !text.empty() && (has_errors || is_behind_errors);
    text += (is_apart ? "\n" : "") + look.text;
    is_behind_errors = has_errors;
  }
  return text + text_of_hidden(room) + summary(looks);
}

std::string json_of(const std::vector<Look>& looks) {
  std::vector<CheckedDocument> found;
  found.reserve(looks.size());
  for (const Look& look : looks) found.push_back(look.found);
  return write_checks(found);
}

ExitCode run_check(const Options& options) {
  const Expected<Policy, ExitCode> policy = load_policy_or_say(options.policy, options.colour);
  if (!policy) return policy.error();
  Display display{style_of_stream(STDOUT_FILENO, options.colour),
                  {most_errors_on(STDOUT_FILENO, options.shows_all_errors)}};
  const std::vector<Look> looks = look_at_all(options, policy.value(), display);
  ExitCode worst = ExitCode::done;
  for (const Look& look : looks) worst = std::max(worst, look.exit_code);
  print_result(options.format == Format::json ? json_of(looks) : text_of_all(looks, display.room));
  return worst;
}

}  // namespace

const Command check_command = {
    .id = CommandName::check,
    .name = "check",
    .summary = "Everything that is wrong with documents, without any amount",
    .examples =
        "bounty check my_task.json\n"
        "bounty check submissions/ reviews/\n"
        "bounty check --format json submissions/ | jq '.documents[].diagnostics'",
    .operand = {.name = "PATH",
                .meaning =
                    "submissions, reviews, policies, and folders of them; - is standard input",
                .least = 1,
                .most = Operand::any_number},
    .formats = {Format::text, Format::json},
    .check_values = refuse_second_standard_input,
    .run = run_check,
};

}  // namespace bounty::cli
