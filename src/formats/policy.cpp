#include "formats/policy.hpp"

#include <nlohmann/json.hpp>

#include "bounty/write.hpp"
#include "formats/read_document.hpp"

namespace bounty {

void format::Criteria::describe(Schema& schema) { schema["uniqueItems"] = true; }

Expected<Policy, Diagnostics> read_policy(const Document& document) {
  auto read = read_document<format::policy>(document);
  if (!read) return std::move(read.error());
  return std::move(read.value().model);
}

std::string write_policy(const Policy& policy) {
  return document_text<format::policy>(policy, JsonWriter::Layout::indented);
}

}  // namespace bounty
