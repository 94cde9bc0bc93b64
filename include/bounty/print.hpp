#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "bounty/duration.hpp"
#include "bounty/money.hpp"
#include "bounty/rate.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// `$1,234.50`, `-$0.05`.
std::string dollars(Money amount);
std::string dollars(Sum amount);

/// `1234.50`, `-0.05`: only digits and a point, as amounts appear in files.
std::string plain_amount(Money amount);

/// `1,234.50`, `-0.05`: like dollars(), for a column whose heading names the currency.
std::string grouped_amount(Money amount);
std::string grouped_amount(Sum amount);

/// `12,345`
std::string grouped(std::uint64_t number);

/// `2:30`, `0:00:01`; with units if there are milliseconds: `2h0.25s`. Reads back as the same
/// duration.
std::string clock(Duration duration);

/// `2h30m`, `1.5s`, `0h`: hours, minutes and seconds, without those that are 0. Reads back as the
/// same duration.
std::string units(Duration duration);

/// `9000`, `0.25`: seconds, with as few decimal places as possible.
std::string seconds(Duration duration);

/// `12.5%`, with as few decimal places as possible.
std::string percent(Rate rate);

/// `0.125`, with as few decimal places as possible.
std::string fraction(Rate rate);

/// Returns the text in double quotes, as messages quote a document; a long text is cut.
std::string in_quotes(std::string_view text);

}  // namespace bounty
