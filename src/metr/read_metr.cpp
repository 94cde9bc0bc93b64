#include "metr/read_metr.hpp"

#include "json/parse_json.hpp"
#include "json/too_large.hpp"
#include "metr/metr_draft.hpp"
#include "metr/metr_shapes.hpp"
#include "metr/plain_json.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace bounty {
namespace {

template <class Model>
MetrFile<Model> read(const Document& document, const Shape& shape, Model MetrDraft::*model) {
  if (document.text.size() > Document::max_bytes) return {{}, {too_large(document)}, {}};
  const std::string_view text = without_byte_order_mark(document.text);
  MetrDraft models;
  Draft draft;
  draft.metr = &models;
  (models.*model).source = document.source;
  // Places are those of the document as it is: a comment's characters may have several bytes.
  Reading reading(text, document.source, shape, draft);
  const PlainJson plain =
      find_invalid_utf8(text) ? PlainJson{std::string(text), {}, {}} : plain_json(text);
  if (const auto failure = plain.failure ? plain.failure : parse_json(plain.text, reading)) {
    reading.report(failure->code, failure->message, failure->hint, failure->span);
  }
  MetrFile<Model> file;
  for (const std::size_t comma : plain.trailing_commas) {
    file.trailing_commas.push_back(Locator(text).locate(comma));
  }
  file.diagnostics = reading.take_diagnostics();
  if (models.is_whole) file.model = std::move(models.*model);
  return file;
}

}  // namespace

MetrFile<TaskFamily> read_eval_info(const Document& document) {
  return read(document, eval_info_shape, &MetrDraft::family);
}

MetrFile<QaReport> read_qa(const Document& document) {
  return read(document, qa_shape, &MetrDraft::qa);
}

}  // namespace bounty
