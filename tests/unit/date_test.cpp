#include "values/date.hpp"
#include "catch.hpp"

using namespace bounty;

TEST_CASE("a date in another form is refused with the dates that it may mean") {
  struct Bad {
    const char* text;
    const char* hint;
  };
  const Bad bad = GENERATE(values<Bad>({
      {"22.11.2026", "did you mean \"2026-11-22\"?"},
      {"11/22/2026", "did you mean \"2026-11-22\"?"},
      {"11/12/2026", "did you mean \"2026-11-12\" or \"2026-12-11\"?"},
      {"5.5.2026", "did you mean \"2026-05-05\"?"},
      {"2026/11/22", "did you mean \"2026-11-22\"?"},
      {"2026-1-5", "did you mean \"2026-01-05\"?"},
      {"2026-22-11", "did you mean \"2026-11-22\"?"},
      {"20261122", "did you mean \"2026-11-22\"?"},
      {" 2026-11-22", "did you mean \"2026-11-22\"?"},
      {"2026-11-22T09:30:00Z", "did you mean \"2026-11-22\"?"},
      {"2026-02-30", "the month 2026-02 has 28 days"},
      {"2024-02-30", "the month 2024-02 has 29 days"},
      {"2026-13-13", "a year has 12 months"},
      {"22-11-26", "write it as YYYY-MM-DD"},
      {"1/2/3/2026", "write it as YYYY-MM-DD"},
      {"22.11-2026", "write it as YYYY-MM-DD"},
      {"today", "write it as YYYY-MM-DD"},
      {"", "write it as YYYY-MM-DD"},
  }));
  CAPTURE(bad.text);
  CHECK_FALSE(is_date(bad.text));
  CHECK(hint_for_date(bad.text).text == bad.hint);
}

TEST_CASE("a date that journals cannot represent is not proposed") {
  CHECK(hint_for_date("31/12/1399").text == "write it as YYYY-MM-DD");
  CHECK(hint_for_date("1/1/1400").text == "did you mean \"1400-01-01\"?");
}
