#include "json/write_parts.hpp"

#include "names/words.hpp"

namespace bounty {
namespace {

void write_diagnostic(JsonWriter& json, std::string_view source, const Diagnostic& diagnostic) {
  json.begin_object();
  json.member("severity", "error");
  json.member("code", name_of(diagnostic.code));
  json.member("message", diagnostic.message);
  json.member_unless_empty("hint", diagnostic.hint);
  if (diagnostic.source != source) json.member("source", diagnostic.source);
  if (diagnostic.place.line != 0) {
    json.member("line", std::int64_t{diagnostic.place.line});
    json.member("column", std::int64_t{diagnostic.place.column});
    json.member("pointer", diagnostic.pointer);
  }
  json.end_object();
}

}  // namespace

void write_diagnostics(JsonWriter& json, std::string_view source, const Diagnostics& diagnostics) {
  json.begin_array();
  for (const Diagnostic& diagnostic : diagnostics) write_diagnostic(json, source, diagnostic);
  json.end_array();
}

void write_warnings(JsonWriter& json, const std::vector<Warning>& warnings) {
  json.begin_array();
  for (const Warning& warning : warnings) {
    json.begin_object();
    json.member("code", word_for(warning.code));
    json.member("message", warning.message);
    json.end_object();
  }
  json.end_array();
}

}  // namespace bounty
