#pragma once

#include <cstddef>
#include <string_view>

#include "json/json_events.hpp"

namespace bounty {

/// What a plain scalar, one without quotes, is in the core schema of YAML 1.2.
JsonKind kind_of_plain_scalar(std::string_view value);

/// Where the scalar of this value stands; `begin` may be at its tag or anchor. Of one that has
/// several lines without quotes it is the first.
Span span_of_scalar(std::string_view text, std::size_t begin, std::string_view value);

}  // namespace bounty
