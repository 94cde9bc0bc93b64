#include <fmt/format.h>

#include <string>
#include <vector>

#include "bounty/print.hpp"
#include "catch.hpp"
#include "review/review_text.hpp"
#include "review/sheet/cells.hpp"
#include "review/sheet/sheet.hpp"

using namespace bounty;

namespace {

constexpr std::string_view heading =
    "family,author,judgement,where,stands,decision,amount,note\r\n";

/// Returns each row as its number and its decision, or each error as its position, code and
/// message.
std::string read(const std::string& text) {
  const auto rows = read_sheet({"s.csv", text});
  std::string found;
  if (!rows) {
    for (const Diagnostic& wrong : rows.error()) {
      found +=
          fmt::format("{}: {} [{}]\n", name_of(wrong.source), wrong.message, name_of(wrong.code));
    }
    return found;
  }
  for (const SheetRow& row : rows.value()) {
    found += fmt::format("{} {}|{}|{}\n", row.number, row.at(Column::family),
                         row.at(Column::decision), row.at(Column::note));
  }
  return found;
}

std::string in_utf16(std::string_view text, bool is_big_endian) {
  std::string bytes = is_big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : text) bytes += is_big_endian ? std::string{'\0', c} : std::string{c, '\0'};
  return bytes;
}

std::string rate(std::string_view cell) {
  const auto parsed = parse_rate_cell(cell);
  return parsed ? fraction(parsed.value()) : parsed.error().message;
}

std::string amount(std::string_view cell) {
  const auto parsed = parse_amount_cell(cell);
  return parsed ? plain_amount(parsed.value()) : parsed.error().message;
}

}  // namespace

TEST_CASE("A sheet is read as spreadsheets save it") {
  const std::string plain = std::string(heading) + "a,Ada,bonus,,,0.5,,\r\n";
  CHECK(read(plain) == "2 a|0.5|\n");
  CHECK(read("\xEF\xBB\xBF" + plain) == "2 a|0.5|\n");
  CHECK(read(in_utf16(plain, false)) == "2 a|0.5|\n");
  CHECK(read(in_utf16(plain, true)) == "2 a|0.5|\n");
  CHECK(read("family;author;judgement;where;stands;decision;amount\na;Ada;bonus;;;0,5;\n") ==
        "2 a|0,5|\n");
  CHECK(read("family\tauthor\tjudgement\twhere\tstands\tdecision\tamount\ra\tAda\tbonus\t\t\t50%"
             "\t\r") == "2 a|50%|\n");
  CHECK(read("\r\n\r\nDecision, family ,author,judgement,where,stands,amount,x-mine\r\n"
             " 50 % ,a,,bonus,,,,whatever\r\n,,,,,,,\r\n\r\nhigh,b") == "4 a|50 %|\n7 b|high|\n");
  CHECK(read(std::string(heading) +
             "a,\"A \"\"B\"\"\nC\",bonus,,,0.5,,\"two\r\nlines\"\r\nb,,,,,,,\r\n") ==
        "2 a|0.5|two\r\nlines\n3 b||\n");
}

TEST_CASE("Characters beyond 16 bits are two units of UTF-16") {
  const std::string pair("\xFF\xFE\x3D\xD8\x00\xDE\xE9\x00\xAC\x20", 10);
  CHECK(text_in_utf8({"s.csv", pair}).value() == "\U0001F600\u00E9\u20AC");
  const std::string big("\xFE\xFF\xD8\x3D\xDE\x00", 6);
  CHECK(text_in_utf8({"s.csv", big}).value() == "\U0001F600");
  for (const std::string& broken :
       {std::string("\xFF\xFE\x3D\xD8", 4), std::string("\xFF\xFE\x00\xDE", 4),
        std::string("\xFF\xFE\x3D\xD8\x41\x00", 6), std::string("\xFF\xFE\x41", 3)}) {
    CHECK(text_in_utf8({"s.csv", broken}).error().code == DiagnosticCode::not_utf8);
  }
}

