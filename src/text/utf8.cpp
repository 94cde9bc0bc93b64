#include "text/utf8.hpp"

#include <utf8proc.h>

#include "text/byte_words.hpp"

namespace bounty {
namespace {

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80U; }

/// The first byte at or after `at` that is not ASCII, or the end. Most text is: it is passed over
/// by words.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  for (; text.size() - at >= sizeof(ByteWord); at += sizeof(ByteWord)) {
    if ((load_word(text.data() + at) & bytes_of(0x80)) != 0) break;
  }
  while (at < text.size() && is_ascii(text[at])) ++at;
  return at;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while ((at = skip_ascii(text, at)) != text.size()) {
    const std::string_view rest = text.substr(at);
    utf8proc_int32_t character = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                         static_cast<utf8proc_ssize_t>(rest.size()), &character);
    if (length < 0) return at;
    at += static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

std::string valid_utf8(std::string_view text) {
  std::string valid;
  while (const auto invalid = find_invalid_utf8(text)) {
    valid.append(text.substr(0, *invalid)).append("\uFFFD");
    text.remove_prefix(*invalid + 1);
  }
  return valid.append(text);
}

}  // namespace bounty
