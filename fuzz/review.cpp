#include <string>

#include "bounty/score.hpp"
#include "formats/review.hpp"
#include "judged_family.hpp"
#include "promises.hpp"
#include "targets.hpp"

namespace bounty::fuzz {
void review(std::string_view bytes) {
  const Document document{"review.json", std::string(bytes)};
  require_same_both_ways<format::review>(document,
                                         [](const Review& model) { return text_of_model(model); });
  const auto read = read_review(document);
  if (!read) return require_good(read.error(), document);
  const auto payout = score(judged_family(), &read.value(), Policy());
  if (!payout) return require_good(payout.error(), document);
  require_good(payout.value());
}

}  // namespace bounty::fuzz