TEST_CASE("Files that are not sheets are refused by their kind") {
  CHECK(read("") == "s.csv, row 1: the sheet has no heading [missing-key]\n");
  CHECK(read("PK\x03\x04...") == "s.csv: this is a spreadsheet file, not CSV [not-utf8]\n");
  CHECK(read("fa\xE9") == "s.csv: the byte 0xe9 is not UTF-8 [not-utf8]\n");
  CHECK(read(std::string("f\0a\0", 4)) ==
        "s.csv: this is neither UTF-8 nor UTF-16 with a byte-order mark [not-utf8]\n");
  CHECK(read("family,author,judgement,where,decison,stands,amount,remark,note,note\n") ==
        "s.csv, row 1, decison: unknown column \"decison\" [unknown-key]\n"
        "s.csv, row 1, remark: unknown column \"remark\" [unknown-key]\n"
        "s.csv, row 1, note: the column \"note\" appears twice [duplicate-key]\n");
  CHECK(read("family,author\n") ==
        "s.csv, row 1: the column \"judgement\" is missing [missing-key]\n"
        "s.csv, row 1: the column \"where\" is missing [missing-key]\n"
        "s.csv, row 1: the column \"stands\" is missing [missing-key]\n"
        "s.csv, row 1: the column \"decision\" is missing [missing-key]\n"
        "s.csv, row 1: the column \"amount\" is missing [missing-key]\n");
  CHECK(read(std::string(heading) + "a,,bonus,,,,,,beside\r\n") ==
        "s.csv, row 2: \"beside\" is in a column without a heading [unknown-key]\n");
  CHECK(read(std::string(heading) + "a,A \"B\",bonus\r\n") ==
        "s.csv, row 2: the quotes in this row do not match [csv-syntax]\n");
  CHECK(read(std::string(heading) + "a,A,bonus\r\nb,\"B") ==
        "s.csv, row 3: the quotes in this row do not match [csv-syntax]\n");
}

TEST_CASE("Rates of cells have points, commas and blanks") {
  for (const char* half : {"0.5", "0,5", "50%", "50 %", "50,0%", "0,50", "5E-1", "50\u00A0%"}) {
    INFO(half);
    CHECK(rate(half) == "0.5");
  }
  CHECK(rate("12,5%") == "0.125");
  CHECK(rate("1") == "1");
  CHECK(rate("0,123456") == "0.123456");
  CHECK(rate("50") == "the rate is not from 0 to 1, or from \"0%\" to \"100%\"");
  CHECK(rate("0,1234567") == "the rate has more than 6 decimal places");
  CHECK(rate("half") == "\"half\" is not a rate");
  CHECK(rate("0 5") == "\"0 5\" is not a rate");
  CHECK(says_the_same("50 %", "0.5"));
  CHECK(says_the_same("high", "high"));
  CHECK_FALSE(says_the_same("", "0"));
  CHECK_FALSE(says_the_same("high", "0.75"));
}

TEST_CASE("Amounts of cells are refused where their digits are in groups") {
  for (const char* same : {"1995", "1995.00", "1995,00", "1995,0", "1995.0"}) {
    INFO(same);
    CHECK(amount(same) == "1995.00");
  }
  CHECK(amount("1.995,00") == "\"1.995,00\" has digits in groups: it may be 1995.00 or 1.995");
  CHECK(amount("1,995.00") == "\"1,995.00\" has digits in groups: it may be 1995.00 or 1.995");
  CHECK(amount("1.995") == "\"1.995\" has digits in groups: it may be 1995 or 1.995");
  CHECK(amount("1,995,000") == "\"1,995,000\" has digits in groups: it may be 1995000");
  CHECK(amount("1 995,00") == "\"1 995,00\" has digits in groups: it may be 1995.00");
  CHECK(amount("1'995.00") == "\"1'995.00\" has digits in groups: it may be 1995.00");
  CHECK(amount("1\u202F995") == "\"1\u202F995\" has digits in groups: it may be 1995");
  CHECK(parse_amount_cell("1.995,00").error().hint.text == "did you mean \"1995.00\"?");
  CHECK(amount("$1995,00") == "\"$1995,00\" is not an amount in dollars");
  CHECK(amount("1995,0000") == "1995.00");
  CHECK(amount("1995,0001") == "the amount has more than 2 decimal places");
  CHECK(amount("all of it") == "\"all of it\" is not an amount in dollars");
  CHECK(amount("-5") == "\"-5\" is not an amount in dollars");
}

