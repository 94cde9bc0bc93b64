#include "formats/output/check.hpp"

#include <nlohmann/json.hpp>

namespace bounty {

void format::AcceptedWithoutErrors::describe(Schema& schema) {
  kind::require_empty_where(schema, std::string(key_of_kind<checked_document, Accepted>()),
                            std::string(key_of_kind<checked_document, DiagnosticsIfAny>()));
  kind::require(schema["then"], std::string(key_of<checked_document>(&CheckedDocument::format)),
                true);
}

std::string write_checks(const std::vector<CheckedDocument>& documents) {
  return document_text<format::check>(documents, JsonWriter::Layout::indented);
}

}  // namespace bounty
