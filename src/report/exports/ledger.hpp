#pragma once

#include <string>
#include <string_view>

namespace bounty {

/// Make texts of unknown origin safe for a journal. Characters that have a meaning there to ledger
/// or hledger are escaped as \\u003b, like those that printable() escapes, and so is a space that
/// is not a single U+0020 between other characters. Different texts stay different.

/// Returns one component of an account name; a colon in it does not split it.
std::string account_part(std::string_view text);

/// Returns the description of a transaction.
std::string description(std::string_view text);

/// Returns the value of a tag, `; name: value`, within a transaction.
std::string tag_value(std::string_view text);

/// Returns a comment outside of transactions, after a semicolon. A long text is cut, because ledger
/// reads no line of more than 4096 bytes.
std::string remark_line(std::string_view text);

}  // namespace bounty
