#include "unicode/folded.hpp"

#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <new>
#include <optional>

#include "unicode/ascii.hpp"
#include "unicode/byte_words.hpp"
#include "unicode/characters.hpp"

namespace bounty {
namespace {

constexpr auto folding = static_cast<utf8proc_option_t>(
    UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);

bool is_ascii(std::string_view text) {
  return !any_byte(text, [](ByteWord word) { return word & bytes_of(0x80); });
}

bool is_blank_or_control(utf8proc_int32_t code) {
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC: return true;
    default: return false;
  }
}

std::string folded_ascii(std::string_view text) {
  std::string rest;
  rest.reserve(text.size());
  for (const char c : text) {
    if (c > ' ' && c != '\x7F') rest += lower_case(c);
  }
  return rest;
}

/// As utf8proc does it, which keeps blanks and control characters.
std::string folded_by_utf8proc(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, folding);
  if (size < 0) throw std::bad_alloc();
  const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owner(mapped, &std::free);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

std::string without_blanks(std::string_view text) {
  std::string rest;
  rest.reserve(text.size());
  while (!text.empty()) {
    const Character character = first_character(text);
    if (!is_blank_or_control(character.code)) rest.append(text.substr(0, character.bytes));
    text.remove_prefix(character.bytes);
  }
  return rest;
}

/// The sum of the bytes of a word, each below 0x80.
std::uint64_t sum_of_bytes(ByteWord word) {
  constexpr ByteWord every_second = 0x00FF00FF00FF00FFU;
  const ByteWord pairs = (word & every_second) + ((word >> 8U) & every_second);
  return (pairs * 0x0001000100010001U) >> 48U;
}

/// Of eight bytes of ASCII, in whatever order. A letter has one mark in both cases, a blank has
/// none. Two sums tell more than one: letters of different texts add up to the same now and then.
std::uint64_t mark_of_word(ByteWord word) {
  word &= bytes_of(0xDF);
  return sum_of_bytes(word) + (sum_of_bytes(word ^ ((word >> 2U) & bytes_of(0x3F))) << 20U);
}

/// None where the text is not ASCII.
std::optional<std::uint64_t> mark_of_ascii(std::string_view text) {
  std::uint64_t mark = 0;
  ByteWord bits = 0;
  const auto add = [&](ByteWord word) {
    bits |= word;
    mark += mark_of_word(word);
  };
  for (; text.size() >= sizeof(ByteWord); text.remove_prefix(sizeof(ByteWord)))
    add(load_word(text.data()));
  add(load_rest(text));
  return (bits & bytes_of(0x80)) == 0 ? std::optional(mark) : std::nullopt;
}

/// Of what is left of the character when it is folded, in whatever order.
std::uint64_t mark_of(utf8proc_int32_t code) {
  std::array<utf8proc_int32_t, 32> parts{};  // no character comes to more than 18
  int boundary = 0;
  const utf8proc_ssize_t count =
      utf8proc_decompose_char(code, parts.data(), parts.size(), folding, &boundary);
  std::uint64_t mark = 0;
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const auto part = static_cast<std::uint32_t>(parts[static_cast<std::size_t>(i)]);
    if (part < 0x80) mark += mark_of_word(part);
    if (part >= 0x80 && !is_blank_or_control(static_cast<utf8proc_int32_t>(part))) mark += part;
  }
  return mark;
}

/// The marks of the characters that came last: to fold one takes far longer than to look it up, and
/// a text has the same ones again and again.
class KnownMarks {
 public:
  std::uint64_t mark_of(utf8proc_int32_t code) {
    Entry& entry = entries_[static_cast<std::uint32_t>(code) % entries_.size()];
    if (entry.code != code) entry = {code, bounty::mark_of(code)};
    return entry.mark;
  }

 private:
  struct Entry {
    utf8proc_int32_t code = -1;
    std::uint64_t mark = 0;
  };
  std::array<Entry, 512> entries_;
};

}  // namespace

std::string folded(std::string_view text) {
  return is_ascii(text) ? folded_ascii(text) : without_blanks(folded_by_utf8proc(text));
}

std::uint64_t fold_mark(std::string_view text) {
  if (const auto mark_of_all = mark_of_ascii(text)) return *mark_of_all;
  thread_local KnownMarks known;
  std::uint64_t mark = 0;
  while (!text.empty()) {
    if (static_cast<unsigned char>(text.front()) < 0x80) {
      mark += mark_of_word(static_cast<unsigned char>(text.front()));
      text.remove_prefix(1);
      continue;
    }
    const Character character = first_character(text);
    mark += known.mark_of(character.code);
    text.remove_prefix(character.bytes);
  }
  return mark;
}

}  // namespace bounty
