#include "bounty/csv.hpp"

#include <algorithm>

#include "catch.hpp"
#include "outcomes.hpp"
#include "report/exports/csv.hpp"

using namespace bounty;

namespace {

std::string cell(std::string_view content) {
  std::string text;
  CsvRow(text).text(content);
  return text;
}

std::string row(const Outcome& outcome, const CsvStyle& style = {}) {
  std::string text;
  write_csv(text, outcome, style);
  return text;
}

struct Cell {
  const char* content;
  const char* written;
};

}  // namespace

TEST_CASE("a cell is quoted if necessary and is never a formula") {
  const Cell each = GENERATE(values<Cell>({
      {"", ""},
      {"Ada", "Ada"},
      {"Ada Lovelace", "Ada Lovelace"},
      {" a ", " a "},
      {"a,b", "\"a,b\""},
      {",", "\",\""},
      {"\"", "\"\"\"\""},
      {"a\"b", "\"a\"\"b\""},
      {"\"a\"", "\"\"\"a\"\"\""},
      {"a\nb", "a\\u000ab"},
      {"a\r\nb", "a\\u000d\\u000ab"},
      {"a;b\tc'd", "a;b\\u0009c'd"},
      {"\xC3\xA9\xE2\x82\xAC", "\xC3\xA9\xE2\x82\xAC"},
      {"a\xFF"
       "b,",
       "\"a\\xffb,\""},
      {"=1+1", "'=1+1"},
      {"\uFF1D1+1", "'\uFF1D1+1"},
      {"\uFF20x", "'\uFF20x"},
      {"a\uFF0B1", "a\uFF0B1"},
      {"+1", "'+1"},
      {"-1", "'-1"},
      {"-:12", "'-:12"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\tx", "\\u0009x"},
      {"\x1b[2Jx", "\\u001b[2Jx"},
      {"\n=1", "\\u000a=1"},
      {"=1,2", "\"'=1,2\""},
      {"=\"a\"", "\"'=\"\"a\"\"\""},
      {"\"=1", "\"\"\"=1\""},
      {"'=1", "'=1"},
      {"a=1", "a=1"},
      {"=", "'="},
  }));
  CAPTURE(each.content);
  CHECK(cell(each.content) == each.written);
}

TEST_CASE("commas separate the cells of a row") {
  std::string text = "before\r\n";
  CsvRow row(text);
  row.text("").raw("b").number(-7).number(INT64_MIN).blanks(3).text("x,y").end();
  CHECK(text == "before\r\n,b,-7,-9223372036854775808,,,,\"x,y\"\r\n");
}

TEST_CASE("each submission is one row") {
  CHECK(csv_heading({}) ==
        "source,status,family,kind,author,gross_cents,computation_cents,repeated_steps_cents,"
        "missing_qa_cents,base_payment_cents,bonus_rate,bonus_cents,bounty_cents,bounty,"
        "ceiling_cents,ceiling,payment,payable_cents,payable,payment_reason,payment_date,warnings,"
        "review,error\r\n");
  std::string text;
  for (const Outcome& outcome : outcomes::small_batch()) {
    write_csv(text, outcome, {});
  }
  CHECK(
      text ==
      "a.json,scored,alpha,implementation,Ada Lovelace,217500,45000,45000,37500,90000,0.125,"
      "11250,101250,1012.50,143438,1434.38,clear,101250,1012.50,,2026-11-22,,review.json,\r\n"
      "\"b,1.json\",scored,beta.2,implementation,,15000,0,0,0,15000,0,0,15000,150.00,22500,225.00,"
      "unchecked,,,,,,,\r\n"
      "'-:3,scored,gamma,specification,\"'=1+\"\"1\"\", me\",0,0,0,0,0,0,0,0,0.00,0,0.00,"
      "unchecked,,,,,,,\r\n"
      "d.json,rejected,,,,,,,,,,,,,,,,,,,,,,"
      "\"d.json:1:99: unknown unit \"\"hours\"\" [bad-duration]\"\r\n");
}

TEST_CASE("each step is one row") {
  CHECK(csv_heading({CsvRows::steps}) ==
        "source,status,family,author,task,step,activity,time_seconds,computation_seconds,count,"
        "full_rate_count,repeat_count,repeat_rate,qa,qa_rate,gross_cents,computation_cents,"
        "repeated_steps_cents,missing_qa_cents,amount_cents,amount,review,error\r\n");
  std::string text;
  for (const Outcome& outcome : outcomes::small_batch()) write_csv(text, outcome, {CsvRows::steps});
  CHECK(text ==
        "a.json,scored,alpha,Ada Lovelace,t,s,k,7200,1800,3,1,2,0.5,full_run,1,180000,45000,45000,"
        "0,90000,900.00,review.json,\r\n"
        "a.json,scored,alpha,Ada Lovelace,t,\"v, w\",,4500,0,1,1,0,0,none,0,37500,0,0,37500,0,"
        "0.00,review.json,\r\n"
        "\"b,1.json\",scored,beta.2,,t,s,,1800,0,1,1,0,0,alternative,1,15000,0,0,0,15000,150.00,,"
        "\r\n"
        "'-:3,scored,gamma,\"'=1+\"\"1\"\", me\",,,,,,,,,,,,,,,,,,,\r\n"
        "d.json,rejected,,,,,,,,,,,,,,,,,,,,,"
        "\"d.json:1:99: unknown unit \"\"hours\"\" [bad-duration]\"\r\n");
}

TEST_CASE("a withheld payment states its reason") {
  Payout payout;
  payout.source = "s";
  payout.family = "f";
  payout.payment = {.status = PaymentStatus::withheld,
                    .payable = Money(),
                    .reason = WithheldReason::duplicate_family,
                    .date = "2026-11-22"};
  CHECK(row(payout) ==
        "s,scored,f,implementation,,0,0,0,0,0,0,0,0,0.00,0,0.00,withheld,0,0.00,duplicate-family,"
        "2026-11-22,,,\r\n");
}

TEST_CASE("several warnings share one cell, and a blocked payment is an amount") {
  Payout payout;
  payout.source = "s";
  payout.family = "f";
  payout.payment = {.status = PaymentStatus::blocked, .payable = Money(), .note = "a, note"};
  payout.warnings = {{WarningCode::no_evidence, "m"}, {WarningCode::duplicate_family, "m, n"}};
  CHECK(row(payout) ==
        "s,scored,f,implementation,,0,0,0,0,0,0,0,0,0.00,0,0.00,blocked,0,0.00,,,"
        "no-evidence duplicate-family,,\r\n");
}

TEST_CASE("an error with newlines and quotes is one cell") {
  const Rejection rejection{
      "dir/a b.json",
      {{.code = DiagnosticCode::cannot_read, .message = "m\n\"q\"", .source = "dir/a b.json"},
       {.code = DiagnosticCode::no_steps, .message = "another"}},
      {}};
  const std::string written = row(rejection);
  CHECK(std::ranges::count(written, '"') % 2 == 0);
  CHECK(written.starts_with("dir/a b.json,rejected,,,,,,,,,,,,,,,,,,,,,,\""));
  CHECK(written.ends_with("[cannot-read]\"\r\n"));
  CHECK(written.find("another") == std::string::npos);
}

TEST_CASE("each undecided judgement is one row, the most valuable first") {
  const CsvStyle style{CsvRows::undecided};
  CHECK(csv_heading(style) ==
        "source,status,family,author,judgement,where,by,worth_cents,worth,review,error\r\n");
  CHECK(row(outcomes::small_batch()[0], style) ==
        "a.json,scored,alpha,Ada Lovelace,confidence,\"t/v, w\",program or submitter,42188,421.88,"
        "review.json,\r\n");
  CHECK(row(outcomes::small_batch()[1], style) ==
        "\"b,1.json\",scored,beta.2,,bonus,,program,7500,75.00,,\r\n"
        "\"b,1.json\",scored,beta.2,,payment,,program,,,,\r\n");
  CHECK(row(outcomes::small_batch()[3], style) ==
        "d.json,rejected,,,,,,,,,\"d.json:1:99: unknown unit \"\"hours\"\" [bad-duration]\"\r\n");
}

TEST_CASE("undecided judgements are ranked over all submissions, and rejections come last") {
  std::vector<RankedRow> rows;
  for (const Outcome& outcome : outcomes::small_batch()) {
    for (RankedRow& each : csv_to_do(outcome, {CsvRows::undecided}))
      rows.push_back(std::move(each));
  }
  std::rotate(rows.begin(), rows.begin() + 3, rows.end());
  rank(rows);
  std::string first_letters;
  for (const RankedRow& each : rows) first_letters += each.row.front();
  CHECK(first_letters == "a\"\"'d");
}

TEST_CASE("the output for Excel begins with a byte-order mark and keeps texts as texts") {
  CHECK(csv_heading({CsvRows::undecided, true}).starts_with("\xEF\xBB\xBFsource,"));
  const char* const changed =
      GENERATE("7", "007", "1e5", "1E-5", "1.5", "1,5", ".5", "12%", "$5", "(5)", "1-2", "2026-11",
               "11/12", "10:30", "3 PM", "MARCH1", "sep-7", "Dec 24", "TRUE", "false", "1 e 5",
               "2026-01-02T10:00Z", "2 Mon", "\u20AC5", "-5", "12345678901234567890");
  CAPTURE(changed);
  std::string text;
  CsvRow(text, true).text(changed);
  CHECK((text.starts_with("'") || text.starts_with("\"'")));
  const char* const kept = GENERATE("reverse_hash", "gpt2", "task_1", "1_000", "v1.2", "e", "march",
                                    "t1", "a1", "Ada", "", "t/s", "truest", "-");
  if (std::string_view(kept) != "-") {
    text.clear();
    CsvRow(text, true).text(kept);
    CHECK(text == kept);
  }
}
