#include "bounty/verify.hpp"

namespace bounty {
namespace {

using Index = JsonValues::Index;

/// Of each value the one at the same pointer of the other document.
std::vector<Index> counterparts(const JsonValues& values, const JsonValues& other) {
  std::vector<Index> found(values.count(), JsonValues::none);
  found.front() = 0;
  for (Index value = 1; value < values.count(); ++value) {
    const Index whole = found[values.whole_of(value)];
    if (whole != JsonValues::none) found[value] = other.find(whole, values.token(value));
  }
  return found;
}

/// Whether the other document has none of this value, but has what it is a part of.
bool is_alone(Index value, const JsonValues& values, const std::vector<Index>& counterparts) {
  return counterparts[value] == JsonValues::none &&
         counterparts[values.whole_of(value)] != JsonValues::none;
}

}  // namespace

std::vector<Difference> differences(const JsonValues& stored, const JsonValues& computed) {
  std::vector<Difference> list;
  const std::vector<Index> right = counterparts(stored, computed);
  for (Index value = 0; value < stored.count(); ++value) {
    if (is_alone(value, stored, right)) {
      list.push_back({stored.pointer(value), stored.line(value), stored.json(value), ""});
    } else if (right[value] != JsonValues::none && !stored.is_same(value, computed, right[value])) {
      list.push_back({stored.pointer(value), stored.line(value), stored.json(value),
                      computed.json(right[value])});
    }
  }
  const std::vector<Index> there = counterparts(computed, stored);
  for (Index value = 0; value < computed.count(); ++value) {
    if (is_alone(value, computed, there))
      list.push_back({computed.pointer(value), 0, "", computed.json(value)});
  }
  return list;
}

}  // namespace bounty
