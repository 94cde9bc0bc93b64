#include <array>

#include "text/words.hpp"

namespace bounty {
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
