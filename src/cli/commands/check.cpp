#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "bounty/score.hpp"
#include "bounty/write.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/next_step.hpp"
#include "cli/shared/submissions.hpp"
#include "cli/sources.hpp"
#include "files/paths.hpp"
#include "formats/likely_format.hpp"
#include "names/names.hpp"
#include "report/parts/display_text.hpp"
#include "report/parts/sentences.hpp"
#include "report/text/message_list.hpp"

namespace bounty::cli {
namespace {

/// A checked document with its findings, and the same as text for people.
struct Checked {
  CheckedDocument found;
  std::string text;  ///< "" if there are no errors or warnings
  ExitCode exit_code = ExitCode::done;
};

/// Returns true if the stated format is any version of this one.
bool is_of(std::string_view stated, std::string_view format) {
  return stated.starts_with(format.substr(0, format.find('/') + 1));
}

/// How all documents are displayed.
struct Display {
  TextStyle style;
  RoomForErrors room;
};

/// The policy and the reviews that documents are checked against.
struct Standards {
  const Policy& policy;
  const ReviewShelf* reviews;  ///< null to use the embedded reviews
  Display& display;
};

/// Returns all errors and warnings as text.
std::string text_of(const CheckedDocument& found, const Sources& sources, Display& display) {
  std::string text = sources.text_of_errors(display.style, display.room);
  for (const Warning& warning : found.warnings) {
    text += text_warning(warning, found.source, display.style);
  }
  return text;
}

/// Completes a checked document with the diagnostics of its sources.
Checked finished(CheckedDocument found, const Sources& sources, Display& display) {
  found.diagnostics = sources.diagnostics();
  std::string text = text_of(found, sources, display);
  return {std::move(found), std::move(text), sources.exit_code()};
}

/// A folder that cannot be read counts as a rejected input.
Checked unreadable_folder(Diagnostic diagnostic, Display& display) {
  CheckedDocument found;
  found.source = name_of(diagnostic.source);
  Sources sources;
  sources.add({std::move(diagnostic)});
  return finished(std::move(found), sources, display);
}

/// Returns a review from outside as a checked document with these errors and warnings.
Checked checked_review(const ShelvedReview& review, Diagnostics wrong,
                       std::vector<Warning> warnings, Display& display) {
  CheckedDocument found;
  found.source = name_of(review.document.source);
  found.format = review_format;
  found.warnings = std::move(warnings);
  Sources sources;
  sources.hold(review.document);
  sources.add(std::move(wrong));
  return finished(std::move(found), sources, display);
}

/// Checks one document after another.
class Checker {
 public:
  explicit Checker(const Standards& standards) : standards_(standards) {}

  void check_file(const std::string& path) {
    CheckedDocument found;
    found.source = source_name(path);
    Sources sources;
    std::optional<Checked> review;
    if (const Document* document = sources.open(path))
      review = check_document(*document, found, sources);
    documents_.push_back(finished(std::move(found), sources, standards_.display));
    if (review) documents_.push_back(std::move(*review));
  }

  void add(Checked document) { documents_.push_back(std::move(document)); }

  /// Returns all checked documents, including reviews that belong to no submission.
  std::vector<Checked> finish() {
    if (standards_.reviews == nullptr) return std::move(documents_);
    for (const ReviewShelf::Unused& unused : standards_.reviews->unused()) {
      const auto review = standards_.reviews->review_of(unused.family);
      documents_.push_back(checked_review(*review, review->diagnostics,
                                          {standards_.reviews->warning_of(unused)},
                                          standards_.display));
    }
    return std::move(documents_);
  }

 private:
  /// Reads the document in the format that it states, or else in the one that its keys belong to,
  /// or else as a submission. Returns the review of a submission if there are errors in it.
  std::optional<Checked> check_document(const Document& document, CheckedDocument& found,
                                        Sources& sources) {
    std::string stated = format_of(document);
    if (stated.empty()) stated = format_by_keys(document);
    if (is_of(stated, review_format)) {
      found.format = review_format;
      sources.read(document, read_review);
    } else if (is_of(stated, policy_format)) {
      found.format = policy_format;
      sources.read(document, read_policy);
    } else {
      found.format = submission_format;
      return check_submission(document, found, sources);
    }
    return std::nullopt;
  }

