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

std::string write_rejection(const Rejection& rejection) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  write_object<format::rejection>(json, rejection);
  return text + "\n";
}

}  // namespace bounty
