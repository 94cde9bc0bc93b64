#include <fmt/format.h>

#include <algorithm>

#include "json/take.hpp"
#include "names/names.hpp"
#include "names/suggestion.hpp"
#include "unicode/characters.hpp"

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

constexpr const char* remark_rule = "keys that begin with x- are remarks, so a name cannot";
constexpr const char* slash_rule =
    "names of tasks and activities have no /, which stands between a task and its step";

/// Most names are ASCII, and no longer than may be: they need no closer look.
bool is_plain_name(std::string_view text) {
  return !text.empty() && text.size() <= longest_name && is_printable_ascii(text);
}

bool is_name(std::string_view text) {
  return is_plain_name(text) ||
         (!text.empty() && count_characters(text) <= longest_name && !has_control_character(text));
}

bool is_name_as_key(std::string_view text) { return is_name(text) && !is_remark(text); }

bool is_name_without_slash(std::string_view text) {
  return is_name_as_key(text) && text.find('/') == std::string_view::npos;
}

/// The name with another sign in place of what makes a remark of it.
std::string without_remark(std::string_view name) {
  if (!is_remark(name)) return std::string(name);
  std::string other(name);
  if (other.front() == '$') return other.substr(1);
  other[1] = '_';
  return other;
}

std::string without_remark_or_slash(std::string_view text) {
  std::string name = without_remark(text);
  std::ranges::replace(name, '/', '_');
  return name;
}

/// What take_name_as_key() or take_name_without_slash() takes; where that is none, `proposed` is
/// what the hint proposes.
std::optional<std::string_view> listed(Reading& in, std::optional<std::string_view> taken,
                                       std::string proposed) {
  if (!taken) in.draft.proposed_names.push_back({in.error_count() - 1, std::move(proposed)});
  return taken;
}

}  // namespace

std::optional<std::string_view> take_name(Reading& in, const Scalar& value) {
  if (is_name(value.text)) return value.text;
  const std::uint32_t length = count_characters(value.text);
  if (length == 0) {
    report_bad_name(in, value, "a name is not empty", "");
  } else if (length > longest_name) {
    report_bad_name(in, value, fmt::format("a name has at most 256 characters, found {}", length),
                    "");
  } else {
    report_bad_name(in, value, "a name has no control characters", "");
  }
  return std::nullopt;
}

std::optional<std::string_view> take_name_as_key(Reading& in, const Scalar& value) {
  const std::optional<std::string_view> name = take_name(in, value);
  if (!name || is_name_as_key(*name)) return name;
  report_bad_name(in, value, remark_rule, did_you_mean({without_remark(*name)}, is_name_as_key));
  return std::nullopt;
}

std::optional<std::string_view> take_name_without_slash(Reading& in, const Scalar& value) {
  const std::optional<std::string_view> name = take_name(in, value);
  if (!name || is_name_without_slash(*name)) return name;
  report_bad_name(in, value, is_remark(*name) ? remark_rule : slash_rule,
                  did_you_mean({without_remark_or_slash(*name)}, is_name_without_slash));
  return std::nullopt;
}

std::optional<std::string_view> take_listed_name_as_key(Reading& in, const Scalar& value) {
  return listed(in, take_name_as_key(in, value), without_remark(value.text));
}

std::optional<std::string_view> take_listed_name_without_slash(Reading& in, const Scalar& value) {
  return listed(in, take_name_without_slash(in, value), without_remark_or_slash(value.text));
}

void withdraw_taken_names(Reading& in, NameNumbers& names) {
  for (const ProposedName& proposed : in.draft.proposed_names) {
    const std::size_t count = names.count();
    if (names.number_of(proposed.name) != count) in.withdraw_hint(proposed.diagnostic);
  }
}

std::optional<std::string_view> take_family(Reading& in, const Scalar& value) {
  if (is_family(value.text)) return value.text;
  report_bad_name(in, value, std::string(family_rule),
                  did_you_mean({nearest_family(value.text)}, is_family));
  return std::nullopt;
}

}  // namespace bounty
