#include <string>

#include "bounty/score.hpp"
#include "bounty/write.hpp"
#include "formats/policy.hpp"
#include "judged_family.hpp"
#include "promises.hpp"
#include "targets.hpp"

namespace bounty::fuzz {

void policy(std::string_view bytes) {
  const Document document{"policy.json", std::string(bytes)};
  require_same_both_ways<format::policy>(document, write_policy);
  const auto read = read_policy(document);
  if (!read) return require_good(read.error(), document);
  const std::string written = write_policy(read.value());
  const auto again = read_policy({"policy.json", written});
  require(again && write_policy(again.value()) == written, "a policy reads back as the same");
  const auto payout = score(judged_family(), nullptr, read.value());
  require(payout.has_value(), "the amounts of four steps fit 64 bits under every policy");
  require_good(payout.value());
}

}  // namespace bounty::fuzz
