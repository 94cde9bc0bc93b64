#include "formats/output/verification.hpp"

#include <nlohmann/json.hpp>

namespace bounty {

void format::VerifiedWithoutObjections::describe(Schema& schema) {
  kind::require_empty_where(schema, std::string(key_of_kind<verified_document, IsVerified>()),
                            std::string(key_of<verified_document>(&Verified::objections)));
}

VerificationWriter::VerificationWriter(std::string& text)
    : json_(text, JsonWriter::Layout::indented) {
  kind::begin_document<format::verification_format>(json_);
  json_.key(key_of_kind<format::verified_documents, format::VerifiedList>()).begin_array();
}

void VerificationWriter::write_document(const Verified& document) {
  write_object<format::verified_document>(json_, document);
}

void VerificationWriter::end(const VerificationSums& sums) {
  json_.end_array();
  write_members<format::verification_sums>(json_, sums);
  json_.end_object();
}

}  // namespace bounty
