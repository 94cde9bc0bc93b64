#include "cli/sources.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "bounty/print.hpp"
#include "cli/messages.hpp"
#include "cli/options/command.hpp"
#include "files/input.hpp"
#include "names/names.hpp"
#include "report/parts/sentences.hpp"
#include "report/text/message_list.hpp"

namespace bounty::cli {
namespace {

/// Returns a hint for an output that is also an input, or "" if the message is enough.
std::string hint_for(const std::string& input, const std::string& output) {
  if (output.empty()) {
    return "name another file: the shell empties the file after > before bounty starts";
  }
  return input == output ? "" : fmt::format("{} is the same file", output);
}

}  // namespace

OutputGuard::OutputGuard(const std::string& output)
    : output_(output), identity_(identity_of_output(output)) {}

void OutputGuard::check(const std::string& input) const {
  if (!identity_ || input.empty() || identity_of_input(input) != identity_) return;
  throw UsageError(fmt::format("{} is an input: it cannot be the output",
                               input == "-" ? "the file of standard input" : input),
                   hint_for(input, output_));
}

void OutputGuard::check(const std::vector<std::string>& inputs) const {
  for (const std::string& input : inputs) check(input);
}

const Document* Sources::open(const std::string& path) { return keep(read_file(path)); }

const Document* Sources::open_regular(const std::string& path) {
  return keep(read_regular_file(path));
}

const Document* Sources::keep(Expected<Document, Diagnostic> document) {
  if (document) return &documents_.emplace_back(std::move(document.value()));
  diagnostics_.push_back(std::move(document.error()));
  return nullptr;
}

void Sources::add(Diagnostics diagnostics) {
  std::ranges::move(diagnostics, std::back_inserter(diagnostics_));
}

const Document& Sources::document(const Source& source) const {
  static const Document unread;
  const auto found = std::ranges::find(documents_, source, &Document::source);
  return found == documents_.end() ? unread : *found;
}

Rejection Sources::rejection_of(const std::string& source) const {
  const Diagnostic& first = diagnostics_.front();
  return {source, diagnostics_, excerpt_of(first, document(first.source))};
}

std::string Sources::text_of_errors(const TextStyle& style) const {
  RoomForErrors room{diagnostics_.size()};
  return text_of_errors(style, room);
}

std::span<const Diagnostic> Sources::take_shown(RoomForErrors& room) const {
  const std::size_t shown = std::min(room.left, diagnostics_.size());
  room.left -= shown;
  room.hidden += diagnostics_.size() - shown;
  return std::span(diagnostics_).first(shown);
}

std::string Sources::text_of_errors(const TextStyle& style, RoomForErrors& room) const {
  MessageList list;
  for (const Diagnostic& diagnostic : take_shown(room)) {
    list.add_error(text_diagnostic(diagnostic, document(diagnostic.source), style));
  }
  return list.take() + text_of_environment();
}

std::string Sources::text_of_environment() const {
  const std::string policy = policy_of_environment();
  if (policy.empty()) return "";
  const bool is_wrong = std::ranges::find(diagnostics_, source_name(policy),
                                          [](const Diagnostic& d) { return name_of(d.source); }) !=
                        diagnostics_.end();
  return is_wrong ? fmt::format("bounty: BOUNTY_POLICY names {} as the policy\n", printable(policy))
                  : "";
}

void Sources::print(const TextStyle& style, RoomForErrors& room) const {
  constexpr std::size_t enough = std::size_t{64} * 1024;
  MessageList list;
  for (const Diagnostic& diagnostic : take_shown(room)) {
    list.add_error(text_diagnostic(diagnostic, document(diagnostic.source), style));
    if (list.text().size() >= enough) print_message(list.take());
  }
  print_message(list.take() + text_of_environment());
}

std::string text_of_hidden(const RoomForErrors& room) {
  if (room.hidden == 0) return "";
  return fmt::format("bounty: {}: --all shows {}\n", counted(room.hidden, "more error"),
                     room.hidden == 1 ? "it" : "them");
}

ExitCode exit_code_of(const Diagnostics& diagnostics) {
  if (diagnostics.empty()) return ExitCode::done;
  const auto unread =
      std::ranges::find(diagnostics, DiagnosticCode::cannot_read, &Diagnostic::code);
  return unread != diagnostics.end() ? ExitCode::file_error : ExitCode::rejected;
}

std::optional<Policy> load_policy(Sources& sources, const std::string& path) {
  if (path.empty()) return Policy();
  return sources.load(path, read_policy);
}

Expected<Policy, ExitCode> load_policy_or_say(const std::string& path, ColourChoice colour) {
  Sources sources;
  std::optional<Policy> policy = load_policy(sources, path);
  if (policy) return *std::move(policy);
  print_message(sources.text_of_errors(style_of_stream(STDERR_FILENO, colour)));
  return sources.exit_code();
}

}  // namespace bounty::cli
