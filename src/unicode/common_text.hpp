#pragma once

namespace bounty {

/// Skips to the end of a JSON string, or to its first escape, if everything before is common text:
/// printable ASCII, and complete characters of two or three bytes that most writing uses
/// (length_of_common_character()). Otherwise stays at `at`, which must be the beginning of a
/// character. Sixteen bytes after the string must be readable.
const char* skip_common_text(const char* at);

}  // namespace bounty
