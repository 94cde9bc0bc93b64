#include "json/too_large.hpp"

#include <fmt/format.h>

namespace bounty {

Diagnostic too_large(const Document& document, std::string_view kind, std::size_t most_bytes) {
  constexpr std::size_t mebibyte = std::size_t{1024} * 1024;
  return {.code = DiagnosticCode::too_large,
          .message = fmt::format("this is larger than {} MiB, the limit for {}",
                                 most_bytes / mebibyte, kind),
          .hint = "",
          .source = document.source,
          .pointer = ""};
}

}  // namespace bounty
