#include "metr/metr_shapes.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "json/take.hpp"
#include "metr/metr_draft.hpp"

namespace bounty {

void end_document(Reading& in, Span) { draft_of(in).is_whole = true; }

WrittenName written_name(Reading& in, Span span, std::optional<std::string_view> name) {
  return {std::string(name.value_or("")), in.locate(span.begin), in.length_of(span)};
}

bool is_placeholder(Reading& in, const Scalar& value, std::string_view placeholder,
                    DiagnosticCode code, std::string hint) {
  if (value.text != placeholder) return false;
  in.report(code,
            fmt::format("not filled in: {} is what the template says", in_quotes(placeholder)),
            std::move(hint), value.span);
  return true;
}

void report_no_tasks(Reading& in, Span span) {
  in.report(DiagnosticCode::no_tasks, "the task family has no tasks", "add at least one", span);
}

}  // namespace bounty
