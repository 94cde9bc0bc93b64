#pragma once

#include <string>
#include <string_view>

namespace bounty {

/// Texts of unknown origin, safe where they stand in a journal. What means something to ledger or
/// hledger there appears as \\u003b, as what printable() shows does; so does a blank that is not
/// a single U+0020 between other characters. Different texts stay different.

/// One part of an account: no colon makes it two.
std::string account_part(std::string_view text);

/// A transaction's description.
std::string description(std::string_view text);

/// The value of a tag, `; name: value`, inside of a transaction.
std::string tag_value(std::string_view text);

/// What stands outside of transactions, behind a semicolon: the beginning of a long one, as ledger
/// reads no line of more than 4096 bytes.
std::string remark_line(std::string_view text);

}  // namespace bounty
