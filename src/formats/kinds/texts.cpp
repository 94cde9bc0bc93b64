#include "formats/kinds/texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "bounty/print.hpp"
#include "bounty/read.hpp"
#include "names/suggestion.hpp"
#include "unicode/characters.hpp"
#include "values/date.hpp"

namespace bounty::kind {
namespace {

constexpr std::uint32_t longest_name = 256;  // in characters

constexpr const char* remark_rule = "the name is reserved: keys that begin with x- are remarks";
constexpr const char* slash_rule = "the name contains /, which separates a task from its step";

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

bool is_name_as_key(std::string_view text) { return NameAsKey::is_right(text, false); }
bool is_name_without_slash(std::string_view text) {
  return NameWithoutSlash::is_right(text, false);
}

void report_bad_name(Reading& in, const Scalar& value, std::string message, Hint hint) {
  in.report(DiagnosticCode::bad_name, std::move(message), std::move(hint), value.span);
}

/// Returns a hint on how to use a document that appears where another kind was expected.
Hint hint_for_format(std::string_view found, std::string_view expected) {
  if (found == submission_format) return "this is a submission";
  if (found == review_format)
    return "this is a review: pass it with --review, or several with --reviews";
  if (found == policy_format) return "this is a policy: pass it with --policy";
  if (is_outcome_format(found))
    return "this is the outcome of scoring: read it with bounty diff or bounty verify, without a "
           "policy or review";
  if (found == void_format) return "this is a voided payment: pass it with --paid";
  if (found == record_format)
    return "this is the first line of a record: pass the whole record with --paid";
  return {fmt::format("write {}", in_quotes(expected)), {{std::string(expected)}}};
}

/// Returns `"full_run", "alternative" or "none"`. Precondition: there are at least two words.
std::string any_of(std::span<const std::string_view> words) {
  std::string text = in_quotes(words.front());
  for (const std::string_view word : words.subspan(1, words.size() - 2)) {
    text += ", " + in_quotes(word);
  }
  return text + " or " + in_quotes(words.back());
}

}  // namespace

bool Name::is_name(std::string_view text) {
  const bool is_short = text.size() <= longest_name || count_characters(text) <= longest_name;
  return !text.empty() && is_short && !has_control_character(text);
}

std::optional<std::string_view> Name::take(Reading& in, const Scalar& value) {
  if (is_name(value.text)) return value.text;
  const std::uint32_t length = count_characters(value.text);
  if (length == 0) {
    report_bad_name(in, value, "the name is empty", "");
  } else if (length > longest_name) {
    report_bad_name(in, value,
                    fmt::format("the name has {} characters, but at most 256 are allowed", length),
                    "");
  } else {
    report_bad_name(in, value, "the name contains a control character", "");
  }
  return std::nullopt;
}

std::optional<std::string_view> NameAsKey::take(Reading& in, const Scalar& value) {
  const std::optional<std::string_view> name = Name::take(in, value);
  if (!name || is_name_as_key(*name)) return name;
  report_bad_name(in, value, remark_rule, did_you_mean({nearest(*name)}, is_name_as_key));
  return std::nullopt;
}

/// Returns the name with the character replaced that marks a remark.
std::string NameAsKey::nearest(std::string_view text) {
  if (!is_remark(text)) return std::string(text);
  std::string other(text);
  if (other.front() == '$') return other.substr(1);
  other[1] = '_';
  return other;
}

std::optional<std::string_view> NameWithoutSlash::take(Reading& in, const Scalar& value) {
  const std::optional<std::string_view> name = Name::take(in, value);
  if (!name || is_name_without_slash(*name)) return name;
  report_bad_name(in, value, is_remark(*name) ? remark_rule : slash_rule,
                  did_you_mean({nearest(*name)}, is_name_without_slash));
  return std::nullopt;
}

std::string NameWithoutSlash::nearest(std::string_view text) {
  std::string name = NameAsKey::nearest(text);
  std::ranges::replace(name, '/', '_');
  return name;
}

void withdraw_taken_names(Reading& in, NameNumbers& names) {
  for (const ProposedName& proposed : in.proposed_names) {
    const std::size_t count = names.count();
    if (names.number_of(proposed.name) != count) in.withdraw_hint(proposed.diagnostic);
  }
}

std::optional<std::string_view> Family::take(Reading& in, const Scalar& value) {
  if (is_family(value.text)) return value.text;
  report_bad_name(in, value, std::string(family_rule),
                  did_you_mean({nearest_family(value.text)}, is_family));
  return std::nullopt;
}

bool Date::is_right(std::string_view text, bool) { return is_posting_date(text); }

std::optional<std::string_view> Date::take(Reading& in, const Scalar& value) {
  if (is_posting_date(value.text)) return value.text;
  if (is_date(value.text)) {
    in.report(DiagnosticCode::out_of_range,
              fmt::format("{} is before {}, the earliest date that journals accept",
                          in_quotes(value.text), first_date),
              "", value.span);
    return std::nullopt;
  }
  in.report(DiagnosticCode::out_of_range,
            fmt::format("{} is not a date in the calendar", in_quotes(value.text)),
            hint_for_date(value.text), value.span);
  return std::nullopt;
}

std::optional<AcknowledgeAs> Acknowledgement::take(Reading& in, const Scalar& value) {
  if (value.kind == JsonKind::null) return AcknowledgeAs{.name = "", .is_declined = true};
  const std::optional<std::string_view> name = Name::take(in, value);
  if (!name) return std::nullopt;
  return AcknowledgeAs{.name = in.keep(*name)};
}

void take_format(Reading& in, const Scalar& value, std::string_view expected) {
  if (value.text == expected) return;
  in.other_format = value.text;
  in.report(
      DiagnosticCode::wrong_format,
      fmt::format("expected the format {}, found {}", in_quotes(expected), in_quotes(value.text)),
      hint_for_format(value.text, expected), value.span);
}

template <class T>
std::optional<T> take_word(Reading& in, const Scalar& value) {
  std::optional<T> found = meaning_of(value.text, words_of<T>());
  if (!found) {
    const std::vector<std::string_view> texts = texts_of(words_of<T>());
    in.report(DiagnosticCode::out_of_range,
              fmt::format("expected {}, found {}", any_of(texts), in_quotes(value.text)),
              hint_for_name(value.text, texts), value.span);
  }
  return found;
}

std::optional<Evidence> EvidenceWord::take(Reading& in, const Scalar& value) {
  if (const auto word = meaning_of(value.text, words_of<Evidence>())) return word;
  std::vector<std::string> texts;
  for (OtherValue& other : other_values(value)) texts.push_back(std::move(other.text));
  in.report(DiagnosticCode::out_of_range,
            fmt::format("expected {}, found {}", expected, in_quotes(value.text)),
            did_you_mean(texts, [](std::string_view) { return true; }), value.span);
  return std::nullopt;
}

template std::optional<Evidence> take_word(Reading&, const Scalar&);
template std::optional<SubmissionKind> take_word(Reading&, const Scalar&);
template std::optional<JudgementKind> take_word(Reading&, const Scalar&);
template std::optional<RateSource> take_word(Reading&, const Scalar&);
template std::optional<PaymentStatus> take_word(Reading&, const Scalar&);
template std::optional<WithheldReason> take_word(Reading&, const Scalar&);
template std::optional<WarningCode> take_word(Reading&, const Scalar&);
template std::optional<PaymentNeed> take_word(Reading&, const Scalar&);
template std::optional<DiagnosticCode> take_word(Reading&, const Scalar&);

}  // namespace bounty::kind
