#include "stored/record_head.hpp"

namespace bounty {

Expected<std::vector<Difference>, Diagnostics> RecordHead::differences() const {
  Expected<JsonValues, Diagnostics> stored = JsonValues::read(document);
  if (!stored) return std::move(stored.error());
  const auto right = JsonValues::read({"computed anew", write_record_head(followed)});
  return bounty::differences(stored.value(), right.value());
}

}  // namespace bounty
