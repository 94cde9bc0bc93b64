#include <string>

#include "bounty/verify.hpp"
#include "event_log.hpp"
#include "json/parse_json.hpp"
#include "promises.hpp"
#include "targets.hpp"
#include "unicode/utf8.hpp"

namespace bounty::fuzz {
namespace {

void require_same_events(std::string_view text) {
  const auto fast = scanned(text);
  if (!fast) return;
  EventLog events;
  require(!parse_json(text, events), "what is scanned can be parsed");
  require(*fast == events.log, "with the same events");
}

void require_same_values(const Document& document) {
  const auto values = JsonValues::read(document);
  if (!values) return require_good(values.error(), document);
  require(differences(values.value(), values.value()).empty(), "a document is as it is");
}

}  // namespace

void json(std::string_view bytes) {
  if (!find_invalid_utf8(bytes)) require_same_events(bytes);
  require_same_values({"document.json", std::string(bytes)});
}

}  // namespace bounty::fuzz
