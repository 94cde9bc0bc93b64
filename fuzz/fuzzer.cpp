#include <cstddef>
#include <cstdint>

#include "targets.hpp"

/// What libFuzzer calls. BOUNTY_FUZZ_TARGET is one of targets.hpp.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bounty::fuzz::BOUNTY_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
