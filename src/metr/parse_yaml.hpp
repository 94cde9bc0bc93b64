#pragma once

#include <optional>
#include <string_view>

#include "json/json_events.hpp"
#include "json/parse_json.hpp"

namespace bounty {

/// What YAML has besides: values that have an anchor, for which aliases stand elsewhere.
class YamlEvents : public JsonEvents {
 public:
  /// The value that comes next has this anchor.
  virtual void anchor(std::size_t) {}
  /// Stands for the value with this anchor, which may still be open. `value` is a null that says
  /// the alias's name.
  virtual bool alias(std::size_t, const Scalar& value) { return scalar(value); }
};

/// Reports the events of one YAML document (without a byte-order mark) until it ends, the events
/// say stop, or it fails: a map is an object, a sequence an array. Aliases are not followed. The
/// only place that knows which parser is used.
std::optional<ParseFailure> parse_yaml(std::string_view text, YamlEvents& events);

}  // namespace bounty
