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

/// Keeps a command from overwriting one of its inputs. Create and check it before anything is
/// written.
class OutputGuard {
 public:
  /// "" means standard output, which a shell may have redirected to a file.
  explicit OutputGuard(const std::string& output);

  /// Throws UsageError if the input is the same file as the output, even under another name. "-"
  /// means standard input; "" is ignored.
  void check(const std::string& input) const;
  void check(const std::vector<std::string>& inputs) const;

 private:
  std::string output_;
  std::optional<FileIdentity> identity_;
};

/// Returns `done` if there are no diagnostics, `file_error` if a file could not be read, else
/// `rejected`.
ExitCode exit_code_of(const Diagnostics& diagnostics);

/// The number of errors that may still be shown, and the number of those hidden so far.
struct RoomForErrors {
  std::size_t left = 0;
  std::size_t hidden = 0;
};

/// Returns a line that says how many errors are hidden and how to see them, or "" if none are.
std::string text_of_hidden(const RoomForErrors& room);

/// The documents of one run and their diagnostics. Keeps the texts of the documents for the
/// excerpts.
class Sources {
 public:
  /// Reads the document at `path`. Returns null if that fails, and adds the reason to the
  /// diagnostics.
  const Document* open(const std::string& path);

  /// Like open(), but refuses anything except a regular file or a link to one.
  const Document* open_regular(const std::string& path);

  /// Takes a document that has already been read.
  const Document* hold(Document document) { return &documents_.emplace_back(std::move(document)); }

  /// Returns what `reader` makes of the document. If it fails, returns std::nullopt and adds its
  /// errors to the diagnostics.
  template <class Model>
  std::optional<Model> read(const Document& document,
                            Expected<Model, Diagnostics> (*reader)(const Document&)) {
    Expected<Model, Diagnostics> model = reader(document);
    if (model) return std::move(model.value());
    add(std::move(model.error()));
    return std::nullopt;
  }

  /// Opens the document at `path` and reads it like read().
  template <class Model>
  std::optional<Model> load(const std::string& path,
                            Expected<Model, Diagnostics> (*reader)(const Document&)) {
    const Document* document = open(path);
    return document == nullptr ? std::nullopt : read(*document, reader);
  }

  void add(Diagnostics diagnostics);

  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

  /// Returns all diagnostics as the rejection of the document with this name.
  [[nodiscard]] Rejection rejection_of(const std::string& source) const;

  /// Returns all diagnostics as text, each with its excerpt, separated by empty lines.
  [[nodiscard]] std::string text_of_errors(const TextStyle& style) const;
  /// Like above, but no more than there is room for.
  [[nodiscard]] std::string text_of_errors(const TextStyle& style, RoomForErrors& room) const;
  /// Prints the same to standard error piece by piece, because the whole text may be larger than
  /// the document.
  void print(const TextStyle& style, RoomForErrors& room) const;

  [[nodiscard]] ExitCode exit_code() const { return exit_code_of(diagnostics_); }

 private:
  const Document* keep(Expected<Document, Diagnostic> document);
  /// Returns as many diagnostics as there is room for, and reduces the room.
  std::span<const Diagnostic> take_shown(RoomForErrors& room) const;
  [[nodiscard]] const Document& document(const Source& source) const;
  /// Names the file that BOUNTY_POLICY selects if its policy is at fault, since the command line
  /// does not show it; else "".
  [[nodiscard]] std::string text_of_environment() const;

  std::list<Document> documents_;
  Diagnostics diagnostics_;
};

/// Returns the built-in policy if the path is "", else the one in the file, or std::nullopt if that
/// is invalid.
std::optional<Policy> load_policy(Sources& sources, const std::string& path);

/// Like load_policy(), for commands that cannot work without a policy: reports errors on standard
/// error.
Expected<Policy, ExitCode> load_policy_or_say(const std::string& path, ColourChoice colour);

}  // namespace bounty::cli