  /// Checks a submission with the program's review if there are reviews, else with the embedded
  /// one.
  std::optional<Checked> check_submission(const Document& document, CheckedDocument& found,
                                          Sources& sources) {
    const std::optional<Submission> submission = sources.read(document, read_submission);
    if (!submission) return std::nullopt;
    if (standards_.reviews == nullptr) {
      compare(*submission, submission->embedded_review(), found, sources);
      return std::nullopt;
    }
    const auto review = standards_.reviews->review_of(submission->family);
    if (!review) {
      compare(*submission, nullptr, found, sources);
      return std::nullopt;
    }
    if (!review->diagnostics.empty())
      return checked_review(*review, review->diagnostics, {}, standards_.display);
    return compare(*submission, &review->review, found, sources, review.get());
  }

  /// Checks a submission against its review. Errors in a review from outside are returned as a
  /// document of their own.
  std::optional<Checked> compare(const Submission& submission, const Review* review,
                                 CheckedDocument& found, Sources& sources,
                                 const ShelvedReview* shelved = nullptr) {
    Diagnostics wrong = bounty::check(submission, review, standards_.policy);
    if (wrong.empty()) found.warnings = warnings_of(submission, review, standards_.policy);
    const auto in_review = std::stable_partition(
        wrong.begin(), wrong.end(),
        [&](const Diagnostic& diagnostic) { return diagnostic.source == submission.source; });
    Diagnostics of_review(in_review, wrong.end());
    wrong.erase(in_review, wrong.end());
    sources.add(std::move(wrong));
    if (shelved == nullptr) return std::nullopt;
    const bool is_new = seen_.insert(name_of(shelved->document.source)).second;
    if (!is_new && of_review.empty()) return std::nullopt;
    return checked_review(*shelved, std::move(of_review), {}, standards_.display);
  }

