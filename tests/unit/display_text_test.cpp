#include "report/parts/display_text.hpp"
#include "bounty/report.hpp"
#include "catch.hpp"
#include "report/text/text.hpp"

using namespace bounty;

TEST_CASE("the display width is that of a terminal") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("手順") == 4);
  CHECK(display_width("e\u0301tape") == 5);
  CHECK(display_width("Étape") == 5);
  CHECK(display_width("🚀") == 2);
  CHECK(display_width("👩\u200d🚀") == 2);
  CHECK(display_width("❤\ufe0f") == 2);
  CHECK(display_width("🇩🇪") == 2);
  CHECK(display_width("") == 0);
}

// tests/terminal/test_widths.py compares such texts with the cursor of a terminal.
TEST_CASE("a mark beside its letter takes a column, one above it takes none") {
  CHECK(display_width("ﾊﾞ") == 2);
  CHECK(display_width("हिन्दी") == 5);
  CHECK(display_width("ไม้") == 2);
  CHECK(display_width("\u1112\u1161\u11ab") == 2);
  CHECK(display_width("か\u3099") == 2);
}

TEST_CASE("colours take no columns") {
  CHECK(display_width("\x1b[1;31merror:\x1b[0m x") == 8);
  CHECK(display_width("\x1b[0m") == 0);
  CHECK(display_width("\x1b[2Jx") == 4);
  CHECK(display_width("\x1b[1") == 2);
}

TEST_CASE("elision cuts between characters only") {
  CHECK(elided("abcdef", 6, "…") == "abcdef");
  CHECK(elided("abcdefg", 6, "…") == "abcde…");
  CHECK(elided("abcdefg", 6, "...") == "abc...");
  CHECK(elided("手順手順", 6, "…") == "手順…");
  CHECK(elided("ae\u0301e\u0301e\u0301", 3, "…") == "ae\u0301…");
  CHECK(elided("abcdefg", 0, "…").empty());
  CHECK(elided("abcdefg", 2, "...") == "..");
}

TEST_CASE("no text can control a terminal") {
  CHECK(printable("plain, ünïcode 手") == "plain, ünïcode 手");
  CHECK(printable("\x1b[31mred\x1b[0m") == "\\u001b[31mred\\u001b[0m");
  CHECK(printable("a\nb\rc\x7f") == "a\\u000ab\\u000dc\\u007f");
  CHECK(printable("\u202eabc\u2066") == "\\u202eabc\\u2066");
  CHECK(printable("\u0085") == "\\u0085");
  CHECK(printable("bad \xff bytes") == "bad \\xff bytes");
}

TEST_CASE("lines break at spaces and continue with an indent") {
  CHECK(wrapped("one two three", 7, 2) == "one two\n  three");
  CHECK(wrapped("short", 7, 2) == "short");
  CHECK(wrapped("averylongword x", 7, 0) == "averylo\nngword\nx");
  CHECK(wrapped("手順手順手順", 5, 1) == "手順\n 手順\n 手順");
  CHECK(wrapped("text|json|csv x", 10, 0) == "text|json|\ncsv x");
  CHECK(wrapped("one two three", 5, 2, 2) == "one two\n  three");
  CHECK(wrapped("手順", 1, 0) == "手\n順");
}

TEST_CASE("lines wider than the terminal break at spaces and are indented further") {
  CHECK(fitted("one two three\n  four\n", 0) == "one two three\n  four\n");
  CHECK(fitted(std::string(12, ' ') + "one two", 10) ==
        "     one\n         t\n         w\n         o");
  CHECK(fitted("one two three\n  four\n", 13) == "one two three\n  four\n");
  CHECK(fitted("one two three\n\n  four five\nsix", 10) ==
        "one two\n    three\n\n  four\n      five\nsix");
}

TEST_CASE("texts that are cut remain distinguishable") {
  using Texts = std::vector<std::string>;
  const auto cut = [](const Texts& texts) { return distinctly_elided(texts, 8, "…"); };
  CHECK(cut({"short", "eight_ch", "nine_char"}) == Texts{"short", "eight_ch", "nine_ch…"});
  CHECK(cut({"the_same_1", "the_same_2", "another_one"}) ==
        Texts{"the…me_1", "the…me_2", "another…"});
  CHECK(cut({"the_same_x_1234", "the_same_y_1234", "the_same_x_1234"}) ==
        Texts{"t…x_1234", "t…y_1234", "t…x_1234"});
  CHECK(cut({"the_same_x_12345678", "the_same_y_12345678", "the_same_x_12345678"}) ==
        Texts{"the_s… 1", "the_s… 2", "the_s… 1"});
}

TEST_CASE("all bars have the same scale") {
  const BarScale scale(Money::from_cents(1000), 10);
  const auto cents = [](std::int64_t amount) { return Money::from_cents(amount); };
  const TextStyle ascii;
  CHECK(bar(scale.stretch(cents(0), cents(1000)), BarKind::total, ascii) == "##########");
  CHECK(bar(scale.stretch(cents(0), cents(500)), BarKind::total, ascii) == "#####");
  CHECK(bar(scale.stretch(cents(500), cents(1000)), BarKind::deduction, ascii) == "     -----");
  CHECK(bar(scale.stretch(cents(500), cents(500)), BarKind::deduction, ascii).empty());
  CHECK(bar(scale.stretch(cents(999), cents(1000)), BarKind::deduction, ascii) == "         -");
  CHECK(bar(scale.stretch(cents(0), cents(1)), BarKind::total, ascii) == "#");
  CHECK(bar(BarScale(Money(), 10).stretch(cents(0), cents(0)), BarKind::total, ascii).empty());
}
