#include "names/words.hpp"

#include <array>

namespace bounty {
namespace {

template <class T>
constexpr std::array<Word<T>, 0> words_of;

template <>
constexpr std::array<Word<Evidence>, 3> words_of<Evidence> = {{
    {"full_run", Evidence::full_run},
    {"alternative", Evidence::alternative},
    {"none", Evidence::none},
}};

template <>
constexpr std::array<Word<Confidence>, 4> words_of<Confidence> = {{
    {"high", Confidence::high},
    {"medium", Confidence::medium},
    {"low", Confidence::low},
    {"none", Confidence::none},
}};

template <>
constexpr std::array<Word<SubmissionKind>, 2> words_of<SubmissionKind> = {{
    {"implementation", SubmissionKind::implementation},
    {"specification", SubmissionKind::specification},
}};

template <>
constexpr std::array<Word<JudgementKind>, 4> words_of<JudgementKind> = {{
    {"repeat_rate", JudgementKind::repeat_rate},
    {"confidence", JudgementKind::confidence},
    {"bonus", JudgementKind::bonus},
    {"payment", JudgementKind::payment},
}};

template <>
constexpr std::array<Word<RateSource>, 3> words_of<RateSource> = {{
    {"policy", RateSource::policy},
    {"review", RateSource::review},
    {"what_if", RateSource::what_if},
}};

template <>
constexpr std::array<Word<PaymentStatus>, 4> words_of<PaymentStatus> = {{
    {"clear", PaymentStatus::clear},
    {"withheld", PaymentStatus::withheld},
    {"blocked", PaymentStatus::blocked},
    {"unchecked", PaymentStatus::unchecked},
}};

template <>
constexpr std::array<Word<WithheldReason>, 4> words_of<WithheldReason> = {{
    {"amount-differs", WithheldReason::amount_differs},
    {"payee-differs", WithheldReason::payee_differs},
    {"paid", WithheldReason::paid},
    {"duplicate-family", WithheldReason::duplicate_family},
}};

template <>
constexpr std::array<Word<PaymentNeed>, 6> words_of<PaymentNeed> = {{
    {"review", PaymentNeed::review},
    {"legal", PaymentNeed::legal},
    {"practical", PaymentNeed::practical},
    {"amount", PaymentNeed::amount},
    {"payee", PaymentNeed::payee},
    {"date", PaymentNeed::date},
}};

template <>
constexpr std::array<Word<WarningCode>, 13> words_of<WarningCode> = {{
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
}};

template <>
constexpr std::array<Word<DiagnosticCode>, 23> words_of<DiagnosticCode> = {{
    {"json-syntax", DiagnosticCode::json_syntax},
    {"yaml-syntax", DiagnosticCode::yaml_syntax},
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
    {"cannot-read", DiagnosticCode::cannot_read},
}};

}  // namespace

std::span<const Word<Evidence>> evidence_words() { return words_of<Evidence>; }
std::span<const Word<Confidence>> confidence_words() { return words_of<Confidence>; }
std::span<const Word<SubmissionKind>> kind_words() { return words_of<SubmissionKind>; }
std::span<const Word<JudgementKind>> judgement_words() { return words_of<JudgementKind>; }
std::span<const Word<RateSource>> rate_source_words() { return words_of<RateSource>; }
std::span<const Word<PaymentStatus>> payment_status_words() { return words_of<PaymentStatus>; }
std::span<const Word<WithheldReason>> withheld_reason_words() { return words_of<WithheldReason>; }
std::span<const Word<PaymentNeed>> payment_need_words() { return words_of<PaymentNeed>; }
std::span<const Word<DiagnosticCode>> diagnostic_words() { return words_of<DiagnosticCode>; }

template <class T>
std::string_view word_for(T meaning) {
  return std::ranges::find(words_of<T>, meaning, &Word<T>::meaning)->text;
}

template std::string_view word_for(Evidence meaning);
template std::string_view word_for(SubmissionKind meaning);
template std::string_view word_for(JudgementKind meaning);
template std::string_view word_for(RateSource meaning);
template std::string_view word_for(PaymentStatus meaning);
template std::string_view word_for(WithheldReason meaning);
template std::string_view word_for(PaymentNeed meaning);
template std::string_view word_for(WarningCode meaning);

std::string_view name_of(DiagnosticCode code) { return word_for(code); }

}  // namespace bounty
