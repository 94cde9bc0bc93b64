#include "formats/check.hpp"

#include <nlohmann/json.hpp>

namespace bounty {

void format::AcceptedWithoutErrors::describe(Schema& schema) {
  constexpr std::string_view accepted = key_of_kind<checked_document, Accepted>();
  constexpr std::string_view diagnostics = key_of_kind<checked_document, DiagnosticsIfAny>();
  schema["if"]["properties"][accepted]["const"] = true;
  schema["then"]["required"] = {key_of<checked_document>(&CheckedDocument::format)};
  schema["then"]["properties"][diagnostics]["maxItems"] = 0;
  schema["else"]["properties"][diagnostics]["minItems"] = 1;
}

std::string write_checks(const std::vector<CheckedDocument>& documents) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  write_object<format::check>(json, documents);
  return text + "\n";
}

}  // namespace bounty
