#include "batch/arenas.hpp"

#include <sys/resource.h>

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace bounty {

void share_arena_where_room_is_scarce(std::size_t threads) {
#ifdef __GLIBC__
  constexpr rlim_t bytes_of_arena = rlim_t{128} << 20U;  // of addresses, while it is made
  rlimit room{};
  if (getrlimit(RLIMIT_AS, &room) != 0 || room.rlim_cur == RLIM_INFINITY) return;
  if (room.rlim_cur / 2 < threads * bytes_of_arena) mallopt(M_ARENA_MAX, 1);
#else
  static_cast<void>(threads);
#endif
}

}  // namespace bounty
