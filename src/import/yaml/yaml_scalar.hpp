#pragma once

#include <cstddef>
#include <string_view>

#include "json/json_events.hpp"

namespace bounty {

/// Returns the kind of a plain scalar (without quotes) in the core schema of YAML 1.2.
JsonKind kind_of_plain_scalar(std::string_view value);

/// Returns the span of the scalar. `begin` may be at its tag or anchor. For a scalar of several
/// lines without quotes, it is the first line.
Span span_of_scalar(std::string_view text, std::size_t begin, std::string_view value);

}  // namespace bounty
