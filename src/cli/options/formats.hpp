#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "names/words.hpp"

namespace bounty::cli {

/// How a command prints what it has found.
enum class Format { text, json, markdown, html, letter, ledger, ndjson, csv };

/// What `--format` calls them, in the order of help.
inline constexpr std::array<Word<Format>, 8> format_words = {{{"text", Format::text},
                                                              {"json", Format::json},
                                                              {"markdown", Format::markdown},
                                                              {"html", Format::html},
                                                              {"letter", Format::letter},
                                                              {"ledger", Format::ledger},
                                                              {"ndjson", Format::ndjson},
                                                              {"csv", Format::csv}}};

/// Some of the values of an enumeration that has at most 32.
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

/// What is laid out for people, once everything is known.
inline constexpr Set<Format> formats_for_people = {Format::text, Format::markdown, Format::html};

/// The words of these formats, in the order of help.
inline std::vector<Word<Format>> words_for(Set<Format> formats) {
  std::vector<Word<Format>> words;
  for (const Word<Format>& word : format_words) {
    if (formats.contains(word.meaning)) words.push_back(word);
  }
  return words;
}

}  // namespace bounty::cli
