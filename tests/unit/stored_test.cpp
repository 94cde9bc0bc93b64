#include <algorithm>
#include <string>
#include <string_view>

#include "bounty/read.hpp"
#include "bounty/write.hpp"
#include "build.hpp"
#include "catch.hpp"
#include "formats/record.hpp"

using namespace bounty;

namespace {

/// Returns a result of two hours whose payment has these members.
std::string result_with_payment(std::string_view members) {
  std::string text = write_result(build::payout(build::submission({{"2h"}})));
  const std::string key = "\"payment\": {";
  const std::size_t begin = text.find(key) + key.size();
  return text.replace(begin, text.find('}', begin) - begin, members);
}

VoidedPayment voided() {
  return {"anagrams",
          "Ada",
          "2026-12-01",
          "it bounced",
          {"2026-11-22", Money::from_cents(30050), "a.json"},
          Money::from_cents(30000),
          Money::from_cents(50)};
}

/// Returns the position and the code of each error in a void after a change of its text, or "" if
/// it is valid.
std::string errors_of_void(const std::string& before, const std::string& after) {
  std::string text = write_void(voided());
  const std::size_t begin = text.find(before);
  REQUIRE(begin != std::string::npos);
  text.replace(begin, before.size(), after);
  const auto read = read_voided_payment({"v.json", text});
  std::string errors;
  if (read) return errors;
  for (const Diagnostic& error : read.error()) {
    errors += error.pointer + " " + std::string(name_of(error.code)) + "\n";
  }
  return errors;
}

}  // namespace

TEST_CASE("the payable amount of a stored result follows from its status") {
  const auto [members, is_right] = GENERATE(table<std::string, bool>({
      {R"("status":"clear","payable_cents":60000)", true},
      {R"("status":"clear","payable_cents":60001)", false},
      {R"("status":"clear","payable_cents":0)", false},
      {R"("status":"clear","payable_cents":null)", false},
      {R"("status":"clear","payable_cents":60000,"reason":"paid")", false},
      {R"("status":"withheld","payable_cents":0,"reason":"paid")", true},
      {R"("status":"withheld","payable_cents":0,"reason":"duplicate-family")", true},
      {R"("status":"withheld","payable_cents":0)", false},
      {R"("status":"withheld","payable_cents":60000,"reason":"amount-differs")", false},
      {R"("status":"blocked","payable_cents":0)", true},
      {R"("status":"blocked","payable_cents":60000)", false},
      {R"("status":"blocked","payable_cents":0,"reason":"paid")", false},
      {R"("status":"unchecked","payable_cents":null)", true},
      {R"("status":"unchecked","payable_cents":null,"missing":["amount","payee"])", true},
      {R"("status":"unchecked","payable_cents":0)", false},
      {R"("status":"unchecked","payable_cents":60000)", false},
  }));
  CAPTURE(members);
  const auto read = read_stored({"r.json", result_with_payment(members)});
  REQUIRE(read.has_value() == is_right);
  if (is_right) return;
  REQUIRE(read.error().size() == 1);
  CHECK(read.error().front().code == DiagnosticCode::does_not_add_up);
  CHECK(read.error().front().pointer == "/payment");
}

TEST_CASE("an unknown word for a payment is an error") {
  const auto members = GENERATE(R"("status":"Clear","payable_cents":60000)",
                                R"("status":"withheld","payable_cents":0,"reason":"because")",
                                R"("status":"unchecked","payable_cents":null,"missing":["luck"])");
  const auto read = read_stored({"r.json", result_with_payment(members)});
  REQUIRE_FALSE(read);
  CHECK(std::ranges::any_of(read.error(), [](const Diagnostic& error) {
    return error.code == DiagnosticCode::out_of_range && error.pointer.starts_with("/payment/");
  }));
}

