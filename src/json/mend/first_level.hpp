#pragma once

#include <string_view>
#include <utility>

#include "json/mend/mend_json.hpp"
#include "json/parse_json.hpp"

namespace bounty {

/// Handles only the first level of a document.
class FirstLevel : public JsonEvents {
 public:
  bool begin_object(Span) override { return ++depth_ != 0; }
  bool end_object() override { return --depth_ != 0; }
  bool begin_array(Span) override { return ++depth_ != 0; }
  bool end_array() override { return --depth_ != 0; }

 protected:
  [[nodiscard]] bool is_there() const { return depth_ == 1; }

 private:
  int depth_ = 0;
};

/// Returns what the events find in the text, or in its mended form if it is not valid JSON.
template <class Events>
auto find_on_first_level(std::string_view text) {
  Events events;
  if (!parse_json(text, events)) return std::move(events.found);
  Events mended;
  parse_json(mend_json(text).text, mended);
  return std::move(mended.found);
}

}  // namespace bounty
