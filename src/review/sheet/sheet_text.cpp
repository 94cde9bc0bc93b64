#include <fmt/format.h>

#include <array>
#include <optional>

#include "json/locator.hpp"
#include "review/sheet/sheet.hpp"
#include "unicode/characters.hpp"
#include "unicode/utf8.hpp"

namespace bounty {
namespace {

constexpr const char* how_to_save = "save it as CSV in UTF-8: spreadsheets call that CSV UTF-8";

Diagnostic wrong_encoding(const Document& document, std::string message) {
  return {.code = DiagnosticCode::not_utf8,
          .message = std::move(message),
          .hint = how_to_save,
          .source = document.source};
}

/// Converts UTF-16 in either byte order.
class Utf16 {
 public:
  Utf16(std::string_view bytes, bool is_big_endian) : bytes_(bytes), is_big_(is_big_endian) {}

  /// Returns std::nullopt if half of a surrogate pair, or of a unit, is missing.
  std::optional<std::string> in_utf8() {
    while (bytes_.size() >= 2) {
      char32_t code = next();
      constexpr char32_t first_high = 0xD800;
      constexpr char32_t first_low = 0xDC00;
      constexpr char32_t after_low = 0xE000;
      if (code >= first_low && code < after_low) return std::nullopt;
      if (code >= first_high && code < first_low) {
        if (bytes_.size() < 2) return std::nullopt;
        const char32_t low = next();
        if (low < first_low || low >= after_low) return std::nullopt;
        code = 0x10000 + ((code - first_high) << 10U) + (low - first_low);
      }
      append(code);
    }
    if (!bytes_.empty()) return std::nullopt;
    return std::move(text_);
  }

 private:
  char32_t next() {
    const auto first = static_cast<unsigned char>(bytes_[0]);
    const auto second = static_cast<unsigned char>(bytes_[1]);
    bytes_.remove_prefix(2);
    const unsigned high = is_big_ ? first : second;
    const unsigned low = is_big_ ? second : first;
    return static_cast<char32_t>(high << 8U | low);
  }

  void append(char32_t code) {
    std::array<char, 4> bytes{};
    text_.append(bytes.data(), put_utf8(bytes.data(), code));
  }

  std::string_view bytes_;
  bool is_big_;
  std::string text_;
};

Expected<std::string, Diagnostic> utf8_of(const Document& document, bool is_big_endian) {
  std::optional<std::string> text =
      Utf16(std::string_view(document.text).substr(2), is_big_endian).in_utf8();
  if (text) return *std::move(text);
  return wrong_encoding(document, "it begins as UTF-16, but is not valid UTF-16");
}

}  // namespace

Expected<std::string, Diagnostic> text_in_utf8(const Document& document) {
  const std::string_view text = document.text;
  if (text.starts_with("\xFF\xFE")) return utf8_of(document, false);
  if (text.starts_with("\xFE\xFF")) return utf8_of(document, true);
  if (text.starts_with("PK\x03\x04"))
    return wrong_encoding(document, "this is a spreadsheet file, not CSV");
  if (text.find('\0') != std::string_view::npos)
    return wrong_encoding(document, "this is neither UTF-8 nor UTF-16 with a byte-order mark");
  const std::string_view rest = without_byte_order_mark(text);
  if (const std::optional<std::size_t> at = find_invalid_utf8(rest)) {
    Diagnostic diagnostic = wrong_encoding(
        document,
        fmt::format("the byte 0x{:02x} is not UTF-8", static_cast<unsigned char>(rest[*at])));
    diagnostic.place = Locator(rest).locate(*at);
    return diagnostic;
  }
  return std::string(rest);
}

}  // namespace bounty
