#include "batch/located_document.hpp"

namespace bounty {

void place_in_file(Diagnostics& diagnostics, const LocatedDocument& document) {
  if (document.line == 0) return;
  for (Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.source != document.document.source || diagnostic.place.line == 0) continue;
    diagnostic.source = document.file;
    diagnostic.place.line = document.line;
  }
}

bool has_any_document(std::string_view text) {
  bool has_any = false;
  for_each_line(text, 1, [&](std::string_view, std::uint32_t) { has_any = true; });
  return has_any;
}

}  // namespace bounty
