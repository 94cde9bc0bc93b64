#pragma once

#include "bounty/write.hpp"
#include "formats/output/rejection.hpp"

/// bounty-check/1: what checking documents has found.
namespace bounty::format {

inline constexpr std::string_view check_format = "bounty-check/1";

/// A document is accepted if it has no errors.
struct Accepted {
  using SameAs = kind::Boolean;
  static void write(JsonWriter& json, const CheckedDocument& document) {
    json.value(document.diagnostics.empty());
  }
};

/// The document's errors. The key is absent if the document is accepted.
struct DiagnosticsIfAny : DiagnosticsOfDocument {
  using SameAs = kind::ListOf<kind::ObjectOf<diagnostic>, NoRules>;
};

struct AcceptedWithoutErrors : NoRules {
  static void describe(Schema& schema);
};

inline constexpr auto checked_document = stored_object<CheckedDocument, AcceptedWithoutErrors>(
    "document", "",
    required("source", kind::Text(), &CheckedDocument::source,
             "The document's path; - is standard input."),
    optional("format", kind::Text(), &CheckedDocument::format,
             "The format as which it was read; absent if it could not be read."),
    required("accepted", Accepted(), kind::whole_model, "No error was found."),
    required("diagnostics", DiagnosticsIfAny(), kind::whole_model, "Every error in it."),
    required("warnings", ListOfWarnings(), &CheckedDocument::warnings,
             "What is worth checking; a warning never changes an exit status."));

using CheckedDocuments = std::vector<CheckedDocument>;

inline constexpr auto check = stored_object<CheckedDocuments>(
    "check", "", kind::format_key<check_format>,
    required("documents", kind::ListOf<kind::ObjectOf<checked_document>, NoRules>(),
             kind::whole_model,
             "The documents that were checked, in the order of the command line; files of a folder "
             "by name."));

}  // namespace bounty::format
