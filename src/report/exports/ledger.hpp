#pragma once

#include <string>
#include <string_view>

namespace bounty {

/// Make texts of unknown origin safe for a journal. Characters that have a meaning there to ledger
/// or hledger are escaped as \\u003b, like those that printable() escapes, and so is a space that
/// is not a single U+0020 between other characters. Different texts stay different, except for the
/// ends of long ones: ledger reads no line of more than 4096 bytes, so the values of tags and the
/// remarks are cut after 800 characters.

/// Returns one component of an account name; a colon in it does not split it.
std::string account_part(std::string_view text);

/// Returns the description of a transaction.
std::string description(std::string_view text);

/// Returns the value of a tag, `; name: value`, within a transaction.
std::string tag_value(std::string_view text);

/// Returns a comment outside of transactions, after a semicolon. Only what printable() escapes is
/// escaped in it.
std::string remark_line(std::string_view text);

}  // namespace bounty
