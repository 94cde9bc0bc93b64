#include "batch/located_document.hpp"

namespace bounty {

void place_in_file(Diagnostics& diagnostics, const LocatedDocument& document) {
  if (document.line == 0) return;
  for (Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.source != document.document.source || diagnostic.place.line == 0) continue;
    diagnostic.source = document.path;
    diagnostic.place.line = document.line;
  }
}

}  // namespace bounty