TEST_CASE("Texts come back from a spreadsheet as they were") {
  for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\uFF1D1", "007", "1/2", "1e5", "sept2",
                           "Mar 1", "TRUE", "false", "'quoted", ".5", "$5", "(3)", "1. Mai"}) {
    INFO(text);
    CHECK(as_cell(text) == std::string("'") + text);
    CHECK(holds(as_cell(text), text));
    CHECK(holds(text, text));
  }
  for (const char* text : {"", "crack", "abandon/Crack the hash", "marketing", "trueness",
                           "\u00C9milie", "maybe", "inf"}) {
    INFO(text);
    CHECK(as_cell(text) == text);
    CHECK(holds(text, text));
  }
  CHECK(as_cell("a\u202Eb") == "a\\u202eb");
  CHECK(holds("a\\u202eb", "a\u202Eb"));
  CHECK_FALSE(holds("'crack", "crack"));
  CHECK_FALSE(holds("", "crack"));
  CHECK_FALSE(holds("=1", "'=1"));
}

TEST_CASE("A changed review keeps every other byte") {
  for (const char* text : {
           "{\"format\":\"bounty-review/1\",\"family\":\"a\"}",
           "\xEF\xBB\xBF {\r\n\t\"family\" : \"a\" ,\"x-list\":[ {\"a\":[1]} , 2 ] }\r\n",
           "{ \"confidence\": { }, \"payment\": { \"legal\": true , \"x-\\u0041\": null } , "
           "\"final\": 1e1 }",
       }) {
    CHECK(ReviewText(text).written() == text);
  }
  ReviewText text(
      "{ \"family\": \"a\", \"confidence\": { \"t/s\": \"low\" }, \"payment\": { } }\n");
  text.put("confidence", "t/u", "0.5");
  text.put("confidence", "t/s", "\"high\"");
  text.put("", "bonus", "0.1");
  text.put("payment", "legal", "true");
  CHECK(text.value("confidence", "t/s") == "\"high\"");
  CHECK(text.value("payment", "practical").empty());
  CHECK(text.value("nothing", "at all").empty());
  CHECK(text.written() == R"({ "family": "a", "confidence": { "t/s": "high",
    "t/u": 0.5 },
  "bonus": 0.1, "payment": {
    "legal": true
  } }
)");
  CHECK(
      text.line() ==
      R"({"family":"a","confidence":{"t/s":"high","t/u":0.5},"bonus":0.1,"payment":{"legal":true}})"
      "\n");
  text.remove("confidence", "t/s");
  text.remove("payment", "legal");
  text.remove("", "bonus");
  text.remove("nothing", "at all");
  CHECK(text.written() == R"({ "family": "a", "confidence": {
    "t/u": 0.5 }, "payment": {
  } }
)");
}

TEST_CASE("Additions to a review are formatted like the rest of it") {
  ReviewText text("{\r\n\t\"family\": \"a\",\r\n\t\"used\": true\r\n}");
  text.put("repeat_rate", "crack", "0.5");
  CHECK(text.written() ==
        "{\r\n\t\"family\": \"a\",\r\n\t\"used\": true,\r\n\t\"repeat_rate\": {\r\n\t\t\"crack\": "
        "0.5\r\n\t}\r\n}");
}

TEST_CASE("A cell of the sheet is the cell of one name alone") {
  const std::vector<std::string> names = {"Ada",
                                          "=Ada",
                                          "'=Ada",
                                          "''=Ada",
                                          "007",
                                          "'007",
                                          "A\xE2\x80\xAE"
                                          "da",
                                          "A\\u202eda",
                                          "A\\\\u202eda",
                                          "",
                                          "'",
                                          "\\"};
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK(is_cell_of_name(as_cell(name), name));
    for (const std::string& other : names) {
      if (other != name) CHECK_FALSE(is_cell_of_name(as_cell(other), name));
    }
  }
  CHECK(is_cell_of_name("=Ada", "=Ada"));
  CHECK(is_cell_of_name("007", "007"));
}
