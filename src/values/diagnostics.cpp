#include "values/diagnostics.hpp"

namespace bounty {

Diagnostic placed_in_file(Diagnostic diagnostic) {
  Source& source = diagnostic.source;
  if (source.line == 0) return diagnostic;
  if (diagnostic.place.line == 0) {
    source = name_of(source);
  } else {
    if (diagnostic.second) {
      diagnostic.second = std::make_shared<SecondPlace>(*diagnostic.second);
      diagnostic.second->place.line = source.line;
    }
    diagnostic.place.line = std::exchange(source.line, 0);
  }
  return diagnostic;
}

void keep_most_errors(Diagnostics& diagnostics) {
  if (!has_too_many(diagnostics)) return;
  diagnostics.resize(most_errors);
  diagnostics.push_back({.code = DiagnosticCode::too_large,
                         .message = "the document has more than 100,000 errors",
                         .hint = "only the first are listed",
                         .source = diagnostics.front().source});
}

void append_pointer_token(std::string& pointer, std::string_view key) {
  pointer.reserve(pointer.size() + 1 + key.size());  // most keys need no escaping
  pointer += '/';
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

std::string pointer_through(std::initializer_list<std::string_view> keys) {
  std::string pointer;
  for (const std::string_view key : keys) append_pointer_token(pointer, key);
  return pointer;
}

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
