#pragma once

#include <string>
#include <string_view>

namespace bounty {

/// Looks for names in a Markdown text, in which they are words of their own.
class NamesInText {
 public:
  explicit NamesInText(std::string_view markdown);

  /// Whether the name, as Markdown, stands in the text by itself; if so, no later name is found in
  /// its places. A name of blanks is everywhere.
  bool take_name(std::string_view name);

 private:
  std::string lines_;  ///< without what Markdown adds, blanks in a row being one
  std::string line_;   ///< the same in one line: a name may go on in the next one
};

}  // namespace bounty
