#include <string>

#include "bounty/verify.hpp"
#include "formats/submission.hpp"
#include "json/mend/mend_json.hpp"
#include "promises.hpp"
#include "targets.hpp"
#include "unicode/utf8.hpp"

namespace bounty::fuzz {
namespace {

/// Puts the value into a submission as a remark, which may be any value.
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
  require(differences(values.value(), values.value()).empty(),
          "a document does not differ from itself");
}

/// Requires edits in the order of the text, and positions that map back into it.
void require_mended(std::string_view text) {
  if (find_invalid_utf8(text)) return;
  const MendedJson mended = mend_json(text);
  std::size_t end = 0;
  for (const Edit& edit : mended.edits) {
    require(end <= edit.span.begin && edit.span.begin <= edit.span.end,
            "edits are in order and do not overlap");
    end = edit.span.end;
  }
  require(end <= text.size(), "an edit is within the text");
  for (std::size_t at = 0; at < mended.text.size(); ++at) {
    const Span span = mended.in_original({at, at + 1});
    require(span.begin <= span.end && span.end <= text.size(),
            "a position maps back into the text");
  }
}

}  // namespace

void json(std::string_view bytes) {
  require_same_remark(bytes);
  require_mended(bytes);
  require_same_values({"document.json", std::string(bytes)});
}

}  // namespace bounty::fuzz
