#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "bounty/read.hpp"
#include "bounty/score.hpp"
#include "bounty/write.hpp"
#include "catch.hpp"

using nlohmann::json;

namespace {

/// Scores the case under its review from outside, if it has one, and otherwise under the embedded
/// one.
json result_of(const json& reference) {
  const auto read = bounty::read_submission({"case.json", reference.at("submission").dump()});
  REQUIRE(read);
  const auto& model = read.value();
  std::optional<bounty::Review> from_outside;
  if (reference.contains("review")) {
    const auto review = bounty::read_review({"review.json", reference["review"].dump()});
    REQUIRE(review);
    from_outside = review.value();
  }
  const auto payout =
      bounty::score(model, from_outside ? &*from_outside : model.embedded_review(), {});
  REQUIRE(payout);
  return json::parse(bounty::write_result(payout.value()));
}

/// Returns the amounts of a step as the cases list them, without nesting.
json flat(const json& from) {
  json figures = from.at("deductions");
  for (const char* key : {"task", "step", "gross_cents", "amount_cents"}) {
    if (from.contains(key)) figures[key] = from[key];
  }
  return figures;
}

/// Returns the part of a result that the cases state. They do not state the position of the payment
/// among the undecided judgements.
json stated_part(const json& result) {
  json part = flat(result);
  part["steps"] = json::array();
  for (const json& step : result.at("steps")) part["steps"].push_back(flat(step));
  for (const char* key : {"base_payment_cents", "bonus_cents", "bounty_cents", "ceiling_cents"}) {
    part[key] = result.at(key);
  }
  part["undecided"] = json::array();
  for (json judgement : result.at("undecided")) {
    judgement.erase("submitter_can_settle");  // the cases are only about amounts
    if (judgement.at("judgement") != "payment") part["undecided"].push_back(judgement);
  }
  part["payment_status"] = result.at("payment").at("status");
  part["payable_cents"] = result.at("payment").at("payable_cents");
  const json& payment = result.at("payment");
  if (payment.contains("reason")) part["payment_reason"] = payment["reason"];
  return part;
}

}  // namespace

TEST_CASE("the reference cases match to the cent") {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(BOUNTY_CASES)) {
    files.insert(entry.path());
  }
  REQUIRE(files.size() == 38);
  for (const auto& file : files) {
    CAPTURE(file);
    std::ifstream stream(file);
    const json reference = json::parse(stream);
    CHECK(stated_part(result_of(reference)) == reference.at("expected"));
  }
}
