#include "json/shapes.hpp"
#include "json/stored_parts.hpp"

namespace bounty {
namespace {

Rejection& rejection(Reading& in) { return in.draft.stored.rejections.back(); }
Diagnostic& diagnostic(Reading& in) { return in.draft.stored.diagnostic(); }
Place& place(Reading& in) { return diagnostic(in).place; }

template <auto member>
constexpr Shape number_of_place = {.expected = "a whole number",
                                   .scalars = number_only,
                                   .take = take_into<place, member, take_place>};

constexpr std::array diagnostic_fields = {
    Field{"code", &word_shape<diagnostic, &Diagnostic::code, take_code>, true},
    Field{"message", &text_shape<diagnostic, &Diagnostic::message>, true},
    Field{"hint", &text_shape<diagnostic, &Diagnostic::hint>},
    Field{"source", &text_shape<diagnostic, &Diagnostic::source>},
    Field{"line", &number_of_place<&Place::line>},
    Field{"column", &number_of_place<&Place::column>},
    Field{"pointer", &text_shape<diagnostic, &Diagnostic::pointer>},
};
constexpr Shape diagnostic_shape = {
    .expected = "a diagnostic",
    .fields = diagnostic_fields,
    .named = &anything,
    .begin = [](Reading& in) { rejection(in).diagnostics.emplace_back(); }};

void check_has_diagnostic(Reading& in, Span span) {
  if (in.element_count() != 0) return;
  in.report(DiagnosticCode::out_of_range, "a rejection has a diagnostic", "", span);
}
constexpr Shape diagnostics = {
    .expected = "a list of diagnostics", .element = &diagnostic_shape, .end = check_has_diagnostic};

/// What says nothing else is about the document that was rejected.
void place_diagnostics(Reading& in, Span) {
  for (Diagnostic& each : rejection(in).diagnostics) {
    if (each.source.empty()) each.source = rejection(in).source;
  }
}

constexpr std::array rejection_fields = {
    Field{"format", &format_shape<rejection_format, rejection_format_in_quotes>, true},
    Field{"source", &text_shape<rejection, &Rejection::source>, true},
    Field{"diagnostics", &diagnostics, true},
};

}  // namespace

constexpr Shape rejection_shape = {
    .expected = "a rejection: a JSON object",
    .fields = rejection_fields,
    .named = &anything,
    .begin = [](Reading& in) { in.draft.stored.rejections.emplace_back(); },
    .end = place_diagnostics};

namespace {

constexpr Shape results = {.expected = "a list of results", .element = &result_shape};
constexpr Shape rejections = {.expected = "a list of rejections", .element = &rejection_shape};

constexpr std::array batch_fields = {
    Field{"format", &format_shape<batch_format, batch_format_in_quotes>, true},
    Field{"results", &results, true},
    Field{"rejections", &rejections, true},
};

}  // namespace

constexpr Shape batch_shape = {
    .expected = "a batch: a JSON object", .fields = batch_fields, .named = &anything};

}  // namespace bounty
