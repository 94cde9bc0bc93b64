#pragma once

#include <string>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"

namespace bounty {

/// Why a text is not a value of its kind, and the nearest text that is.
struct ValueError {
  DiagnosticCode code;
  std::string message;
  std::string hint;  ///< "" where nothing is near
};

template <class T>
using Parsed = Expected<T, ValueError>;

}  // namespace bounty
