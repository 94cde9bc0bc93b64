#include "cli/sources.hpp"

#include <algorithm>
#include <iterator>

#include "files/input.hpp"

namespace bounty::cli {

const Document* Sources::open(const std::string& path) {
  Expected<Document, Diagnostic> document = read_file(path);
  if (document) return &documents_.emplace_back(std::move(document.value()));
  diagnostics_.push_back(std::move(document.error()));
  return nullptr;
}

void Sources::add(Diagnostics diagnostics) {
  std::ranges::move(diagnostics, std::back_inserter(diagnostics_));
}

const Document& Sources::document(const std::string& source) const {
  static const Document unread;
  const auto found = std::ranges::find(documents_, source, &Document::source);
  return found == documents_.end() ? unread : *found;
}

std::string Sources::text(const TextStyle& style) const {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics_) {
    text += text_diagnostic(diagnostic, document(diagnostic.source), style);
  }
  return text;
}

ExitCode Sources::exit_code() const {
  if (diagnostics_.empty()) return ExitCode::done;
  const bool is_unread = std::ranges::any_of(diagnostics_, [](const Diagnostic& diagnostic) {
    return diagnostic.code == DiagnosticCode::cannot_read;
  });
  return is_unread ? ExitCode::file_error : ExitCode::rejected;
}

std::optional<Policy> load_policy(Sources& sources, const std::string& path) {
  if (path.empty()) return Policy();
  return sources.load(path, read_policy);
}

}  // namespace bounty::cli
