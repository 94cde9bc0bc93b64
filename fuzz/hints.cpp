#include <algorithm>
#include <string>

#include "hint_places.hpp"
#include "promises.hpp"
#include "targets.hpp"
#include "unicode/utf8.hpp"
#include "values/decimal.hpp"

namespace bounty::fuzz {
namespace {

bool is_json_number(std::string_view text) { return Decimal::from_json_number(text).has_value(); }

void require_promise(const ::hints::Place& place, const ::hints::Written& written) {
  const std::string broken = ::hints::broken_promise(place, written);
  require(broken.empty(), std::string(place.name) + ": " + broken);
}

}  // namespace

/// The first byte selects the place; the other bytes are the text that is written there.
void hints(std::string_view bytes) {
  if (bytes.empty() || find_invalid_utf8(bytes.substr(1))) return;
  const auto places = ::hints::places();
  const ::hints::Place& place = places[static_cast<unsigned char>(bytes.front()) % places.size()];
  const std::string text(bytes.substr(1));
  const bool is_possible = place.is_in_json || text.find('\0') == std::string::npos;
  if (!is_possible) return;  // the system ends an argument at a NUL
  require_promise(place, {text});
  if (place.takes_numbers && is_json_number(text)) require_promise(place, {text, false});
}

}  // namespace bounty::fuzz