TEST_CASE("a voided payment reads back unchanged") {
  for (const char* author : {"Ada", ""}) {
    VoidedPayment written = voided();
    written.author = author;
    const auto read = read_voided_payment({"v.json", write_void(written)});
    REQUIRE(read);
    CHECK(write_void(read.value()) == write_void(written));
    CHECK(read.value().paid.source == "a.json");
    CHECK(read.value().base_payment + read.value().bonus == read.value().paid.amount);
  }
}

TEST_CASE("a voided payment that was changed is refused") {
  CHECK(errors_of_void(R"("bonus_cents":50)", R"("bonus_cents":51)") == " does-not-add-up\n");
  CHECK(errors_of_void("30000", "-1") != "");
  CHECK(errors_of_void("2026-12-01", "soon") == "/date out-of-range\n");
  CHECK(errors_of_void("anagrams", "../a") == "/family bad-name\n");
  CHECK(errors_of_void(R"("note":)", R"("notes":)") != "");
  CHECK(errors_of_void("bounty-void/1", "bounty-void/2") == "/format wrong-format\n");
  CHECK(errors_of_void("it bounced", "it came back") == "");
}

TEST_CASE("a payment of nothing cannot be voided") {
  CHECK(errors_of_void("\"amount_cents\":30050", "\"amount_cents\":0")
            .starts_with("/paid/amount_cents out-of-range\n"));
}

TEST_CASE("a voided payment is distinguished from a submission") {
  const auto read = read_submission({"v.json", write_void(voided())});
  REQUIRE_FALSE(read);
  CHECK(read.error().front().hint.text == "this is a voided payment: pass it with --paid");
}

TEST_CASE("the first line of a record announces what is in it") {
  RecordSums sums;
  CHECK(write_record_head(sums) ==
        R"({"format":"bounty-record/1","payments":0,"paid_cents":0,"voids":0,"voided_cents":0})"
        "\n");
  Payout largest = build::payout(build::submission({{"2h"}}));
  largest.payment.payable = Money::from_cents(INT64_MAX - 1);
  for (const Outcome& outcome : {Outcome(largest), Outcome(largest), Outcome(Rejection())})
    sums.add(outcome);
  sums.add(voided());
  CHECK(
      write_record_head(sums) ==
      R"({"format":"bounty-record/1","payments":3,"paid_cents":18446744073709551612,"voids":1,"voided_cents":30050})"
      "\n");
}

TEST_CASE("the first line of a record is told from a submission") {
  const auto read = read_submission({"r.json", write_record_head({})});
  REQUIRE_FALSE(read);
  CHECK(read.error().front().hint.text ==
        "this is the first line of a record: pass the whole record with --paid");
}

TEST_CASE("a stored rejection keeps its proposals") {
  const Hint hint = {"did you mean one of them?",
                     {{"a \"b\""},
                      {"0.50", false},
                      {"true", false},
                      {"false", false},
                      {R"({"time": "90m"})", false},
                      {R"({"x-a": 1, "b": "c \\ d"})", false}}};
  const std::string text = write_rejection(
      {"s.json", {{.code = DiagnosticCode::wrong_type, .message = "m", .hint = hint}}});
  const auto read = read_stored({"r.json", text});
  REQUIRE(read);
  const Rejection& rejection = std::get<Rejection>(read.value().front());
  CHECK(rejection.diagnostics.front().hint.proposals == hint.proposals);
  CHECK(write_rejection(rejection) == text);
}

TEST_CASE("a stored rejection with an impossible proposal is refused") {
  const std::string text = write_rejection(
      {"s.json", {{.code = DiagnosticCode::wrong_type, .message = "m", .hint = {"h", {{"a"}}}}}});
  const std::size_t begin = text.find("\"a\"");
  for (const char* other : {"null", "[1]", R"({"a": [1]})", R"({"a": 1, "a": 1})", "tru"}) {
    CAPTURE(other);
    CHECK_FALSE(read_stored({"r.json", std::string(text).replace(begin, 3, other)}));
  }
}
