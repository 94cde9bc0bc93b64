#include "values/parse_values.hpp"
#include "bounty/print.hpp"
#include "catch.hpp"
#include "values/parse_duration.hpp"

using namespace bounty;

namespace {

struct Good {
  const char* text;
  std::int64_t value;
};

struct Bad {
  const char* text;
  const char* message;
  const char* hint;
};

template <class T>
void check_error(const Parsed<T>& parsed, const Bad& bad) {
  CAPTURE(bad.text);
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().message == bad.message);
  CHECK(parsed.error().hint.text == bad.hint);
}

constexpr const char* forms = "write it as \"2h30m\", \"2:30\" or 2.5 (hours)";

}  // namespace

TEST_CASE("a duration is read in every form") {
  const Good good = GENERATE(values<Good>({
      {"2:30", 9'000'000},
      {"0:40", 2'400'000},
      {"02:05", 7'500'000},
      {"30:00", 108'000'000},
      {"2:30:15", 9'015'000},
      {"2h", 7'200'000},
      {"1h30m", 5'400'000},
      {"1h 30m", 5'400'000},
      {"1h  30m 5s", 5'405'000},
      {"1.5h", 5'400'000},
      {"90m", 5'400'000},
      {"45s", 45'000},
      {"0.001s", 1},
      {"1h0.5m", 3'630'000},
      {"11h 41m 0s", 42'060'000},
      {"1h90m", 9'000'000},
      {"PT2H30M", 9'000'000},
      {"PT0H13M", 780'000},
      {"PT1.5H", 5'400'000},
      {"PT45S", 45'000},
      {"0h", 0},
      {"100000h", 360'000'000'000},
  }));
  CAPTURE(good.text);
  const auto parsed = parse_duration(good.text);
  REQUIRE(parsed);
  CHECK(parsed.value().milliseconds() == good.value);
}

TEST_CASE("a duration in another form is refused with the probable one") {
  const Bad bad = GENERATE(values<Bad>({
      {"", "the duration is empty", forms},
      {"1:75", "minutes must be at most 59, found 75", "did you mean \"1h75m\" or \"1.75h\"?"},
      {"1:20:75", "seconds must be at most 59, found 75", "did you mean \"1h20m75s\"?"},
      {"1:5", "minutes must have two digits, found \"5\"", "did you mean \"1h5m\" or \"1.5h\"?"},
      {":30", "\"\" is not a number of hours, minutes or seconds",
       "did you mean \"30m\" or \"30s\"?"},
      {" 1:30", "\" 1\" is not a number of hours, minutes or seconds", "did you mean \"1h30m\"?"},
      {"1:005", "minutes must have two digits, found \"005\"", forms},
      {"1.5:30", "hours before a colon must be whole", forms},
      {"1:30:00:00", "seconds must have two digits, found \"00:00\"", forms},
      {"90", "the unit is missing", "did you mean \"90m\" or \"90h\"?"},
      {"2.5", "the unit is missing", "did you mean \"2.5m\" or \"2.5h\"?"},
      {".5", "the unit is missing", "did you mean \"0.5m\" or \"0.5h\"?"},
      {".5h", "\".5\" is not a number of hours, minutes or seconds", "did you mean \"0.5h\"?"},
      {"200000", "the unit is missing", "did you mean \"200000m\"?"},
      {"1m30", "the unit is missing", "did you mean \"1m30s\"?"},
      {"30s5", "the unit is missing", forms},
      {"1h30", "the unit is missing", "did you mean \"1h30m\"?"},
      {"2 h", "unknown unit \"h\"", "did you mean \"2h\"?"},
      {"2H30M", "unknown unit \"H30M\"", "did you mean \"2h30m\"?"},
      {"2 hours 30 minutes", "unknown unit \"hours 30 minutes\"", "did you mean \"2h30m\"?"},
      {"2 hours, 30 minutes", "unknown unit \"hours, 30 minutes\"", "did you mean \"2h30m\"?"},
      {"1h,30m", "unknown unit \",30m\"", forms},
      {"1 30m", "unknown unit \"30m\"", forms},
      {"2,5h", "unknown unit \",5h\"", "did you mean \"2.5h\"?"},
      {"1,000h", "unknown unit \",000h\"", "did you mean \"1000h\" or \"1h\"?"},
      {"1.000,5h", "unknown unit \",5h\"", "did you mean \"1000.5h\"?"},
      {"1,000", "unknown unit \",000\"", forms},
      {"0,500h", "unknown unit \",500h\"", "did you mean \"0.5h\"?"},
      {"1 000h", "unknown unit \"000h\"", "did you mean \"1000h\"?"},
      {"1,000,000h", "unknown unit \",000,000h\"", forms},
      {"1.5h30m", "only the last part of a duration can have decimals", forms},
      {"30m1h", "a unit is repeated or out of order: write hours, minutes, seconds", forms},
      {"1h1h", "a unit is repeated or out of order: write hours, minutes, seconds", forms},
      {"1d", "days and weeks are not accepted: a working day is not 24 hours",
       "give the hours of work, such as \"8h\""},
      {"P1D", "days and weeks are not accepted: a working day is not 24 hours",
       "give the hours of work, such as \"8h\""},
      {"2 days", "days and weeks are not accepted: a working day is not 24 hours",
       "give the hours of work, such as \"8h\""},
      {"P2H30M", "\"P2H30M\" is not an ISO 8601 duration",
       "begin hours and minutes with PT, such as \"PT2H30M\""},
      {"PT", "\"PT\" is not an ISO 8601 duration", forms},
      {"pt2h", "unknown unit \"pt2h\"", "did you mean \"2h\"?"},
      {"9Mxyz", "unknown unit \"Mxyz\"", forms},
      {"h", "unknown unit \"h\"", forms},
      {"1..5h", "\"1..5\" is not a number of hours, minutes or seconds", forms},
      {"2h ", "the duration ends with a space", "did you mean \"2h\"?"},
      {"0.0001s", "the duration is finer than a millisecond", "did you mean \"0h\"?"},
      {"-1h", "the duration is negative", ""},
      {"100001h", "the duration is longer than 100,000 hours",
       "give the time of one repetition, and put repetitions into \"count\""},
      {"99999999999999999999999999h", "the duration is longer than 100,000 hours",
       "give the time of one repetition, and put repetitions into \"count\""},
      {"100000h1s", "the duration is longer than 100,000 hours",
       "give the time of one repetition, and put repetitions into \"count\""},
  }));
  check_error(parse_duration(bad.text), bad);
}

TEST_CASE("a duration that is too long has no proposal") {
  const auto blanks_before = [](std::size_t blanks) {
    return parse_duration("2" + std::string(blanks, ' ') + "h").error().hint.text;
  };
  CHECK(blanks_before(62) == "did you mean \"2h\"?");
  CHECK(blanks_before(63) == forms);
}

TEST_CASE("a number is hours, exact to the millisecond") {
  CHECK(parse_hours("0.1").value().milliseconds() == 360'000);
  CHECK(parse_hours("2.50000").value().milliseconds() == 9'000'000);
  CHECK(parse_hours("1e1").value().milliseconds() == 36'000'000);
  CHECK(parse_hours("-0").value().milliseconds() == 0);
  CHECK(parse_hours("100000").value().milliseconds() == Duration::max_milliseconds);
  check_error(
      parse_hours("1.6666666667"),
      {"1.6666666667", "the duration is finer than a millisecond", "did you mean \"1h40m\"?"});
  check_error(parse_hours("-1e-9"), {"-1e-9", "the duration is negative", ""});
  check_error(parse_hours("-1e999"), {"-1e999", "the duration is negative", ""});
  check_error(parse_hours("-1"), {"-1", "the duration is negative", ""});
  check_error(parse_hours("100000.001"),
              {"100000.001", "the duration is longer than 100,000 hours",
               "give the time of one repetition, and put repetitions into \"count\""});
}

TEST_CASE("a printed duration reads back as the same") {
  std::int64_t milliseconds = 1;
  for (int i = 0; i < 5'000; ++i) {
    milliseconds = (milliseconds * 48'271 + i) % (Duration::max_milliseconds + 1);
    const Duration duration =
        Duration::from_milliseconds(i % 2 == 0 ? milliseconds : milliseconds / 1000 * 1000);
    CAPTURE(milliseconds);
    REQUIRE(parse_duration(clock(duration)).value() == duration);
    REQUIRE(parse_duration(units(duration)).value() == duration);
  }
}

TEST_CASE("a rate is a fraction or a percentage") {
  CHECK(parse_fraction("0.333333").value().parts_per_million() == 333'333);
  CHECK(parse_fraction("1e-06").value().parts_per_million() == 1);
  CHECK(parse_fraction("0.50000000000").value().parts_per_million() == 500'000);
  CHECK(parse_fraction("1").value() == Rate::full());
  CHECK(parse_percentage("12.5%").value().parts_per_million() == 125'000);
  CHECK(parse_percentage("0.0001%").value().parts_per_million() == 1);
  CHECK(parse_percentage("100%").value() == Rate::full());
}

TEST_CASE("a rate in another form is refused with both spellings") {
  const Bad bad = GENERATE(values<Bad>({
      {"25", "the rate is not from 0 to 1, or from \"0%\" to \"100%\"",
       "did you mean \"25%\" or 0.25?"},
      {"33.333333", "the rate is not from 0 to 1, or from \"0%\" to \"100%\"",
       "did you mean \"33.3333%\" or 0.333333?"},
      {"1.5", "the rate is not from 0 to 1, or from \"0%\" to \"100%\"",
       "did you mean \"1.5%\" or 0.015?"},
      {"1.000001", "the rate is not from 0 to 1, or from \"0%\" to \"100%\"", ""},
      {"101", "the rate is not from 0 to 1, or from \"0%\" to \"100%\"", ""},
      {"-0.1", "the rate is not from 0 to 1, or from \"0%\" to \"100%\"", ""},
      {"0.3333333", "the rate has more than 6 decimal places", "did you mean 0.333333?"},
      {"0.9999999999999999", "the rate has more than 6 decimal places", "did you mean 1?"},
      {"1.00000001", "the rate has more than 6 decimal places", "did you mean 1?"},
      {"-0.0000001", "the rate is not from 0 to 1, or from \"0%\" to \"100%\"", "did you mean 0?"},
  }));
  check_error(parse_fraction(bad.text), bad);
}

TEST_CASE("a percentage in another form is refused with the probable one") {
  constexpr const char* advice = "write it as 0.25 or \"25%\"";
  const Bad bad = GENERATE(values<Bad>({
      {"25", "the rate is in quotes but does not end in %", "did you mean \"25%\" or 0.25?"},
      {"0.25", "the rate is in quotes but does not end in %", "did you mean \"25%\" or 0.25?"},
      {"1", "the rate is in quotes but does not end in %", "did you mean \"1%\" or 1?"},
      {"0.9999999999999999", "the rate is in quotes but does not end in %",
       "did you mean \"1%\" or 1?"},
      {"007", "the rate is in quotes but does not end in %", "did you mean \"7%\" or 0.07?"},
      {"1.000001", "the rate is in quotes but does not end in %", advice},
      {"25 %", "\"25 %\" is not a rate", "did you mean \"25%\"?"},
      {"2 5%", "\"2 5%\" is not a rate", advice},
      {"12,5%", "\"12,5%\" is not a rate", "did you mean \"12.5%\"?"},
      {"1,000%", "\"1,000%\" is not a rate", "did you mean \"1%\"?"},
      {".5", "\".5\" is not a rate", "did you mean \"50%\" or 0.5?"},
      {"100.00001%", "the percentage has more than 4 decimal places", "did you mean \"100%\"?"},
      {"33.33333%", "the percentage has more than 4 decimal places", "did you mean \"33.3333%\"?"},
      {"101%", "the rate is not from 0 to 1, or from \"0%\" to \"100%\"", ""},
      {"-1%", "\"-1%\" is not a rate", "write it as 0.25 or \"25%\""},
      {"half", "\"half\" is not a rate", "write it as 0.25 or \"25%\""},
      {"", "\"\" is not a rate", advice},
  }));
  check_error(parse_percentage(bad.text), bad);
}

TEST_CASE("an hourly rate has at most cents") {
  CHECK(parse_hourly_rate("300").value().cents() == 30'000);
  CHECK(parse_hourly_rate("300.00").value().cents() == 30'000);
  CHECK(parse_hourly_number("3e2").value().cents() == 30'000);
  CHECK(parse_hourly_number("300.50").value().cents() == 30'050);
  CHECK(parse_hourly_number("-0").value().cents() == 0);
  CHECK_FALSE(parse_hourly_number("-0.01"));
  CHECK(parse_hourly_rate("010").value().cents() == 1'000);
  CHECK(parse_hourly_rate("1000000").value().cents() == HourlyRate::max_cents);
  const Bad bad = GENERATE(values<Bad>({
      {"300.005", "the amount has more than 2 decimal places", "did you mean \"300.01\"?"},
      {"$300", "\"$300\" is not an amount in dollars", "did you mean \"300.00\"?"},
      {"1,234.50", "\"1,234.50\" is not an amount in dollars", "did you mean \"1234.50\"?"},
      {"300,00", "\"300,00\" is not an amount in dollars", "did you mean \"300.00\"?"},
      {"1,234,50", "\"1,234,50\" is not an amount in dollars", "write it as 300 or \"300.00\""},
      {"1.234,50", "\"1.234,50\" is not an amount in dollars", "did you mean \"1234.50\"?"},
      {"12,34.5", "\"12,34.5\" is not an amount in dollars", "write it as 300 or \"300.00\""},
      {"nan", "\"nan\" is not an amount in dollars", "write it as 300 or \"300.00\""},
      {"1000000.01", "the hourly rate is not from 0.00 to 1,000,000.00 dollars", ""},
      {"-5", "\"-5\" is not an amount in dollars", "write it as 300 or \"300.00\""},
      {"3e2", "\"3e2\" is not an amount in dollars", "write it as 300 or \"300.00\""},
  }));
  check_error(parse_hourly_rate(bad.text), bad);
}

TEST_CASE("a count is a whole number in any notation") {
  CHECK(parse_count("1").value().number() == 1);
  CHECK(parse_count("1e1").value().number() == 10);
  CHECK(parse_count("2.0").value().number() == 2);
  CHECK(parse_count("1000000").value().number() == Count::max);
  const Bad bad = GENERATE(values<Bad>({
      {"0", "the count is not a whole number from 1 to 1,000,000", ""},
      {"-1", "the count is not a whole number from 1 to 1,000,000", ""},
      {"1000001", "the count is not a whole number from 1 to 1,000,000", ""},
      {"1e400", "the count is not a whole number from 1 to 1,000,000", ""},
      {"2.5", "the count is not a whole number", "make partial work a step of its own"},
      {"0.2", "the count is not a whole number", "make partial work a step of its own"},
  }));
  check_error(parse_count(bad.text), bad);
}
