#pragma once

#include <cstdlib>

namespace bounty {

/// Reports a broken precondition, which only a mistake in the calling code can cause and no
/// document can. Throws the exception, or aborts if the library is built without exceptions.
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
