#pragma once

#include <cstddef>

namespace bounty {

/// Before so many threads start. Lets them share one arena of memory where the address space has no
/// room for one each: glibc would try in vain at every allocation, and spend most of the time so.
void share_arena_where_room_is_scarce(std::size_t threads);

}  // namespace bounty
