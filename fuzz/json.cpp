#include <string>

#include "bounty/verify.hpp"
#include "formats/submission.hpp"
#include "promises.hpp"
#include "targets.hpp"

namespace bounty::fuzz {
namespace {

/// Any value can be a remark in a submission.
void require_same_remark(std::string_view text) {
  const std::string document =
      R"({"format":"bounty-submission/1","family":"f","kind":"specification","x-a":)" +
      std::string(text) + "}";
  require_same_both_ways<format::submission>(
      {"s", document}, [](const Submission& model) { return text_of_model(model); });
}

void require_same_values(const Document& document) {
  const auto values = JsonValues::read(document);
  if (!values) return require_good(values.error(), document);
  require(differences(values.value(), values.value()).empty(), "a document is as it is");
}

}  // namespace

void json(std::string_view bytes) {
  require_same_remark(bytes);
  require_same_values({"document.json", std::string(bytes)});
}

}  // namespace bounty::fuzz
