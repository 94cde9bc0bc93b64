#include "names/words.hpp"

#include <array>

namespace bounty {
namespace {

constexpr std::array<Word<Evidence>, 3> evidence = {{
    {"full_run", Evidence::full_run},
    {"alternative", Evidence::alternative},
    {"none", Evidence::none},
}};

constexpr std::array<Word<Confidence>, 4> confidence = {{
    {"high", Confidence::high},
    {"medium", Confidence::medium},
    {"low", Confidence::low},
    {"none", Confidence::none},
}};

constexpr std::array<Word<SubmissionKind>, 2> kinds = {{
    {"implementation", SubmissionKind::implementation},
    {"specification", SubmissionKind::specification},
}};

constexpr std::array<Word<JudgementKind>, 4> judgements = {{
    {"repeat_rate", JudgementKind::repeat_rate},
    {"confidence", JudgementKind::confidence},
    {"bonus", JudgementKind::bonus},
    {"payment", JudgementKind::payment},
}};

constexpr std::array<Word<AdviceKind>, 5> advice_kinds = {{
    {"evidence", AdviceKind::evidence},
    {"repeat_rate", AdviceKind::repeat_rate},
    {"confidence", AdviceKind::confidence},
    {"bonus", AdviceKind::bonus},
    {"payment", AdviceKind::payment},
}};

constexpr std::array<Word<Party>, 2> parties = {{
    {"submitter", Party::submitter},
    {"program", Party::program},
}};

constexpr std::array<Word<RateSource>, 3> rate_sources = {{
    {"policy", RateSource::policy},
    {"review", RateSource::review},
    {"what_if", RateSource::what_if},
}};

constexpr std::array<Word<PaymentStatus>, 4> statuses = {{
    {"clear", PaymentStatus::clear},
    {"withheld", PaymentStatus::withheld},
    {"blocked", PaymentStatus::blocked},
    {"unchecked", PaymentStatus::unchecked},
}};

constexpr std::array<Word<WithheldReason>, 4> reasons = {{
    {"amount-differs", WithheldReason::amount_differs},
    {"payee-differs", WithheldReason::payee_differs},
    {"paid", WithheldReason::paid},
    {"duplicate-family", WithheldReason::duplicate_family},
}};

constexpr std::array<Word<PaymentNeed>, 6> needs = {{
    {"review", PaymentNeed::review},
    {"legal", PaymentNeed::legal},
    {"practical", PaymentNeed::practical},
    {"amount", PaymentNeed::amount},
    {"payee", PaymentNeed::payee},
    {"date", PaymentNeed::date},
}};

constexpr std::array<Word<WarningCode>, 13> warnings = {{
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

}  // namespace

std::span<const Word<Evidence>> evidence_words() { return evidence; }
std::span<const Word<Confidence>> confidence_words() { return confidence; }
std::span<const Word<SubmissionKind>> kind_words() { return kinds; }
std::span<const Word<JudgementKind>> judgement_words() { return judgements; }
std::span<const Word<RateSource>> rate_source_words() { return rate_sources; }
std::span<const Word<PaymentStatus>> payment_status_words() { return statuses; }
std::span<const Word<WithheldReason>> withheld_reason_words() { return reasons; }
std::span<const Word<PaymentNeed>> payment_need_words() { return needs; }

std::string_view word_for(Evidence meaning) { return text_of(meaning, evidence_words()); }
std::string_view word_for(SubmissionKind meaning) { return text_of(meaning, kind_words()); }
std::string_view word_for(JudgementKind meaning) { return text_of(meaning, judgement_words()); }
std::string_view word_for(AdviceKind meaning) {
  return text_of(meaning, std::span<const Word<AdviceKind>>(advice_kinds));
}
std::string_view word_for(Party meaning) {
  return text_of(meaning, std::span<const Word<Party>>(parties));
}
std::string_view word_for(RateSource meaning) { return text_of(meaning, rate_source_words()); }
std::string_view word_for(PaymentStatus meaning) {
  return text_of(meaning, payment_status_words());
}
std::string_view word_for(WithheldReason meaning) {
  return text_of(meaning, withheld_reason_words());
}
std::string_view word_for(PaymentNeed meaning) { return text_of(meaning, payment_need_words()); }
std::string_view word_for(WarningCode meaning) {
  return text_of(meaning, std::span<const Word<WarningCode>>(warnings));
}

namespace {

constexpr std::array<Word<DiagnosticCode>, 23> codes = {{
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

std::span<const Word<DiagnosticCode>> diagnostic_words() { return codes; }

std::string_view name_of(DiagnosticCode code) { return text_of(code, diagnostic_words()); }

}  // namespace bounty
