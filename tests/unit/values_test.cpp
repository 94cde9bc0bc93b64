#include "bounty/count.hpp"
#include "bounty/duration.hpp"
#include "bounty/money.hpp"
#include "bounty/print.hpp"
#include "bounty/rate.hpp"
#include "catch.hpp"
#include "values/rounding.hpp"

using namespace bounty;

TEST_CASE("money is exact or overflows") {
  const Money most = Money::from_cents(INT64_MAX);
  const Money least = Money::from_cents(-INT64_MAX);
  CHECK((Money::from_cents(1) + Money::from_cents(2)).cents() == 3);
  CHECK((Money::from_cents(1) - Money::from_cents(2)).cents() == -1);
  CHECK((most - most).cents() == 0);
  CHECK(Money::from_wide_cents(Wide{INT64_MAX}) == most);
  for (const Money amount :
       {most + Money::from_cents(1), least - Money::from_cents(1), least + Money::from_cents(-1),
        Money::from_wide_cents(Wide{INT64_MAX} + 1), Money::from_wide_cents(Wide{INT64_MIN})}) {
    CHECK(amount == Money::overflow());
    CHECK_FALSE(amount.fits());
    CHECK_FALSE((amount + most).fits());
    CHECK_FALSE((most + amount).fits());
    CHECK_FALSE((amount - most).fits());
    CHECK_FALSE((Money() - amount).fits());
  }
}

TEST_CASE("values out of range cannot be constructed") {
  CHECK_THROWS_AS(Duration::from_milliseconds(-1), std::out_of_range);
  CHECK_THROWS_AS(Duration::from_milliseconds(Duration::max_milliseconds + 1), std::out_of_range);
  CHECK(Duration::from_milliseconds(Duration::max_milliseconds).milliseconds() == 360'000'000'000);
  CHECK_THROWS_AS(Duration() - Duration::from_milliseconds(1), std::out_of_range);
  CHECK_THROWS_AS(Rate::from_parts_per_million(-1), std::out_of_range);
  CHECK_THROWS_AS(Rate::from_parts_per_million(1'000'001), std::out_of_range);
  CHECK_THROWS_AS(Count::from_number(-1), std::out_of_range);
  CHECK_THROWS_AS(Count::from_number(1'000'001), std::out_of_range);
  CHECK_THROWS_AS(HourlyRate::from_cents(-1), std::out_of_range);
  CHECK_THROWS_AS(HourlyRate::from_cents(100'000'001), std::out_of_range);
}

TEST_CASE("half a unit is rounded up, a cap is rounded down") {
  CHECK(divide_half_up(0, 10) == 0);
  CHECK(divide_half_up(4, 10) == 0);
  CHECK(divide_half_up(5, 10) == 1);
  CHECK(divide_half_up(14, 10) == 1);
  CHECK(divide_half_up(15, 10) == 2);
  CHECK(divide_half_up(1, 3) == 0);
  CHECK(divide_half_up(2, 3) == 1);
  CHECK(divide_half_up(7, 1) == 7);
  CHECK(divide_down(19, 10) == 1);
  CHECK(divide_down(20, 10) == 2);
}

TEST_CASE("amounts are printed with commas, files state them plainly") {
  CHECK(dollars(Money::from_cents(0)) == "$0.00");
  CHECK(dollars(Money::from_cents(-5)) == "-$0.05");
  CHECK(dollars(Money::from_cents(123'450)) == "$1,234.50");
  CHECK(dollars(Money::from_cents(-100'000'000)) == "-$1,000,000.00");
  CHECK(dollars(Money::from_cents(99'999)) == "$999.99");
  CHECK(dollars(Money::from_cents(INT64_MAX)) == "$92,233,720,368,547,758.07");
  CHECK(dollars(Money::from_cents(INT64_MIN)) == "-$92,233,720,368,547,758.08");
  CHECK(plain_amount(Money::from_cents(123'450)) == "1234.50");
}

TEST_CASE("rates are printed with as few decimals as they need") {
  const auto rate = [](std::int64_t parts) { return Rate::from_parts_per_million(parts); };
  CHECK(percent(rate(0)) == "0%");
  CHECK(percent(rate(1)) == "0.0001%");
  CHECK(percent(rate(125'000)) == "12.5%");
  CHECK(percent(rate(1'000'000)) == "100%");
  CHECK(fraction(rate(0)) == "0");
  CHECK(fraction(rate(1)) == "0.000001");
  CHECK(fraction(rate(333'333)) == "0.333333");
  CHECK(fraction(rate(500'000)) == "0.5");
  CHECK(fraction(rate(1'000'000)) == "1");
}

TEST_CASE("durations are printed as clock, units and seconds") {
  const auto duration = [](std::int64_t ms) { return Duration::from_milliseconds(ms); };
  CHECK(clock(duration(0)) == "0:00");
  CHECK(clock(duration(9'000'000)) == "2:30");
  CHECK(clock(duration(1'000)) == "0:00:01");
  CHECK(clock(duration(7'200'250)) == "2h0.25s");
  CHECK(units(duration(0)) == "0h");
  CHECK(units(duration(6'000'000)) == "1h40m");
  CHECK(units(duration(90'061'001)) == "25h1m1.001s");
  CHECK(seconds(duration(9'000'000)) == "9000");
  CHECK(seconds(duration(1)) == "0.001");
}
