#include <cstddef>
#include <cstdint>

#include "targets.hpp"

/// The entry point of libFuzzer. BOUNTY_FUZZ_TARGET names a function in targets.hpp.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bounty::fuzz::BOUNTY_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
