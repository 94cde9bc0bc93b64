#pragma once

#include <cstdlib>

namespace bounty {

/// For what only a mistake in the calling code can bring about: no document does. Throws `what`, or
/// ends the process where the library is built without exceptions.
template <class Exception>
[[noreturn]] void refuse(Exception what) {
#ifdef __cpp_exceptions
  throw what;
#else
  static_cast<void>(what);
  std::abort();
#endif
}

}  // namespace bounty
