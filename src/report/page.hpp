#pragma once

#include <cstddef>

namespace bounty {

/// The columns that a report is laid out for.
constexpr std::size_t page_width = 80;

}  // namespace bounty
