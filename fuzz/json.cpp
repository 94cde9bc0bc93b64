#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>

#include "bounty/verify.hpp"
#include "json/parse_json.hpp"
#include "json/scan_json.hpp"
#include "promises.hpp"
#include "targets.hpp"
#include "text/utf8.hpp"

namespace bounty::fuzz {
namespace {

/// Writes every event down: what, where, with which text.
class EventLog final : public JsonEvents {
 public:
  bool scalar(const Scalar& value) override {
    return add(fmt::format("scalar {}", static_cast<int>(value.kind)), value.span, value.text);
  }
  bool key(std::string_view name, Span span) override { return add("key", span, name); }
  bool begin_object(Span span) override { return add("{", span, ""); }
  bool end_object() override { return add("}", {}, ""); }
  bool begin_array(Span span) override { return add("[", span, ""); }
  bool end_array() override { return add("]", {}, ""); }

  std::string log;

 private:
  bool add(std::string_view event, Span span, std::string_view text) {
    log += fmt::format("{} {}-{} {}: {}\n", event, span.begin, span.end, text.size(), text);
    return true;
  }
};

/// The text and its NUL lie alone in memory: a sanitizer sees a step beyond them.
std::optional<std::string> scanned(std::string_view text) {
  const auto alone = std::make_unique<char[]>(text.size() + 1);
  text.copy(alone.get(), text.size());
  EventLog events;
  if (!scan_json({alone.get(), text.size()}, events)) return std::nullopt;
  return events.log;
}

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
