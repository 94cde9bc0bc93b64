#include "bounty/read.hpp"
#include "bounty/write.hpp"
#include "json/json_writer.hpp"
#include "json/write_parts.hpp"

namespace bounty {

void write_rejection(JsonWriter& json, const std::string& source, const Diagnostics& diagnostics) {
  json.begin_object();
  json.member("format", rejection_format);
  json.member("source", source);
  json.key("diagnostics");
  write_diagnostics(json, source, diagnostics);
  json.end_object();
}

std::string write_rejection(const std::string& source, const Diagnostics& diagnostics) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  write_rejection(json, source, diagnostics);
  return text + "\n";
}

}  // namespace bounty
