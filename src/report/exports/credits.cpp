#include "bounty/credits.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "report/markdown/text.hpp"
#include "unicode/characters.hpp"

namespace bounty {

void add_credit(Credits& credits, const Payout& payout) {
  const Acknowledgement& acknowledgement = payout.acknowledgement;
  if (acknowledgement.due) credits[acknowledgement.name].insert(payout.family);
}

std::string write_credits(const Credits& credits) {
  std::string list;
  for (const auto& [name, families] : credits) {
    list += "- " + markdown_line(name);
    std::string_view separator = ": `";
    for (const std::string& family : families) {
      list.append(separator).append(family) += '`';
      separator = ", `";
    }
    list += '\n';
  }
  return list;
}

namespace {

/// Collapses runs of spaces into one, and removes spaces at the beginning and the end of lines.
std::string with_single_spaces(std::string_view text) {
  std::string single;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\t' || c == '\r';
    if (c == '\n' && single.ends_with(' ')) single.pop_back();
    if (is_space && (single.empty() || single.ends_with(' ') || single.ends_with('\n'))) continue;
    single += is_space ? ' ' : c;
  }
  return single;
}

utf8proc_category_t category_of(std::string_view text) {
  const Character character = first_character(text);
  if (!character.is_valid) return UTF8PROC_CATEGORY_CN;
  return utf8proc_category(character.code);
}

/// Whether the category is a letter, a mark or a digit.
bool is_of_word(utf8proc_category_t category) {
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool begins_word(std::string_view text) { return !text.empty() && is_of_word(category_of(text)); }

bool begins_capitalized(std::string_view text) {
  if (text.empty()) return false;
  const utf8proc_category_t category = category_of(text);
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

/// Returns the last character of the text, or "".
std::string_view last_character(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0) {
    --at;
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) break;
  }
  return text.substr(at);
}

/// Returns the word at the end of the text, or "".
std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  for (;;) {
    const std::string_view character = last_character(text.substr(0, begin));
    if (!begins_word(character)) return text.substr(begin);
    begin -= character.size();
  }
}

/// Whether the text after a name continues it, as `-Marie` or ` Lovelace` does.
bool continues_name(std::string_view after) {
  if (after.starts_with('-')) return begins_word(after.substr(1));
  if (after.starts_with(' ')) return begins_capitalized(after.substr(1));
  return begins_word(after);
}

/// Whether the text before a name belongs to it, as `Anne-` or `Ada ` does.
bool begins_name(std::string_view before) {
  const std::string_view last = last_character(before);
  const std::string_view rest = before.substr(0, before.size() - last.size());
  if (last == "-") return begins_word(last_character(rest));
  if (last == " ") return begins_capitalized(last_word(rest));
  return begins_word(last);
}

/// Finds names that appear as whole words in a Markdown text.
class NamesInText {
 public:
  explicit NamesInText(std::string_view markdown)
      : lines_(with_single_spaces(unmarked(markdown))), line_(lines_) {
    std::ranges::replace(line_, '\n', ' ');
  }

  /// Whether the name, in Markdown, appears in the text as a whole name. If so, removes it, so that
  /// no later name is found there. An empty name is always found.
  bool take_name(std::string_view name) {
    const std::string wanted = with_single_spaces(unmarked(name));
    if (wanted.empty()) return true;
    bool is_found = false;
    for (std::size_t at = line_.find(wanted); at != std::string::npos;
         at = line_.find(wanted, at + wanted.size())) {
      const std::string_view lines = lines_;
      if (begins_name(lines.substr(0, at)) || continues_name(lines.substr(at + wanted.size())))
        continue;
      std::fill_n(line_.begin() + static_cast<std::ptrdiff_t>(at), wanted.size(), '\n');
      is_found = true;
    }
    return is_found;
  }

 private:
  std::string lines_;  ///< without Markdown's escapes and repeated spaces
  std::string line_;   ///< the same on one line, because a name may continue on the next
};

}  // namespace

/// Looks for long names first, so that a name within a longer one is not counted.
Credits missing_credits(const Credits& credits, std::string_view readme) {
  std::vector<const Credits::value_type*> longest_first;
  for (const auto& credit : credits) longest_first.push_back(&credit);
  std::ranges::stable_sort(longest_first, std::ranges::greater(),
                           [](const auto* credit) { return credit->first.size(); });
  Credits missing;
  NamesInText names(readme);
  for (const auto* credit : longest_first) {
    if (!names.take_name(markdown_line(credit->first))) missing.insert(*credit);
  }
  return missing;
}

}  // namespace bounty
