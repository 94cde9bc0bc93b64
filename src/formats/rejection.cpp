#include "formats/rejection.hpp"

namespace bounty {
namespace format {
namespace {

constexpr std::string_view check_format = "bounty-check/1";

/// Documents are accepted that nothing is wrong with.
struct Accepted {
  static void write(JsonWriter& json, const CheckedDocument& document) {
    json.value(document.diagnostics.empty());
  }
};

constexpr auto checked_document = stored_object<CheckedDocument>(
    "", required("source", kind::Text(), &CheckedDocument::source),
    optional("format", kind::Text(), &CheckedDocument::format),
    required("accepted", Accepted(), kind::whole_model),
    required("diagnostics", DiagnosticsOfDocument(), kind::whole_model),
    required("warnings", ListOfWarnings(), &CheckedDocument::warnings));

using CheckedDocuments = std::vector<CheckedDocument>;

constexpr auto checks = stored_object<CheckedDocuments>(
    "", required("format", kind::Format<check_format>(), kind::whole_model),
    required("documents", kind::ListOf<kind::ObjectOf<checked_document>, NoRules>(),
             kind::whole_model));

}  // namespace
}  // namespace format

std::string write_rejection(const std::string& source, const Diagnostics& diagnostics) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  write_object<format::rejection>(json, {source, diagnostics});
  return text + "\n";
}

std::string write_checks(const std::vector<CheckedDocument>& documents) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  write_object<format::checks>(json, documents);
  return text + "\n";
}

}  // namespace bounty
