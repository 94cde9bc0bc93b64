#include "bounty/print.hpp"
#include "catch.hpp"
#include "values/parse_values.hpp"

using namespace bounty;

namespace {

struct Good {
  const char* text;
  std::int64_t cents;
};

struct Bad {
  const char* text;
  DiagnosticCode code;
  const char* message;
  const char* hint;
};

constexpr const char* advice = "write it as 300 or \"300.00\"";
constexpr const char* too_fine = "the amount has more than 2 decimal places";
constexpr const char* too_much = "an amount exceeds $92,233,720,368,547,758.07";

}  // namespace

TEST_CASE("an amount is plain digits") {
  const Good good = GENERATE(values<Good>({
      {"0", 0},
      {"0.00", 0},
      {"0.01", 1},
      {"0.1", 10},
      {"5", 500},
      {"300", 30'000},
      {"300.5", 30'050},
      {"300.50", 30'050},
      {"300.500000", 30'050},
      {"007", 700},
      {"1000000.01", 100'000'001},
      {"92233720368547758.07", INT64_MAX},
      {"0000092233720368547758.0700", INT64_MAX},
  }));
  CAPTURE(good.text);
  const auto parsed = parse_amount(good.text);
  REQUIRE(parsed);
  CHECK(parsed.value().cents() == good.cents);
  CHECK(parse_amount(plain_amount(parsed.value())).value() == parsed.value());
}

TEST_CASE("an amount in another form is refused with the probable one") {
  const Bad bad = GENERATE(values<Bad>({
      {"", DiagnosticCode::bad_amount, "\"\" is not an amount in dollars", advice},
      {"a", DiagnosticCode::bad_amount, "\"a\" is not an amount in dollars", advice},
      {"-5", DiagnosticCode::bad_amount, "\"-5\" is not an amount in dollars", advice},
      {"+5", DiagnosticCode::bad_amount, "\"+5\" is not an amount in dollars", advice},
      {"1e3", DiagnosticCode::bad_amount, "\"1e3\" is not an amount in dollars", advice},
      {".", DiagnosticCode::bad_amount, "\".\" is not an amount in dollars", advice},
      {"1.2.3", DiagnosticCode::bad_amount, "\"1.2.3\" is not an amount in dollars", advice},
      {"$300", DiagnosticCode::bad_amount, "\"$300\" is not an amount in dollars",
       "did you mean \"300.00\"?"},
      {"300 $", DiagnosticCode::bad_amount, "\"300 $\" is not an amount in dollars",
       "did you mean \"300.00\"?"},
      {"1,234.50", DiagnosticCode::bad_amount, "\"1,234.50\" is not an amount in dollars",
       "did you mean \"1234.50\"?"},
      {"$1,000,000", DiagnosticCode::bad_amount, "\"$1,000,000\" is not an amount in dollars",
       "did you mean \"1000000.00\"?"},
      {"1.000,00", DiagnosticCode::bad_amount, "\"1.000,00\" is not an amount in dollars",
       "did you mean \"1000.00\"?"},
      {"1,000", DiagnosticCode::bad_amount, "\"1,000\" is not an amount in dollars",
       "did you mean \"1000.00\" or \"1.00\"?"},
      {"$1.000", DiagnosticCode::bad_amount, "\"$1.000\" is not an amount in dollars",
       "did you mean \"1000.00\" or \"1.00\"?"},
      {"0,500", DiagnosticCode::bad_amount, "\"0,500\" is not an amount in dollars",
       "did you mean \"0.50\"?"},
      {"1,234", DiagnosticCode::bad_amount, "\"1,234\" is not an amount in dollars",
       "did you mean \"1234.00\"?"},
      {"\u00A31,000", DiagnosticCode::bad_amount, "\"\u00A31,000\" is not an amount in dollars",
       advice},
      {"1 000", DiagnosticCode::bad_amount, "\"1 000\" is not an amount in dollars",
       "did you mean \"1000.00\"?"},
      {"3 00", DiagnosticCode::bad_amount, "\"3 00\" is not an amount in dollars", advice},
      {".5", DiagnosticCode::bad_amount, "\".5\" is not an amount in dollars",
       "did you mean \"0.50\"?"},
      {"300,50", DiagnosticCode::bad_amount, "\"300,50\" is not an amount in dollars",
       "did you mean \"300.50\"?"},
      {"1,2345", DiagnosticCode::bad_amount, "\"1,2345\" is not an amount in dollars", advice},
      {"300\n", DiagnosticCode::bad_amount, "\"300\n\" is not an amount in dollars", advice},
      {"300.005", DiagnosticCode::bad_amount, too_fine, "did you mean \"300.01\"?"},
      {"300.0049", DiagnosticCode::bad_amount, too_fine, "did you mean \"300.00\"?"},
      {"0.000000000000000000000000000001", DiagnosticCode::bad_amount, too_fine,
       "did you mean \"0.00\"?"},
      {"92233720368547758.074", DiagnosticCode::bad_amount, too_fine,
       "did you mean \"92233720368547758.07\"?"},
      {"92233720368547758.08", DiagnosticCode::out_of_range, too_much, ""},
      {"92233720368547758.075", DiagnosticCode::out_of_range, too_much, ""},
      {"100000000000000000000000000000000000000000", DiagnosticCode::out_of_range, too_much, ""},
  }));
  CAPTURE(bad.text);
  const auto parsed = parse_amount(bad.text);
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().code == bad.code);
  CHECK(parsed.error().message == bad.message);
  CHECK(parsed.error().hint.text == bad.hint);
}
