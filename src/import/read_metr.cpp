#include "import/read_metr.hpp"

#include "import/manifest.hpp"
#include "import/shapes.hpp"
#include "import/task_family.hpp"
#include "import/toml/parse_toml.hpp"
#include "import/yaml/parse_yaml.hpp"
#include "import/yaml/plain_json.hpp"
#include "json/parse_json.hpp"
#include "unicode/characters.hpp"
#include "unicode/utf8.hpp"
#include "values/diagnostics.hpp"

namespace bounty {
namespace {

/// The YAML library takes more than a hundred bytes of memory for each byte of the text.
constexpr std::size_t most_manifest_bytes = std::size_t{1024} * 1024;
/// The TOML library keeps the whole document as a tree.
constexpr std::size_t most_toml_bytes = most_manifest_bytes;

/// `parse` reports the events of a text to a reading. It returns the reason if it fails.
template <class Model, class Parse>
MetrFile<Model> read_by_shape(const Document& document, const Shape& shape, Model MetrDraft::*model,
                              Parse parse) {
  if (document.text.size() > Document::max_bytes) return {{}, {too_large(document)}, {}};
  const std::string_view text = without_byte_order_mark(document.text);
  MetrDraft models;
  Texts texts;
  (models.*model).source = document.source;
  Reading reading(text, document.source, shape, &models, texts);
  const std::optional<ParseFailure> failure = parse(text, reading);
  if (failure) reading.report(failure->code, failure->message, failure->hint, failure->span);
  MetrFile<Model> file;
  file.diagnostics = reading.take_diagnostics();
  if (models.is_whole && !failure) file.model = std::move(models.*model);
  return file;
}

/// `#` begins none.
void explain_comment(ParseFailure& failure) {
  failure.message = "comments in this file begin with // or are enclosed in /* and */";
  failure.hint = "replace # by //";
}

/// Parses JSON with comments. Positions refer to the original document, because the characters of a
/// comment may have several bytes.
template <class Model>
MetrFile<Model> read_json(const Document& document, const Shape& shape, Model MetrDraft::*model) {
  std::vector<Place> commas;
  const auto parse = [&](std::string_view text, JsonEvents& events) {
    if (find_invalid_utf8(text)) return parse_json(text, events);
    const PlainJson plain = plain_json(text);
    Locator locator(text);
    for (const std::size_t comma : plain.trailing_commas) {
      commas.push_back(locator.locate(comma));
    }
    std::optional<ParseFailure> failure =
        plain.failure ? plain.failure : parse_json(plain.text, events);
    if (failure && failure->is_comment) explain_comment(*failure);
    return failure;
  };
  MetrFile<Model> file = read_by_shape(document, shape, model, parse);
  file.trailing_commas = std::move(commas);
  return file;
}

}  // namespace

MetrFile<TaskFamily> read_eval_info(const Document& document) {
  return read_json(document, eval_info_shape, &MetrDraft::family);
}

MetrFile<TaskFamily> read_manifest(const Document& document) {
  if (document.text.size() > most_manifest_bytes)
    return {{}, {too_large(document, "a manifest", most_manifest_bytes)}, {}};
  const auto parse = [](std::string_view text, Reading& reading) {
    ManifestEvents events(reading);
    return parse_yaml(text, events);
  };
  return read_by_shape(document, manifest_shape, &MetrDraft::family, parse);
}

MetrFile<TaskToml> read_task_toml(const Document& document) {
  if (document.text.size() > most_toml_bytes)
    return {{}, {too_large(document, "a task.toml", most_toml_bytes)}, {}};
  const auto parse = [](std::string_view text, Reading& reading) {
    return parse_toml(text, reading);
  };
  return read_by_shape(document, task_toml_shape, &MetrDraft::toml, parse);
}

MetrFile<QaReport> read_qa(const Document& document) {
  return read_json(document, qa_shape, &MetrDraft::qa);
}

}  // namespace bounty
