#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "names/words.hpp"

namespace bounty::cli {

/// The output format of a command.
enum class Format { text, json, markdown, html, letter, ledger, ndjson, csv };

/// Their names for `--format`, in the order of the help text.
inline constexpr std::array<Word<Format>, 8> format_words = {{{"text", Format::text},
                                                              {"json", Format::json},
                                                              {"markdown", Format::markdown},
                                                              {"html", Format::html},
                                                              {"letter", Format::letter},
                                                              {"ledger", Format::ledger},
                                                              {"ndjson", Format::ndjson},
                                                              {"csv", Format::csv}}};

/// A set of values of an enumeration with at most 32 values.
template <class Enum>
class Set {
 public:
  constexpr Set() = default;
  constexpr Set(std::initializer_list<Enum> members) noexcept {
    for (const Enum member : members) add(member);
  }

  constexpr void add(Enum member) noexcept { bits_ |= bit_of(member); }
  [[nodiscard]] constexpr bool contains(Enum member) const { return (bits_ & bit_of(member)) != 0; }
  [[nodiscard]] constexpr bool is_empty() const { return bits_ == 0; }

 private:
  static constexpr std::uint32_t bit_of(Enum member) noexcept {
    return std::uint32_t{1} << static_cast<unsigned>(member);
  }

  std::uint32_t bits_ = 0;
};

/// Formats for people, which are written once all results are known.
inline constexpr Set<Format> formats_for_people = {Format::text, Format::markdown, Format::html};

/// Returns the names of these formats in the order of the help text.
inline std::vector<Word<Format>> words_for(Set<Format> formats) {
  std::vector<Word<Format>> words;
  for (const Word<Format>& word : format_words) {
    if (formats.contains(word.meaning)) words.push_back(word);
  }
  return words;
}

/// A file name extension and the formats that it stands for.
struct NameEnding {
  std::string_view ending;
  Set<Format> formats;  ///< empty if no command prints this format

  [[nodiscard]] std::string_view word() const {
    return formats.is_empty() ? ending.substr(1) : words_for(formats).front().text;
  }
};

inline constexpr std::array name_endings = {
    NameEnding{".html", {Format::html}},
    NameEnding{".htm", {Format::html}},
    NameEnding{".md", {Format::markdown, Format::letter}},
    NameEnding{".markdown", {Format::markdown, Format::letter}},
    NameEnding{".json", {Format::json}},
    NameEnding{".ndjson", {Format::ndjson}},
    NameEnding{".jsonl", {Format::ndjson}},
    NameEnding{".csv", {Format::csv}},
    NameEnding{".ledger", {Format::ledger}},
    NameEnding{".journal", {Format::ledger}},
    NameEnding{".hledger", {Format::ledger}},
    NameEnding{".pdf", {}},
    NameEnding{".xlsx", {}},
    NameEnding{".xls", {}},
    NameEnding{".ods", {}},
    NameEnding{".docx", {}},
    NameEnding{".tsv", {}},
    NameEnding{".xml", {}},
    NameEnding{".yaml", {}},
    NameEnding{".yml", {}},
    NameEnding{".toml", {}},
    NameEnding{".gz", {}},
    NameEnding{".zip", {}},
};

}  // namespace bounty::cli
