#pragma once

#include <span>
#include <string_view>

#include "bounty/advise.hpp"
#include "bounty/payout.hpp"
#include "text/word_table.hpp"

namespace bounty {

/// The words of formats.md, each list once, for reading and for writing.
std::span<const Word<Evidence>> evidence_words();
std::span<const Word<Confidence>> confidence_words();
std::span<const Word<SubmissionKind>> kind_words();
std::span<const Word<JudgementKind>> judgement_words();
std::span<const Word<RateSource>> rate_source_words();
std::span<const Word<PaymentStatus>> payment_status_words();
std::span<const Word<WithheldReason>> withheld_reason_words();
std::span<const Word<PaymentNeed>> payment_need_words();
std::span<const Word<DiagnosticCode>> diagnostic_words();

std::string_view word_for(Evidence meaning);
std::string_view word_for(SubmissionKind meaning);
std::string_view word_for(JudgementKind meaning);
std::string_view word_for(AdviceKind meaning);
std::string_view word_for(Party meaning);
std::string_view word_for(RateSource meaning);
std::string_view word_for(PaymentStatus meaning);
std::string_view word_for(WithheldReason meaning);
std::string_view word_for(PaymentNeed meaning);
std::string_view word_for(WarningCode meaning);

}  // namespace bounty
