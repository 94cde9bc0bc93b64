#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/payout.hpp"

namespace bounty {

/// A word of a fixed list with its meaning.
template <class T>
struct Word {
  std::string_view text;
  T meaning;
};

/// Returns the meaning of the word, or std::nullopt if it is not in the list.
template <class T>
std::optional<T> meaning_of(std::string_view text, std::span<const Word<T>> words) {
  const auto found = std::ranges::find(words, text, &Word<T>::text);
  return found == words.end() ? std::nullopt : std::optional<T>(found->meaning);
}

template <class T>
std::vector<std::string_view> texts_of(std::span<const Word<T>> words) {
  std::vector<std::string_view> texts;
  for (const Word<T>& word : words) texts.push_back(word.text);
  return texts;
}

/// The words of formats.md, each list written once for reading and writing.
template <class T>
inline constexpr std::array<Word<T>, 0> words = {};

template <>
inline constexpr std::array<Word<Evidence>, 3> words<Evidence> = {{
    {"full_run", Evidence::full_run},
    {"alternative", Evidence::alternative},
    {"none", Evidence::none},
}};

template <>
inline constexpr std::array<Word<Confidence>, 4> words<Confidence> = {{
    {"high", Confidence::high},
    {"medium", Confidence::medium},
    {"low", Confidence::low},
    {"none", Confidence::none},
}};

template <>
inline constexpr std::array<Word<SubmissionKind>, 2> words<SubmissionKind> = {{
    {"implementation", SubmissionKind::implementation},
    {"specification", SubmissionKind::specification},
}};

template <>
inline constexpr std::array<Word<JudgementKind>, 4> words<JudgementKind> = {{
    {"repeat_rate", JudgementKind::repeat_rate},
    {"confidence", JudgementKind::confidence},
    {"bonus", JudgementKind::bonus},
    {"payment", JudgementKind::payment},
}};

template <>
inline constexpr std::array<Word<RateSource>, 3> words<RateSource> = {{
    {"policy", RateSource::policy},
    {"review", RateSource::review},
    {"what_if", RateSource::what_if},
}};

template <>
inline constexpr std::array<Word<PaymentStatus>, 4> words<PaymentStatus> = {{
    {"clear", PaymentStatus::clear},
    {"withheld", PaymentStatus::withheld},
    {"blocked", PaymentStatus::blocked},
    {"unchecked", PaymentStatus::unchecked},
}};

template <>
inline constexpr std::array<Word<WithheldReason>, 4> words<WithheldReason> = {{
    {"amount-differs", WithheldReason::amount_differs},
    {"payee-differs", WithheldReason::payee_differs},
    {"paid", WithheldReason::paid},
    {"duplicate-family", WithheldReason::duplicate_family},
}};

template <>
inline constexpr std::array<Word<PaymentNeed>, 6> words<PaymentNeed> = {{
    {"review", PaymentNeed::review},
    {"legal", PaymentNeed::legal},
    {"practical", PaymentNeed::practical},
    {"amount", PaymentNeed::amount},
    {"payee", PaymentNeed::payee},
    {"date", PaymentNeed::date},
}};

template <>
inline constexpr std::array<Word<DiagnosticCode>, 26> words<DiagnosticCode> = {{
    {"json-syntax", DiagnosticCode::json_syntax},
    {"yaml-syntax", DiagnosticCode::yaml_syntax},
    {"toml-syntax", DiagnosticCode::toml_syntax},
    {"not-utf8", DiagnosticCode::not_utf8},
    {"duplicate-key", DiagnosticCode::duplicate_key},
    {"too-large", DiagnosticCode::too_large},
    {"too-deep", DiagnosticCode::too_deep},
    {"wrong-format", DiagnosticCode::wrong_format},
    {"unknown-key", DiagnosticCode::unknown_key},
    {"missing-key", DiagnosticCode::missing_key},
    {"wrong-type", DiagnosticCode::wrong_type},
    {"bad-name", DiagnosticCode::bad_name},
    {"bad-duration", DiagnosticCode::bad_duration},
    {"bad-rate", DiagnosticCode::bad_rate},
    {"bad-amount", DiagnosticCode::bad_amount},
    {"out-of-range", DiagnosticCode::out_of_range},
    {"duplicate-name", DiagnosticCode::duplicate_name},
    {"unknown-name", DiagnosticCode::unknown_name},
    {"computation-exceeds-time", DiagnosticCode::computation_exceeds_time},
    {"amount-overflow", DiagnosticCode::amount_overflow},
    {"no-tasks", DiagnosticCode::no_tasks},
    {"no-steps", DiagnosticCode::no_steps},
    {"does-not-add-up", DiagnosticCode::does_not_add_up},
    {"csv-syntax", DiagnosticCode::csv_syntax},
    {"outdated", DiagnosticCode::outdated},
    {"cannot-read", DiagnosticCode::cannot_read},
}};

template <>
inline constexpr std::array<Word<WarningCode>, 15> words<WarningCode> = {{
    {"no-evidence", WarningCode::no_evidence},
    {"bonus-capped", WarningCode::bonus_capped},
    {"review-embedded", WarningCode::review_embedded},
    {"review-set-aside", WarningCode::review_set_aside},
    {"perhaps-repeated", WarningCode::perhaps_repeated},
    {"perhaps-minutes", WarningCode::perhaps_minutes},
    {"long-step", WarningCode::long_step},
    {"all-computation", WarningCode::all_computation},
    {"many-repetitions", WarningCode::many_repetitions},
    {"duplicate-family", WarningCode::duplicate_family},
    {"similar-family", WarningCode::similar_family},
    {"paid-differently", WarningCode::paid_differently},
    {"unused-review", WarningCode::unused_review},
    {"review-skipped", WarningCode::review_skipped},
    {"mixed-folders", WarningCode::mixed_folders},
}};

template <class T>
constexpr std::span<const Word<T>> words_of() {
  return words<T>;
}

/// Returns the word for the meaning, which must be in the list.
template <class T>
constexpr std::string_view word_for(T meaning) {
  return std::ranges::find(words<T>, meaning, &Word<T>::meaning)->text;
}

}  // namespace bounty
