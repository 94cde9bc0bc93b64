#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "import/task_family.hpp"
#include "json/explain/reading.hpp"

namespace bounty {

/// What is read of METR's files: formats.md as tables. Other keys are ignored.
extern const Shape eval_info_shape;  ///< meta/eval_info.json
extern const Shape manifest_shape;   ///< manifest.yaml
extern const Shape qa_shape;         ///< meta/qa/qa.json
extern const Shape task_toml_shape;  ///< task.toml

// Parts of several of them.

/// The end of the shape of a whole document.
void end_document(Reading& in, void* model, Span span);

/// The name as it is written at `span`, "" where it is none.
WrittenName written_name(Reading& in, Span span, std::optional<std::string_view> name);

/// Whether the value is the one that the template has; it is then reported.
bool is_placeholder(Reading& in, const Scalar& value, std::string_view placeholder,
                    DiagnosticCode code, std::string hint);

void report_no_tasks(Reading& in, Span span);

}  // namespace bounty
