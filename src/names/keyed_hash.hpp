#pragma once

#include <cstdint>
#include <string_view>

namespace bounty {

struct HashKey {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
};

/// SipHash-2-4, by Aumasson and Bernstein: who does not know the key finds no names that collide.
std::uint64_t keyed_hash(std::string_view bytes, HashKey key);

/// With a key of this process that nobody knows: names from strangers cannot make a table slow.
std::uint64_t keyed_hash(std::string_view bytes);

}  // namespace bounty
