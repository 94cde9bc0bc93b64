#include "bounty/write.hpp"
#include "json/json_writer.hpp"
#include "json/write_parts.hpp"

namespace bounty {
namespace {

void write_check(JsonWriter& json, const CheckedDocument& checked) {
  json.begin_object();
  json.member("source", checked.source);
  json.member_unless_empty("format", checked.format);
  json.member("accepted", checked.diagnostics.empty());
  json.key("diagnostics");
  write_diagnostics(json, checked.source, checked.diagnostics);
  json.key("warnings");
  write_warnings(json, checked.warnings);
  json.end_object();
}

}  // namespace

std::string write_checks(const std::vector<CheckedDocument>& documents) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  json.begin_object();
  json.member("format", "bounty-check/1");
  json.key("documents").begin_array();
  for (const CheckedDocument& checked : documents) write_check(json, checked);
  json.end_array();
  json.end_object();
  return text + "\n";
}

}  // namespace bounty
