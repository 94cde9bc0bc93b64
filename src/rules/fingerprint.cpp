#include <string_view>

#include "bounty/policy.hpp"
#include "names/name_numbers.hpp"

namespace bounty {
namespace {

std::string hexadecimal(std::uint64_t number) {
  constexpr int bits = 64;
  std::string digits;
  for (int shift = bits - 4; shift >= 0; shift -= 4)
    digits += "0123456789abcdef"[(number >> static_cast<unsigned>(shift)) & 0xFU];
  return digits;
}

}  // namespace

std::string fingerprint(const Policy& policy) {
  std::string values = policy.name + '\n' + std::to_string(policy.rate_per_hour.cents()) + '\n';
  for (const Rate rate : {policy.repeat_rate, policy.evidence.full_run, policy.evidence.alternative,
                          policy.confidence.high, policy.confidence.medium, policy.confidence.low,
                          policy.confidence.none, policy.confidence.unreviewed, policy.bonus_cap}) {
    values += std::to_string(rate.parts_per_million()) + '\n';
  }
  for (const std::string& criterion : policy.bonus_criteria) values += criterion + '\n';
  return hexadecimal(keyed_hash(values, HashKey()));
}

}  // namespace bounty
