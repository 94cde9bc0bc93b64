#pragma once

#include <list>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"
#include "bounty/report.hpp"
#include "cli/exit_code.hpp"
#include "cli/terminal.hpp"
#include "files/descriptor.hpp"

namespace bounty::cli {

/// Keeps a command from writing over what it reads, which would destroy it. Made and asked before
/// anything is written.
class OutputGuard {
 public:
  /// "" is standard output, which a shell may have led into a file.
  explicit OutputGuard(const std::string& output);

  /// Throws UsageError where the file is the output, by whatever name: "-" is standard input, ""
  /// none.
  void check(const std::string& input) const;
  void check(const std::vector<std::string>& inputs) const;

 private:
  std::string output_;
  std::optional<FileIdentity> identity_;
};

/// done where there are none, file_error where something could not be read, else rejected.
ExitCode exit_code_of(const Diagnostics& diagnostics);

/// How many errors can be shown yet, and how many could not.
struct RoomForErrors {
  std::size_t left = 0;
  std::size_t hidden = 0;
};

/// How many are not shown, and what shows them; "" where all are.
std::string text_of_hidden(const RoomForErrors& room);

/// The documents of one run and what is wrong with them: keeps the texts for the excerpts.
class Sources {
 public:
  /// The document, or null: then it could not be read, and that is among the diagnostics.
  const Document* open(const std::string& path);

  /// The same of a regular file, or of a link to one; nothing else is opened.
  const Document* open_regular(const std::string& path);

  /// The same of a document that has been read.
  const Document* hold(Document document) { return &documents_.emplace_back(std::move(document)); }

  /// The model that `reader` makes of a document, or none: then what is wrong is among the
  /// diagnostics.
  template <class Model>
  std::optional<Model> read(const Document& document,
                            Expected<Model, Diagnostics> (*reader)(const Document&)) {
    Expected<Model, Diagnostics> model = reader(document);
    if (model) return std::move(model.value());
    add(std::move(model.error()));
    return std::nullopt;
  }

  /// The same of the document at `path`.
  template <class Model>
  std::optional<Model> load(const std::string& path,
                            Expected<Model, Diagnostics> (*reader)(const Document&)) {
    const Document* document = open(path);
    return document == nullptr ? std::nullopt : read(*document, reader);
  }

  void add(Diagnostics diagnostics);

  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

  /// The same as what becomes of the document of this name.
  [[nodiscard]] Rejection rejection_of(const std::string& source) const;

  /// All diagnostics as text, each with its excerpt and a blank line before the next.
  [[nodiscard]] std::string text_of_errors(const TextStyle& style) const;
  /// The same of as many as there is room for.
  [[nodiscard]] std::string text_of_errors(const TextStyle& style, RoomForErrors& room) const;
  /// The same to standard error, in pieces: all of it may be larger than the document.
  void print(const TextStyle& style, RoomForErrors& room) const;

  [[nodiscard]] ExitCode exit_code() const { return exit_code_of(diagnostics_); }

 private:
  const Document* keep(Expected<Document, Diagnostic> document);
  /// As many as there is room for, which is less then.
  std::span<const Diagnostic> take_shown(RoomForErrors& room) const;
  [[nodiscard]] const Document& document(const Source& source) const;
  /// What the user cannot see on the command line; "" where nothing came from elsewhere.
  [[nodiscard]] std::string text_of_environment() const;

  std::list<Document> documents_;
  Diagnostics diagnostics_;
};

/// The policy in force: the built-in one for "", else the file's; none where it is wrong.
std::optional<Policy> load_policy(Sources& sources, const std::string& path);

/// The same for a command that can do nothing without it: says what is wrong on standard error.
Expected<Policy, ExitCode> load_policy_or_say(const std::string& path, ColourChoice colour);

}  // namespace bounty::cli
