#include "catch.hpp"
#include "report/markdown/text.hpp"

using namespace bounty;

TEST_CASE("characters with a meaning in Markdown are escaped") {
  CHECK(markdown_text("plain text, 1.5 (a-b) 'c' \"d\"!") == "plain text, 1.5 (a-b) 'c' \"d\"!");
  CHECK(markdown_text("*a* ~b~ `c` [d](e) <f> g|h \\ & #") ==
        R"(\*a\* \~b\~ \`c\` \[d\](e) \<f\> g\|h \\ \& \#)");
  CHECK(markdown_text("snake_case _a_ 1_2") == R"(snake_case \_a\_ 1_2)");
  CHECK(markdown_text("\x1b[1m\n") == R"(\\u001b\[1m\\u000a)");
  CHECK(markdown_text("") == "");
}

TEST_CASE("amounts are not formulas in Markdown") {
  CHECK(markdown_text("$300.00 to $400.00") == "$300.00 to $400.00");
  CHECK(markdown_text("-$5.00") == "-$5.00");
  CHECK(markdown_text("$x$ a$ 1-$5") == R"(\$x\$ a\$ 1-\$5)");
}

TEST_CASE("mentions and references do not become links") {
  CHECK(markdown_text("@ada a@b.c @ x") == "@\u2060ada a@\u2060b.c @ x");
  CHECK(markdown_text("#12 a#3 #a") == "\\#\u206012 a\\#\u20603 \\#a");
  CHECK(markdown_text("GH-12 gh-1 G-1") == "GH-\u206012 gh-\u20601 G-1");
  CHECK(markdown_text("http://a ftp://b mailto:c :d:") ==
        "http:\u2060//a ftp:\u2060//b mailto:\u2060c :\u2060d:");
  CHECK(markdown_text("www.a WwW.b ww.c") == "www\u2060.a WwW\u2060.b ww.c");
  CHECK(markdown_text("2:30 a: b") == "2:30 a: b");
}

TEST_CASE("no line begins a list") {
  CHECK(markdown_line("- a") == R"(\- a)");
  CHECK(markdown_line("+ a") == R"(\+ a)");
  CHECK(markdown_line("12. a") == R"(12\. a)");
  CHECK(markdown_line("3) a") == R"(3\) a)");
  CHECK(markdown_line("     a - b ") == "a - b");
  CHECK(markdown_line("2026") == "2026");
  CHECK(markdown_line("") == "");
}

TEST_CASE("bold text has no spaces at its ends") {
  CHECK(markdown_bold(" a * ") == R"(**a \***)");
  CHECK(markdown_bold("\u2003a\u00A0b\u3000 ") == "**a\u00A0b**");
  CHECK(markdown_bold("  ").empty());
  CHECK(markdown_bold("\u00A0").empty());
}

TEST_CASE("a block of code ends after its content") {
  CHECK(markdown_code("a\n") == "```text\na\n```\n");
  CHECK(markdown_code("```\n````\n") == "`````text\n```\n````\n`````\n");
}

TEST_CASE("a table in Markdown") {
  Table table({{"Name"}, {"Amount", Align::right}});
  table.add_rule();
  table.add_heading("a|b", "$3.00");
  table.add_row({{"  c"}, {"$1.00", Role::earned}});
  CHECK(markdown_table(table) == R"(| Name | Amount |
| --- | ---: |
| **a\|b** | $3.00 |
|   c | **$1.00** |
)");
  table.add_remark("because");
  table.add_row({{"d"}, {"$2.00"}});
  CHECK(markdown_table(table) == R"(| Name | Amount | Why |
| --- | ---: | --- |
| **a\|b** | $3.00 |  |
|   c | **$1.00** | because |
| d | $2.00 |  |
)");
}
