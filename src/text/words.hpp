#pragma once

#include <string_view>

#include "bounty/payout.hpp"

namespace bounty {

/// The words of formats.md for the enumerations of a payout.
std::string_view word_for(Evidence evidence);
std::string_view word_for(SubmissionKind kind);
std::string_view word_for(JudgementKind judgement);
std::string_view word_for(PaymentStatus status);
std::string_view word_for(WarningCode code);

}  // namespace bounty
