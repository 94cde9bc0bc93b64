#include "bounty/diagnostic.hpp"

namespace bounty {

std::string_view name_of(DiagnosticCode code) {
  switch (code) {
    case DiagnosticCode::json_syntax: return "json-syntax";
    case DiagnosticCode::yaml_syntax: return "yaml-syntax";
    case DiagnosticCode::not_utf8: return "not-utf8";
    case DiagnosticCode::duplicate_key: return "duplicate-key";
    case DiagnosticCode::too_large: return "too-large";
    case DiagnosticCode::too_deep: return "too-deep";
    case DiagnosticCode::wrong_format: return "wrong-format";
    case DiagnosticCode::unknown_key: return "unknown-key";
    case DiagnosticCode::missing_key: return "missing-key";
    case DiagnosticCode::wrong_type: return "wrong-type";
    case DiagnosticCode::bad_name: return "bad-name";
    case DiagnosticCode::bad_duration: return "bad-duration";
    case DiagnosticCode::bad_rate: return "bad-rate";
    case DiagnosticCode::bad_amount: return "bad-amount";
    case DiagnosticCode::out_of_range: return "out-of-range";
    case DiagnosticCode::duplicate_name: return "duplicate-name";
    case DiagnosticCode::unknown_name: return "unknown-name";
    case DiagnosticCode::computation_exceeds_time: return "computation-exceeds-time";
    case DiagnosticCode::amount_overflow: return "amount-overflow";
    case DiagnosticCode::no_tasks: return "no-tasks";
    case DiagnosticCode::no_steps: return "no-steps";
    case DiagnosticCode::cannot_read: break;
  }
  return "cannot-read";
}

}  // namespace bounty
