#include "bounty/credits.hpp"

#include "catch.hpp"

using namespace bounty;

namespace {

Payout payout(std::string family, std::string name, bool is_due = true) {
  Payout payout;
  payout.family = std::move(family);
  payout.acknowledgement = {is_due, std::move(name)};
  return payout;
}

/// Whether the README contains this name, if nobody else has to be acknowledged.
bool names(std::string_view readme, const std::string& name) {
  return missing_credits({{name, {"f"}}}, readme).empty();
}

struct Mention {
  const char* readme;
  const char* name;
  bool counts;
};

}  // namespace

TEST_CASE("each name is listed once with its families, both in byte order") {
  Credits credits;
  add_credit(credits, payout("b", "Zoë"));
  add_credit(credits, payout("a", "Zoë"));
  add_credit(credits, payout("a", "Zoë"));
  add_credit(credits, payout("c", "Émile"));
  add_credit(credits, payout("d_2.x-y", "1. *Ada* <b>\u202e"));
  add_credit(credits, payout("e", "Nobody", false));
  CHECK(write_credits(credits) ==
        "- 1\\. \\*Ada\\* \\<b\\>\\\\u202e: `d_2.x-y`\n- Zoë: `a`, `b`\n- Émile: `c`\n");
  CHECK(write_credits({}).empty());
}

TEST_CASE("a name counts only as a word of its own") {
  const Mention mention = GENERATE(values<Mention>({
      {"Ada", "Ada", true},
      {"- Ada: `f`\n", "Ada", true},
      {"thanks to Ada and others", "Ada", true},
      {"**Ada**, _Ada_", "Ada", true},
      {"(Ada)", "Ada", true},
      {"Ada's", "Ada", true},
      {"| Ada | Bob |", "Ada", true},
      {"# Thanks\n\nAda\nBob", "Ada", true},
      {"", "Ada", false},
      {"ada", "Ada", false},
      {"Adam", "Ada", false},
      {"XAda", "Ada", false},
      {"Ada2", "Ada", false},
      {"Ad\u00e1", "Ad", false},
      {"Ada\u0301", "Ada", false},
      {"\u00c9mile", "mile", false},
      {"Ada-Marie", "Ada", false},
      {"Anne-Ada", "Ada", false},
      {"Ada Lovelace", "Ada", false},
      {"Lovelace Ada", "Ada", false},
      {"\u00c9mile Ada", "Ada", false},
      {"Ada Lovelace, Ada", "Ada", true},
      {"Ada Lovelace", "Ada Lovelace", true},
      {"Ada  Lovelace", "Ada Lovelace", true},
      {"by Ada\r\n  Lovelace", "Ada Lovelace", true},
      {"Ada\n\nLovelace", "Ada Lovelace", false},
      {"Ada L.: `f`", "Ada L.", true},
      {"a \\*b\\*", "a *b*", true},
      {"a *b*", "a *b*", true},
      {"snake_case", "snake_case", true},
      {"snake\\_case", "snake_case", true},
      {"me@\u2060example.org", "me@example.org", true},
      {"C:\\\\dir", "C:\\dir", true},
      {"R & D", "R & D", true},
      {"\u5c71\u7530", "\u5c71", false},
      {"\u5c71\u7530 \u82b1\u5b50", "\u5c71\u7530 \u82b1\u5b50", true},
      {"\xff"
       "Ada\xff",
       "Ada", true},
  }));
  CAPTURE(mention.readme, mention.name);
  CHECK(names(mention.readme, mention.name) == mention.counts);
}

TEST_CASE("a name inside a longer name does not count") {
  const Credits credits = {{"L.", {"a"}}, {"Ada L.", {"b"}}, {"de Ada L.", {"c"}}, {" ", {"d"}}};
  CHECK(missing_credits(credits, "- de Ada L.\n") == Credits{{"L.", {"a"}}, {"Ada L.", {"b"}}});
  CHECK(missing_credits(credits, "- de Ada L.\n- Ada L.\n") == Credits{{"L.", {"a"}}});
  CHECK(missing_credits(credits, write_credits(credits)).empty());
}
