#include "names/name_numbers.hpp"

#include <array>
#include <string>
#include <utility>

#include "catch.hpp"

using namespace bounty;

TEST_CASE("the hash is SipHash-2-4 by its authors' test vectors") {
  constexpr HashKey key = {0x0706050403020100U, 0x0f0e0d0c0b0a0908U};
  constexpr std::array<std::pair<std::size_t, std::uint64_t>, 5> vectors = {{
      {0, 0x726fdb47dd0e0e31U},
      {1, 0x74f839c593dc67fdU},
      {7, 0xab0200f58b01d137U},
      {8, 0x93f5f5799a932462U},
      {15, 0xa129ca6149be45e5U},
  }};
  std::string bytes;
  for (char byte = 0; byte < 16; ++byte) bytes += byte;
  for (const auto& [length, hash] : vectors) {
    CAPTURE(length);
    CHECK(keyed_hash(std::string_view(bytes).substr(0, length), key) == hash);
  }
}

TEST_CASE("the key of a process is secret") {
  const std::string name = "a family";
  CHECK(keyed_hash(name) == keyed_hash(std::string(name)));
  CHECK(keyed_hash(name) != keyed_hash(name, {}));
  CHECK(keyed_hash(name) != keyed_hash("another family"));
}
