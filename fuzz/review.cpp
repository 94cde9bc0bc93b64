#include <string>

#include "bounty/score.hpp"
#include "bounty/write.hpp"
#include "json/shapes.hpp"
#include "judged_family.hpp"
#include "promises.hpp"
#include "targets.hpp"

namespace bounty::fuzz {
namespace {

std::string written(Draft& draft) {
  const auto payout = score(judged_family(), &draft.review, Policy());
  return payout ? write_result(payout.value()) : write_rejection("", payout.error());
}

}  // namespace

void review(std::string_view bytes) {
  const Document document{"review.json", std::string(bytes)};
  require_same_both_ways(document, review_file_shape, written);
  const auto read = read_review(document);
  if (!read) return require_good(read.error(), document);
  const auto payout = score(judged_family(), &read.value(), Policy());
  if (!payout) return require_good(payout.error(), document);
  require_good(payout.value());
}

}  // namespace bounty::fuzz
