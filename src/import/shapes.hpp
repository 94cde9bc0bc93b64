#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "import/task_family.hpp"
#include "json/explain/reading.hpp"

namespace bounty {

/// The keys that are read from METR's files (formats.md). Other keys are ignored.
extern const Shape eval_info_shape;  ///< meta/eval_info.json
extern const Shape manifest_shape;   ///< manifest.yaml
extern const Shape qa_shape;         ///< meta/qa/qa.json
extern const Shape task_toml_shape;  ///< task.toml

// Parts that several shapes share.

/// Marks the document as complete.
void end_document(Reading& in, void* model, Span span);

/// Returns the name as it is written at `span`, or "" if it is not a name.
WrittenName written_name(Reading& in, Span span, std::optional<std::string_view> name);

/// Returns true, and reports an error, if the value is still that of the template.
bool is_placeholder(Reading& in, const Scalar& value, std::string_view placeholder,
                    DiagnosticCode code, std::string hint);

void report_no_tasks(Reading& in, Span span);

}  // namespace bounty
