#include "bounty/schemas.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "formats/kinds/schema.hpp"
#include "formats/output/advice.hpp"
#include "formats/output/batch.hpp"
#include "formats/output/check.hpp"
#include "formats/output/diff.hpp"
#include "formats/output/verification.hpp"
#include "formats/policy.hpp"
#include "formats/record.hpp"
#include "formats/review.hpp"
#include "formats/submission.hpp"
#include "formats/void.hpp"

namespace bounty {
namespace {

struct NamedSchema {
  std::string_view name;
  std::string_view title;
  std::string_view meaning;
  bool is_written_by_program;
  Schema (*body)(format::SchemaParts&);
};

template <const auto& description>
constexpr NamedSchema schema_of(std::string_view title, std::string_view meaning) {
  return {description.name, title, meaning,
          std::remove_cvref_t<decltype(description)>::others == OtherKeys::ignored,
          [](format::SchemaParts& parts) { return parts.object_of<description>(); }};
}

constexpr std::array schemas = {
    schema_of<format::submission>(
        "Submission",
        "A task family as its submitter states it: tasks, steps, times, repetitions and QA "
        "evidence."),
    schema_of<format::review>(
        "Review",
        "The program's judgements on a submission. It replaces the whole review embedded there."),
    schema_of<format::policy>("Policy",
                              "The settings that a program can change. Optional keys default to "
                              "the built-in policy, metr."),
    schema_of<format::result>("Result", "The itemized bounty of one submission."),
    schema_of<format::rejection>("Rejection", "A submission that cannot be scored, and why."),
    schema_of<format::check>("Check",
                             "The errors and warnings about documents, without any amount."),
    schema_of<format::batch>("Batch", "The outcomes of many submissions in one document."),
    schema_of<format::advised>("Advice", "What would raise the bounty of one submission."),
    schema_of<format::diff>("Diff", "What has changed between two scorings."),
    schema_of<format::voided_payment>(
        "Voided payment",
        "A payment that was recorded but did not happen: the family can be paid again."),
    schema_of<format::record>(
        "Record", "The first line of a record of payments, which counts what follows in the file."),
    schema_of<format::verification>("Verification",
                                    "Whether stored documents match their submissions."),
};

constexpr auto names = [] {
  std::array<std::string_view, schemas.size()> list;
  for (std::size_t i = 0; i < list.size(); ++i) list[i] = schemas[i].name;
  return list;
}();

}  // namespace

std::span<const std::string_view> schema_names() { return names; }

std::string schema_text(std::string_view name) {
  const auto found = std::ranges::find(schemas, name, &NamedSchema::name);
  if (found == schemas.end()) return "";
  format::SchemaParts parts;
  const Schema body = found->body(parts);
  std::string meaning(found->meaning);
  if (found->is_written_by_program) meaning += " Readers must ignore keys that they do not know.";
  Schema schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                   {"$id", fmt::format("urn:bounty:schema:{}:1", name)},
                   {"title", fmt::format("{} (bounty-{}/1)", found->title, name)},
                   {"description", meaning}};
  schema.update(body);
  schema["$defs"] = parts.definitions();
  return schema.dump(2) + "\n";
}

}  // namespace bounty
