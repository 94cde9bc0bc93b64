#pragma once

namespace bounty {

/// Goes on to the end of a string of JSON, or to its first escape, where all before that is common
/// text: printable ASCII, and whole characters of two or three bytes as most writing has them
/// (length_of_common_character()). Stays at `at`, where a character begins, if anything else stands
/// there. Sixteen bytes more than the string can be read.
const char* skip_common_text(const char* at);

}  // namespace bounty
