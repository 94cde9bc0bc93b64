#include "json/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace bounty {

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  const auto is_beyond_ascii = [](char byte) { return static_cast<unsigned char>(byte) >= 0x80U; };
  std::size_t at = 0;
  while (true) {
    const auto* next = std::find_if(text.begin() + at, text.end(), is_beyond_ascii);
    if (next == text.end()) return std::nullopt;
    at = static_cast<std::size_t>(next - text.begin());
    utf8proc_int32_t character = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(next),
                                         text.end() - next, &character);
    if (length < 0) return at;
    at += static_cast<std::size_t>(length);
  }
}

}  // namespace bounty
