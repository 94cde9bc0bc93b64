#include "bounty/write.hpp"
#include "json/json_writer.hpp"
#include "json/write_parts.hpp"

namespace bounty {

std::string write_rejection(const std::string& source, const Diagnostics& diagnostics) {
  JsonWriter json(JsonWriter::Layout::indented);
  json.begin_object();
  json.member("format", "bounty-rejection/1");
  json.member("source", source);
  json.key("diagnostics");
  write_diagnostics(json, source, diagnostics);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace bounty
