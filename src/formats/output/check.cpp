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
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  write_object<format::check>(json, documents);
  return text + "\n";
}

}  // namespace bounty
