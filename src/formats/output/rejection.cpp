#include "formats/output/rejection.hpp"

#include <nlohmann/json.hpp>

namespace bounty {

void format::HasWholePlace::describe(Schema& schema) {
  const std::array places = {key_of<diagnostic>(line_of_place), key_of<diagnostic>(column_of_place),
                             key_of_kind<diagnostic, PointerOfDiagnostic>()};
  for (const std::string_view place : places) {
    Schema& others = schema["dependentRequired"][std::string(place)];
    for (const std::string_view other : places) {
      if (other != place) others.push_back(other);
    }
  }
}

namespace format {
namespace {

/// Reads a number, true or false.
const char* read_word(const char* at, std::string_view& text) {
  bool is_true = false;
  const char* const after = FastReader::boolean(at, is_true);
  if (after == nullptr) return FastReader::number(at, text);
  text = is_true ? "true" : "false";
  return after;
}

}  // namespace

void ProposedValue::take_member(Reading& in, const Scalar& value, void* model) {
  std::string& object = static_cast<Proposal*>(model)->text;
  if (object.size() > 1) object += ", ";
  object += json_string(in.name()) + ": " + json_of(of_scalar(value));
}

const char* ProposedValue::read(FastReader& in, const char* at, Proposal& part) {
  std::string_view text;
  part.is_text = *at == '"';
  const char* const after = part.is_text ? in.string(at, text) : read_word(at, text);
  part.text = text;
  return after;
}

}  // namespace format

std::string write_rejection(const Rejection& rejection) {
  return document_text<format::rejection>(rejection, JsonWriter::Layout::indented);
}

}  // namespace bounty
