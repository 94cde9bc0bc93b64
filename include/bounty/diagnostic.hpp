#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bounty/place.hpp"

namespace bounty {

/// What is wrong with a document. The words that people and programs see are in formats.md.
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

/// `json_syntax` is "json-syntax".
std::string_view name_of(DiagnosticCode code);

/// A second place of the document that a diagnostic is about, and why.
struct SecondPlace {
  std::string message{};  ///< such as `first named here`
  Place place{};
  std::uint32_t length = 1;  ///< in characters
};

/// What may be put in the place of something wrong.
struct Proposal {
  std::string text{};
  bool is_text = true;  ///< false for other JSON: a number, true or false, an object

  friend bool operator==(const Proposal&, const Proposal&) = default;
};

/// How to mend something wrong.
struct Hint {
  std::string text{};                 ///< the sentence that people read; "" where there is none
  std::vector<Proposal> proposals{};  ///< each is right in the place of what is marked

  Hint() = default;
  Hint(std::string sentence, std::vector<Proposal> that_are_right = {})
      : text(std::move(sentence)), proposals(std::move(that_are_right)) {}
  Hint(const char* sentence) : text(sentence) {}

  [[nodiscard]] bool empty() const { return text.empty(); }
};

/// One thing that is wrong with a document, and how to mend it.
struct Diagnostic {
  DiagnosticCode code = DiagnosticCode::cannot_read;
  std::string message{};
  Hint hint{};
  Source source{};           ///< the document in which it stands
  Place place{};             ///< {0, 0} where it has no place in the document
  std::uint32_t length = 1;  ///< of the offending text, in characters
  std::string pointer{};     ///< the JSON pointer (RFC 6901) of the value; "" is the whole document
  std::shared_ptr<SecondPlace> second{};  ///< null where there is none
};

/// The same as it is shown. What has a place in a document that is a line of a file, is in that
/// line of the file; what has none, is in a document of that name.
Diagnostic placed_in_file(Diagnostic diagnostic);

/// The line of a document that a diagnostic is about, as much of it as a report shows, printable.
struct Excerpt {
  std::string before{};
  std::string marked{};  ///< the offending text
  std::string after{};
};

/// Everything wrong with a document, in the order of the document.
using Diagnostics = std::vector<Diagnostic>;

}  // namespace bounty
