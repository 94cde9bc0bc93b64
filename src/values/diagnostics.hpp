#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"

namespace bounty {

/// The maximum number of errors listed for a document, besides one that says that there are more,
/// so that a document full of errors cannot exhaust memory.
inline constexpr std::size_t most_errors = 100'000;

/// Returns true if there are too many errors to continue.
inline bool has_too_many(const Diagnostics& diagnostics) {
  return diagnostics.size() > most_errors;
}

/// Keeps only the first errors if there are too many, and adds one that says so.
void keep_most_errors(Diagnostics& diagnostics);

/// Returns the error for a document of more than `most_bytes`, a multiple of 1 MiB. `kind` names
/// what the limit applies to.
Diagnostic too_large(const Document& document, std::string_view kind = "a document",
                     std::size_t most_bytes = Document::max_bytes);

/// Appends one token of a JSON pointer (RFC 6901), with ~ and / escaped.
void append_pointer_token(std::string& pointer, std::string_view key);

/// Returns the JSON Pointer through these keys and indexes.
std::string pointer_through(std::initializer_list<std::string_view> keys);

}  // namespace bounty