  Standards standards_;
  std::set<std::string> seen_;  ///< reviews already returned
  std::vector<Checked> documents_;
};

/// Returns the path itself, or the documents of a folder, including NDJSON files.
Expected<std::vector<std::string>, Diagnostic> documents_at(const std::string& path) {
  if (path == "-" || !is_folder(path)) return std::vector{path};
  Expected<FolderContent, Diagnostic> content = content_of(path);
  if (!content) return std::move(content.error());
  auto& [documents, lines, folders, others, hidden, documents_to_check] = content.value();
  std::ranges::move(lines, std::back_inserter(documents));
  if (documents.empty()) return error_for_no_documents(path);
  return std::move(documents);
}

std::vector<Checked> check_all(const Options& options, const Judges& judges, Display& display) {
  const OutputGuard guard("");
  guard.check({options.policy, options.reviews});
  if (judges.reviews) guard.check(judges.reviews->files());
  Checker checker({judges.policy, judges.reviews.get(), display});
  for (const std::string& path : options.operands) {
    const Expected<std::vector<std::string>, Diagnostic> files = documents_at(path);
    if (!files) {
      checker.add(unreadable_folder(files.error(), display));
      continue;
    }
    guard.check(files.value());
    for (const std::string& file : files.value()) checker.check_file(file);
  }
  return checker.finish();
}

std::string summary(const std::vector<Checked>& documents) {
  const auto rejected = std::ranges::count_if(
      documents, [](const Checked& document) { return document.exit_code != ExitCode::done; });
  return fmt::format("{} checked, {} rejected\n", documents.size(), rejected);
}

/// Returns a line such as `37 without errors or warnings: 20 submissions, 17 reviews`.
std::string text_of_rest(const std::vector<Checked>& documents) {
  // A rejected document may have no text, because only the first errors are shown.
  const auto is_valid = [](const Checked& document) {
    return document.text.empty() && document.exit_code == ExitCode::done;
  };
  const auto of_format = [&](std::string_view format) {
    return std::ranges::count_if(documents, [&](const Checked& document) {
      return is_valid(document) && document.found.format == format;
    });
  };
  std::vector<std::string> kinds;
  const auto add = [&](std::string_view format, std::string_view one, std::string_view many = "") {
    const auto count = static_cast<std::uint64_t>(of_format(format));
    if (count != 0) kinds.push_back(counted(count, one, many));
  };
  add(submission_format, "submission");
  add(review_format, "review");
  add(policy_format, "policy", "policies");
  if (kinds.empty()) return "";
  const auto all = std::ranges::count_if(documents, is_valid);
  return fmt::format("{} without errors or warnings: {}\n", all, fmt::join(kinds, ", "));
}

/// Returns a line such as `FILE: bounty-submission/1, no errors`.
std::string text_without_errors(const Checked& document) {
  if (document.exit_code != ExitCode::done) return "";
  return fmt::format("{}: {}, no errors\n", printable(document.found.source),
                     document.found.format);
}

/// Puts all valid documents into one line, unless there is only one document or the output is
/// verbose. Errors are separated by empty lines.
std::string text_of_all(const std::vector<Checked>& documents, const RoomForErrors& room,
                        bool is_verbose) {
  const bool has_line_for_each = is_verbose || documents.size() == 1;
  MessageList list;
  for (const Checked& document : documents) {
    const std::string shown =
        (has_line_for_each ? text_without_errors(document) : "") + document.text;
    if (document.found.diagnostics.empty()) {
      list.add_lines(shown);
    } else {
      list.add_error(shown);
    }
  }
  std::string text = list.take();
  text += text_of_hidden(room);
  if (!has_line_for_each) text += text_of_rest(documents);
  return text + summary(documents);
}

std::string json_of(const std::vector<Checked>& documents) {
  std::vector<CheckedDocument> found;
  found.reserve(documents.size());
  for (const Checked& document : documents) found.push_back(document.found);
  return write_checks(found);
}

/// Suggests to score the documents if all of them are valid and one command can do it.
void say_what_comes_next(const std::vector<Checked>& documents, const Options& options) {
  const std::string& path = options.operands.front();
  const bool has_errors = std::ranges::any_of(
      documents, [](const Checked& document) { return document.exit_code != ExitCode::done; });
  const bool has_submission = std::ranges::any_of(documents, [](const Checked& document) {
    return document.found.format == submission_format;
  });
  if (path == "-" || options.operands.size() > 1 || has_errors || !has_submission) return;
  if (is_folder(path) || !options.reviews.empty()) {
    say_next_step("see what they earn", command_on("batch", path, options));
  } else {
    say_next_step("see what it earns", command_on("calc", path, options));
  }
}

ExitCode run_check(const Options& options) {
  const Expected<Judges, ExitCode> judges = open_judges_or_say(options);
  if (!judges) return judges.error();
  Display display{style_of_stream(STDOUT_FILENO, options.colour),
                  {most_errors_on(STDOUT_FILENO, options.shows_all_errors)}};
  const std::vector<Checked> documents = check_all(options, judges.value(), display);
  ExitCode worst = ExitCode::done;
  for (const Checked& document : documents) worst = std::max(worst, document.exit_code);
  print_result(options.format == Format::json
                   ? json_of(documents)
                   : fitted(text_of_all(documents, display.room, options.is_verbose),
                            display.style.columns));
  if (is_read_by_person(options)) say_what_comes_next(documents, options);
  return worst;
}

}  // namespace

const Command check_command = {
    .id = CommandName::check,
    .name = "check",
    .summary = "Find all errors in documents, without calculating any amount",
    .examples =
        "bounty check my_task.json\n"
        "bounty check submissions/ reviews/\n"
        "bounty check --reviews reviews/ submissions/\n"
        "bounty check --format json submissions/ | jq '.documents[].diagnostics'",
    .operand = {.name = "PATH",
                .meaning =
                    "submissions, reviews, policies, and folders of them; - reads standard input",
                .least = 1,
                .most = Operand::any_number,
                .is_read_from_pipe = true},
    .formats = {Format::text, Format::json},
    .check_values = refuse_second_standard_input,
    .run = run_check,
};

}  // namespace bounty::cli
