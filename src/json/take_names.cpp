#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "json/take.hpp"
#include "text/characters.hpp"
#include "text/family_name.hpp"
#include "text/remark.hpp"
#include "text/value_error.hpp"

namespace bounty {
namespace {

void report_bad_name(Reading& in, const Scalar& value, std::string message, std::string hint) {
  in.report(DiagnosticCode::bad_name, std::move(message), std::move(hint), value.span);
}

bool is_control_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

/// C1 control characters, U+0080 to U+009F, are two bytes in UTF-8.
bool has_control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_control_character(text[i])) return true;
    const bool is_c1 =
        text[i] == '\xC2' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0U;
    if (is_c1) return true;
  }
  return false;
}

constexpr std::uint32_t longest_name = 256;  // in characters

/// Most names are ASCII, and no longer than may be: they need no closer look.
bool is_plain_name(std::string_view text) {
  return !text.empty() && text.size() <= longest_name && is_printable_ascii(text);
}

}  // namespace

std::optional<std::string_view> take_name(Reading& in, const Scalar& value) {
  if (is_plain_name(value.text)) return value.text;
  const std::uint32_t length = count_characters(value.text);
  if (length == 0) {
    report_bad_name(in, value, "a name is not empty", "");
  } else if (length > longest_name) {
    report_bad_name(in, value, fmt::format("a name has at most 256 characters, found {}", length),
                    "");
  } else if (has_control_character(value.text)) {
    report_bad_name(in, value, "a name has no control characters", "");
  } else {
    return value.text;
  }
  return std::nullopt;
}

std::optional<std::string_view> take_name_as_key(Reading& in, const Scalar& value) {
  const std::optional<std::string_view> name = take_name(in, value);
  if (!name || !is_remark(*name)) return name;
  std::string other(*name);
  std::ranges::replace(other, '-', '_');
  std::erase(other, '$');
  report_bad_name(in, value, "keys that begin with x- are remarks, so a name cannot",
                  did_you_mean(in_quotes(other)));
  return std::nullopt;
}

std::optional<std::string_view> take_name_without_slash(Reading& in, const Scalar& value) {
  const std::optional<std::string_view> name = take_name_as_key(in, value);
  if (!name || name->find('/') == std::string_view::npos) return name;
  std::string other(*name);
  std::ranges::replace(other, '/', '_');
  report_bad_name(
      in, value,
      "names of tasks and activities have no /, which stands between a task and its step",
      did_you_mean(in_quotes(other)));
  return std::nullopt;
}

std::optional<std::string_view> take_family(Reading& in, const Scalar& value) {
  if (is_family(value.text)) return value.text;
  const std::string nearest = nearest_family(value.text);
  report_bad_name(in, value, std::string(family_rule),
                  nearest.empty() ? "" : did_you_mean(in_quotes(nearest)));
  return std::nullopt;
}

}  // namespace bounty
