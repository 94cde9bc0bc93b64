#include <fmt/format.h>
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
#include "files/input.hpp"
#include "formats/likely_format.hpp"
#include "names/names.hpp"
#include "report/parts/display_text.hpp"
#include "report/parts/sentences.hpp"
#include "report/text/message_list.hpp"

namespace bounty::cli {
namespace {

/// One document that was looked at: what was found, and the same as text for people.
struct Look {
  CheckedDocument found;
  std::string text;  ///< "" where nothing is wrong or worth a look
  ExitCode exit_code = ExitCode::done;
};

/// Whether the document says that it is of this format, in whatever version of it.
bool is_of(std::string_view stated, std::string_view format) {
  return stated.starts_with(format.substr(0, format.find('/') + 1));
}

/// How all documents are shown.
struct Display {
  TextStyle style;
  RoomForErrors room;
};

/// What the documents are judged by.
struct Standards {
  const Policy& policy;
  const ReviewShelf* reviews;  ///< null where submissions bring their own
  Display& display;
};

/// Everything that is wrong or worth a look.
std::string text_of(const CheckedDocument& found, const Sources& sources, Display& display) {
  std::string text = sources.text_of_errors(display.style, display.room);
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

/// A folder that cannot be read is an input too.
Look look_at_unreadable(Diagnostic diagnostic, Display& display) {
  CheckedDocument found;
  found.source = name_of(diagnostic.source);
  Sources sources;
  sources.add({std::move(diagnostic)});
  return finished(std::move(found), sources, display);
}

/// A review from the shelf, with what is wrong with it.
Look look_at_review(const ShelvedReview& review, Diagnostics wrong, std::vector<Warning> warnings,
                    Display& display) {
  CheckedDocument found;
  found.source = name_of(review.document.source);
  found.format = review_format;
  found.warnings = std::move(warnings);
  Sources sources;
  sources.hold(review.document);
  sources.add(std::move(wrong));
  return finished(std::move(found), sources, display);
}

/// Looks at one document after the other.
class Looking {
 public:
  explicit Looking(const Standards& standards) : by_(standards) {}

  void look_at(const std::string& path) {
    CheckedDocument found;
    found.source = source_name(path);
    Sources sources;
    std::optional<Look> review;
    if (const Document* document = sources.open(path)) review = check(*document, found, sources);
    looks_.push_back(finished(std::move(found), sources, by_.display));
    if (review) looks_.push_back(std::move(*review));
  }

  void add_look(Look look) { looks_.push_back(std::move(look)); }

  /// With the reviews that no submission has asked for.
  std::vector<Look> finish() {
    if (by_.reviews == nullptr) return std::move(looks_);
    for (const ReviewShelf::Unused& unused : by_.reviews->unused()) {
      const auto review = by_.reviews->review_of(unused.family);
      looks_.push_back(look_at_review(*review, review->diagnostics,
                                      {by_.reviews->warning_of(unused)}, by_.display));
    }
    return std::move(looks_);
  }

 private:
  /// Reads the document as what it says it is, or else as what its keys are those of; as a
  /// submission where that is nothing known. The review of a submission, where it has one.
  std::optional<Look> check(const Document& document, CheckedDocument& found, Sources& sources) {
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

  /// By itself, or with the review that it embeds; or with the program's, which replaces that.
  std::optional<Look> check_submission(const Document& document, CheckedDocument& found,
                                       Sources& sources) {
    const std::optional<Submission> submission = sources.read(document, read_submission);
    if (!submission) return std::nullopt;
    if (by_.reviews == nullptr) {
      compare(*submission, submission->embedded_review(), found, sources);
      return std::nullopt;
    }
    const auto review = by_.reviews->review_of(submission->family);
    if (!review) {
      compare(*submission, nullptr, found, sources);
      return std::nullopt;
    }
    if (!review->diagnostics.empty())
      return look_at_review(*review, review->diagnostics, {}, by_.display);
    return compare(*submission, &review->review, found, sources, review.get());
  }

  /// What is wrong in the review goes to its own look.
  std::optional<Look> compare(const Submission& submission, const Review* review,
                              CheckedDocument& found, Sources& sources,
                              const ShelvedReview* shelved = nullptr) {
    Diagnostics wrong = bounty::check(submission, review, by_.policy);
    if (wrong.empty()) found.warnings = warnings_of(submission, review, by_.policy);
    const auto in_review = std::stable_partition(
        wrong.begin(), wrong.end(),
        [&](const Diagnostic& diagnostic) { return diagnostic.source == submission.source; });
    Diagnostics of_review(in_review, wrong.end());
    wrong.erase(in_review, wrong.end());
    sources.add(std::move(wrong));
    if (shelved == nullptr) return std::nullopt;
    const bool is_new = seen_.insert(name_of(shelved->document.source)).second;
    if (!is_new && of_review.empty()) return std::nullopt;
    return look_at_review(*shelved, std::move(of_review), {}, by_.display);
  }

  Standards by_;
  std::set<std::string> seen_;  ///< reviews that were looked at
  std::vector<Look> looks_;
};

/// The path itself, or the documents of a folder. An NDJSON among them is not passed over.
Expected<std::vector<std::string>, Diagnostic> documents_at(const std::string& path) {
  if (path == "-" || !is_folder(path)) return std::vector{path};
  Expected<FolderContent, Diagnostic> content = content_of(path);
  if (!content) return std::move(content.error());
  auto& [documents, lines, folders, others, hidden, unlisted] = content.value();
  std::ranges::move(lines, std::back_inserter(documents));
  if (documents.empty()) return no_documents_in(path);
  return std::move(documents);
}

std::vector<Look> look_at_all(const Options& options, const Judges& judges, Display& display) {
  const OutputGuard guard("");
  guard.check({options.policy, options.reviews});
  if (judges.reviews) guard.check(judges.reviews->files());
  Looking looking({judges.policy, judges.reviews.get(), display});
  for (const std::string& path : options.operands) {
    const Expected<std::vector<std::string>, Diagnostic> files = documents_at(path);
    if (!files) {
      looking.add_look(look_at_unreadable(files.error(), display));
      continue;
    }
    guard.check(files.value());
    for (const std::string& file : files.value()) looking.look_at(file);
  }
  return looking.finish();
}

std::string summary(const std::vector<Look>& looks) {
  const auto rejected = std::ranges::count_if(
      looks, [](const Look& look) { return look.exit_code != ExitCode::done; });
  return fmt::format("{} checked, {} rejected\n", looks.size(), rejected);
}

/// `37 without errors or warnings: 20 submissions, 17 reviews`
std::string text_of_rest(const std::vector<Look>& looks) {
  // What is not shown of a rejected document makes it no right one.
  const auto is_right = [](const Look& look) {
    return look.text.empty() && look.exit_code == ExitCode::done;
  };
  const auto of_format = [&](std::string_view format) {
    return std::ranges::count_if(
        looks, [&](const Look& look) { return is_right(look) && look.found.format == format; });
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
  const auto all = std::ranges::count_if(looks, is_right);
  return fmt::format("{} without errors or warnings: {}\n", all, fmt::join(kinds, ", "));
}

/// `FILE: bounty-submission/1, no errors`
std::string text_without_errors(const Look& look) {
  if (look.exit_code != ExitCode::done) return "";
  return fmt::format("{}: {}, no errors\n", printable(look.found.source), look.found.format);
}

/// Of many documents, those with which nothing is wrong are one line. Errors stand apart from what
/// comes before and after them.
std::string text_of_all(const std::vector<Look>& looks, const RoomForErrors& room,
                        bool is_verbose) {
  const bool has_line_for_each = is_verbose || looks.size() == 1;
  MessageList list;
  for (const Look& look : looks) {
    const std::string shown = (has_line_for_each ? text_without_errors(look) : "") + look.text;
    if (look.found.diagnostics.empty()) {
      list.add_lines(shown);
    } else {
      list.add_error(shown);
    }
  }
  std::string text = list.take();
  text += text_of_hidden(room);
  if (!has_line_for_each) text += text_of_rest(looks);
  return text + summary(looks);
}

std::string json_of(const std::vector<Look>& looks) {
  std::vector<CheckedDocument> found;
  found.reserve(looks.size());
  for (const Look& look : looks) found.push_back(look.found);
  return write_checks(found);
}

/// Where the documents are right, what they come to; nothing where one command cannot say that.
void say_what_comes_next(const std::vector<Look>& looks, const Options& options) {
  const std::string& path = options.operands.front();
  const bool has_errors =
      std::ranges::any_of(looks, [](const Look& look) { return look.exit_code != ExitCode::done; });
  const bool has_submission = std::ranges::any_of(
      looks, [](const Look& look) { return look.found.format == submission_format; });
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
  const std::vector<Look> looks = look_at_all(options, judges.value(), display);
  ExitCode worst = ExitCode::done;
  for (const Look& look : looks) worst = std::max(worst, look.exit_code);
  print_result(
      options.format == Format::json
          ? json_of(looks)
          : fitted(text_of_all(looks, display.room, options.is_verbose), display.style.columns));
  if (is_read_by_person(options)) say_what_comes_next(looks, options);
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
        "bounty check --reviews reviews/ submissions/\n"
        "bounty check --format json submissions/ | jq '.documents[].diagnostics'",
    .operand = {.name = "PATH",
                .meaning =
                    "submissions, reviews, policies, and folders of them; - is standard input",
                .least = 1,
                .most = Operand::any_number,
                .is_read_from_pipe = true},
    .formats = {Format::text, Format::json},
    .check_values = refuse_second_standard_input,
    .run = run_check,
};

}  // namespace bounty::cli
