#pragma once

#include <string_view>

namespace bounty {

/// Keys that may stand in any object and are ignored: they are for people, or for editors.
inline bool is_remark(std::string_view key) { return key == "$schema" || key.starts_with("x-"); }

}  // namespace bounty
