#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "json/json_events.hpp"

namespace bounty {

inline constexpr std::size_t no_stop = SIZE_MAX;

/// Records every event with its position and its text. Returns false after some of them, to stop
/// the parser.
class EventLog final : public JsonEvents {
 public:
  explicit EventLog(std::size_t stop_after = no_stop) : events_left_(stop_after) {}

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
    log += fmt::format("{} {}-{} {}: ", event, span.begin, span.end, text.size());
    log.append(text).append("\n");
    return --events_left_ != 0;
  }

  std::size_t events_left_;
};

using Events = std::optional<std::string>;

}  // namespace bounty
