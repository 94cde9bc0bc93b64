#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bounty/place.hpp"

namespace bounty {

/// The kinds of errors in a document. formats.md lists the word for each.
enum class DiagnosticCode {
  json_syntax,
  yaml_syntax,
  toml_syntax,
  not_utf8,
  duplicate_key,
  too_large,
  too_deep,
  wrong_format,
  unknown_key,
  missing_key,
  wrong_type,
  bad_name,
  bad_duration,
  bad_rate,
  bad_amount,
  out_of_range,
  duplicate_name,
  unknown_name,
  computation_exceeds_time,
  amount_overflow,
  no_tasks,
  no_steps,
  does_not_add_up,
  csv_syntax,
  outdated,
  cannot_read,
};

/// Returns the code's word: "json-syntax" for `json_syntax`.
std::string_view name_of(DiagnosticCode code);

/// A second location in the document that a diagnostic refers to, and why.
struct SecondPlace {
  std::string message{};  ///< such as `first named here`
  Place place{};
  std::uint32_t length = 1;  ///< in characters
};

/// A replacement for something invalid.
struct Proposal {
  std::string text{};
  bool is_text = true;  ///< false for other JSON: a number, true or false, an object

  friend bool operator==(const Proposal&, const Proposal&) = default;
};

/// How to fix an error.
struct Hint {
  std::string text{};                 ///< the sentence that people read; "" if there is no hint
  std::vector<Proposal> proposals{};  ///< each is valid as a replacement for the marked text

  Hint() = default;
  Hint(std::string sentence, std::vector<Proposal> valid_replacements = {})
      : text(std::move(sentence)), proposals(std::move(valid_replacements)) {}
  Hint(const char* sentence) : text(sentence) {}

  [[nodiscard]] bool empty() const { return text.empty(); }
};

/// One error in a document, and how to fix it.
struct Diagnostic {
  DiagnosticCode code = DiagnosticCode::cannot_read;
  std::string message{};
  Hint hint{};
  Source source{};           ///< the document with the error
  Place place{};             ///< {0, 0} if it has no location in the document
  std::uint32_t length = 1;  ///< of the marked text, in characters
  std::string pointer{};  ///< the JSON pointer (RFC 6901) of the value; "" for the whole document
  std::shared_ptr<SecondPlace> second{};  ///< null if there is none
};

/// Returns the diagnostic as it is shown to people. If the document is a line of a file, a location
/// within it becomes a location in that file; a diagnostic without a location keeps `FILE:LINE` as
/// the name of its document.
Diagnostic placed_in_file(Diagnostic diagnostic);

/// The line of a document that a diagnostic is about, shortened for display and printable.
struct Excerpt {
  std::string before{};
  std::string marked{};  ///< the invalid text
  std::string after{};
};

/// All errors in a document, in document order.
using Diagnostics = std::vector<Diagnostic>;

}  // namespace bounty
