#pragma once

#include <cerrno>

namespace bounty {

/// What the call returns once no signal has interrupted it.
template <class Call>
auto retried(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

}  // namespace bounty
