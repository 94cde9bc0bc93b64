#include "text/words.hpp"

namespace bounty {

std::string_view word_for(Evidence evidence) {
  switch (evidence) {
    case Evidence::full_run: return "full_run";
    case Evidence::alternative: return "alternative";
    case Evidence::none: break;
  }
  return "none";
}

std::string_view word_for(SubmissionKind kind) {
  return kind == SubmissionKind::specification ? "specification" : "implementation";
}

std::string_view word_for(JudgementKind judgement) {
  switch (judgement) {
    case JudgementKind::repeat_rate: return "repeat_rate";
    case JudgementKind::confidence: return "confidence";
    case JudgementKind::bonus: return "bonus";
    case JudgementKind::payment: break;
  }
  return "payment";
}

std::string_view word_for(PaymentStatus status) {
  switch (status) {
    case PaymentStatus::clear: return "clear";
    case PaymentStatus::blocked: return "blocked";
    case PaymentStatus::unchecked: break;
  }
  return "unchecked";
}

std::string_view word_for(WarningCode code) {
  switch (code) {
    case WarningCode::no_evidence: return "no-evidence";
    case WarningCode::bonus_capped: return "bonus-capped";
    case WarningCode::review_set_aside: return "review-set-aside";
    case WarningCode::duplicate_family: break;
  }
  return "duplicate-family";
}

}  // namespace bounty
