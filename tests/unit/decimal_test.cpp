#include "values/decimal.hpp"
#include "catch.hpp"

using bounty::Decimal;

namespace {

struct Row {
  const char* text;
  std::int64_t units_per_one;
  std::int64_t nearest;
  bool is_exact;
};

}  // namespace

TEST_CASE("a JSON number is converted to units by its digits") {
  const Row row = GENERATE(values<Row>({
      {"0", 100, 0, true},
      {"-0", 100, 0, true},
      {"-0.00", 100, 0, true},
      {"0.1", 3'600'000, 360'000, true},
      {"1e1", 1, 10, true},
      {"1E+1", 1, 10, true},
      {"10e-1", 1, 1, true},
      {"2.50000", 100, 250, true},
      {"-2.5", 100, -250, true},
      {"0.005", 100, 1, false},
      {"0.0049999999999999999999999999999999", 100, 0, false},
      {"0.0050000000000000000000000000000001", 100, 1, false},
      {"1.00000000000000000000000000000000000000000000001", 1, 1, false},
      {"1.00000000000000000000000000000000000000000000000", 1, 1, true},
      {"100000000000000000000000000000e-29", 1, 1, true},
      {"92233720368547758.07", 100, INT64_MAX, true},
      {"1e-999999999999999999999", 100, 0, false},
      {"0e999999999999999999999", 100, 0, true},
      {"1.6666666667", 3'600'000, 6'000'000, false},
  }));
  CAPTURE(row.text);
  const auto number = Decimal::from_json_number(row.text);
  REQUIRE(number);
  const auto units = number->in_units(row.units_per_one);
  REQUIRE(units);
  CHECK(units->nearest == row.nearest);
  CHECK(units->is_exact == row.is_exact);
}

TEST_CASE("a number of units that exceeds 64 bits is refused") {
  const auto* text = GENERATE("92233720368547758.08", "1e18", "1e400", "1e999999999999999999999",
                              "99999999999999999999999999999999999999999999");
  CAPTURE(text);
  const auto number = Decimal::from_json_number(text);
  REQUIRE(number);
  CHECK_FALSE(number->in_units(100));
}

TEST_CASE("only JSON numbers are numbers") {
  const auto* text = GENERATE("", "-", "+1", ".5", "5.", "1.", "01", "1e", "1e+", "0x10", "1_000",
                              "1,5", " 1", "1 ", "nan", "inf", "--1", "1.2.3", "1e1.5");
  CAPTURE(text);
  CHECK_FALSE(Decimal::from_json_number(text));
}

TEST_CASE("plain digits have no sign and no exponent") {
  CHECK(Decimal::from_plain_digits("007.10")->in_units(100)->nearest == 710);
  const auto* text = GENERATE("", "-1", "1e1", ".5", "5.", "1.2.3", " 1");
  CAPTURE(text);
  CHECK_FALSE(Decimal::from_plain_digits(text));
}

TEST_CASE("only numbers below zero are negative") {
  CHECK(Decimal::from_json_number("-0.01")->is_negative());
  CHECK_FALSE(Decimal::from_json_number("-0")->is_negative());
  CHECK_FALSE(Decimal::from_json_number("0.01")->is_negative());
}
