#pragma once

#include <cstdlib>

namespace bounty {

/// For what only a mistake in the calling code can bring about: no document does. Throws the
/// exception, or ends the process where the library is built without exceptions.
template <class Exception, class... What>
[[noreturn]] void refuse(What... what) {
#ifdef __cpp_exceptions
  throw Exception(what...);
#else
  (static_cast<void>(what), ...);
  std::abort();
#endif
}

}  // namespace bounty
