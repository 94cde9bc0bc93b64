#include <algorithm>
#include <string>
#include <vector>

#include "bounty/print.hpp"
#include "bounty/read.hpp"
#include "bounty/score.hpp"
#include "build.hpp"
#include "catch.hpp"

using namespace bounty;

namespace {

/// Returns a submission with a task for each list of steps. The steps are called `a`, `b` and so
/// on, and are given in JSON without braces.
Submission of_tasks(const std::vector<std::vector<std::string>>& tasks) {
  std::string text;
  for (const auto& steps : tasks) {
    text += (text.empty() ? "" : ", ");
    text += R"({"name": ")" + std::string(1, static_cast<char>('a' + (&steps - tasks.data())));
    text += R"(", "steps": [)";
    for (const std::string& step : steps)
      text += (&step == steps.data() ? "{" : ", {") + step + R"(, "qa": "full_run"})";
    text += "]}";
  }
  return read_submission(
             {"s", R"({"format": "bounty-submission/1", "family": "f", "tasks": [)" + text + "]}"})
      .value();
}

Review review_of(const std::string& members) {
  return read_review({"r", R"({"format": "bounty-review/1", "family": "f", )" + members + "}"})
      .value();
}

std::string named(const std::string& name, const std::string& more = "") {
  return R"("name": ")" + name + R"(", "time": "1h")" + more;
}

std::string timed(const std::string& time, const std::string& more = "") {
  return R"("name": "s", "time": )" + time + more;
}

/// Returns the message of the warning, or "" if there is none. There is never more than one.
std::string warned(WarningCode code, const Submission& submission, const Review* review = nullptr,
                   const Policy& policy = {}) {
  const auto list = score(submission, review, policy).value().warnings;
  REQUIRE(std::ranges::count(list, code, &Warning::code) <= 1);
  const auto found = std::ranges::find(list, code, &Warning::code);
  return found == list.end() ? "" : found->message;
}

std::string repeated(const Submission& submission, const Review* review = nullptr,
                     const Policy& policy = {}) {
  return warned(WarningCode::perhaps_repeated, submission, review, policy);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("steps of one name without a common activity may be repetitions") {
  CHECK(repeated(of_tasks({{named("Read the logs")}, {named("read  the LOGS")}})) ==
        "steps with the same name have no common activity: \"a/Read the logs\" and \"b/read  the "
        "LOGS\"; "
        "$300.00 of the bounty depends on whether they are the same work: state one \"activity\" "
        "for those that are");
  for (const char* other : {"Read the logs", "Readthelogs", "Ｒead\u3000the logs"})
    CHECK_FALSE(repeated(of_tasks({{named("Read the logs")}, {named(other)}})).empty());
  CHECK_FALSE(repeated(of_tasks({{named("Read"), named("READ")}})).empty());
  CHECK(repeated(of_tasks({{named("Read"), named("Write")}, {named("Dear")}})).empty());
  CHECK(repeated(of_tasks({{named("Read")}})).empty());
}

TEST_CASE("a common activity settles it, different activities do not") {
  const std::string x = R"(, "activity": "x")";
  const std::string y = R"(, "activity": "y")";
  CHECK(repeated(of_tasks({{named("Read", x)}, {named("read", x)}})).empty());
  CHECK_FALSE(repeated(of_tasks({{named("Read", x)}, {named("Read", y)}})).empty());
  CHECK_FALSE(repeated(of_tasks({{named("Read", x)}, {named("Read")}})).empty());
}

TEST_CASE("the review's activity settles it, a final review does not") {
  const Submission s = of_tasks({{named("Read")}, {named("Read")}, {named("Read")}});
  const Review common = review_of(R"("activity": {"a/Read": "x", "b/Read": "x", "c/Read": "x"})");
  const Review own = review_of(R"("activity": {"b/Read": "x", "c/Read": "y"})");
  const Review one = review_of(R"("activity": {"b/Read": "x"})");
  const Review final = review_of(R"("final": true)");
  CHECK(repeated(s, &common).empty());
  CHECK(repeated(s, &own).empty());
  CHECK(has(repeated(s, &one), "\"a/Read\" and \"c/Read\"; $300.00"));
  CHECK(has(repeated(s, &final), "\"a/Read\" and \"b/Read\" and 1 more; $600.00"));
}

TEST_CASE("the amount at stake is what the review's activity would take off") {
  const Submission s = of_tasks({{named("Read", R"(, "count": 3)"), named("Write")},
                                 {named("READ", R"(, "computation": "0:20")")},
                                 {named("Write", R"(, "activity": "w")"), named("rEad")}});
  Policy policy;
  policy.repeat_rate = build::rate("33.3333%");
  Review review = review_of(R"("bonus": 0.175)");
  const Money bounty = score(s, &review, policy).value().bounty;
  const std::string message = repeated(s, &review, policy);
  review = review_of(
      R"("bonus": 0.175, "activity": {"a/Read": "r", "b/READ": "r", "c/rEad": "r", "a/Write": "w"})");
  const Money less = score(s, &review, policy).value().bounty;
  REQUIRE(less < bounty);
  CHECK(has(message, dollars(bounty - less) + " of the bounty"));
  CHECK(repeated(s, &review, policy).empty());
}

TEST_CASE("activities joined by several names count as one") {
  const std::string x = R"(, "activity": "x")";
  // x and the step b/One are one activity, and so are b/Two and x. So only a/One has the full rate.
  const Submission s = of_tasks(
      {{named("One", x), named("Three", x)}, {named("One"), named("Two")}, {named("Two", x)}});
  CHECK(has(repeated(s), "\"a/One\" and \"b/One\", \"b/Two\" and \"c/Two\"; $600.00"));
}

TEST_CASE("many names are counted and not listed") {
  std::vector<std::string> steps;
  for (int i = 0; i < 200; ++i) steps.push_back(named("step " + std::to_string(i)));
  const std::string message = repeated(of_tasks({steps, steps}));
  CHECK(has(message, "\"a/step 2\" and \"b/step 2\", and 197 more names; $60,000.00"));
  CHECK(message.size() < 300);
  steps.resize(4);
  CHECK(has(repeated(of_tasks({steps, steps})), ", and 1 more name; "));
}

TEST_CASE("a bare number of 24 or more may mean minutes") {
  const auto minutes = [](const std::string& time, const std::string& more = "") {
    return warned(WarningCode::perhaps_minutes, of_tasks({{timed(time, more)}}));
  };
  CHECK(minutes("90") ==
        "the time of \"a/s\" is 90, a bare number, which means 90 hours: write \"90m\" for "
        "minutes, or \"90h\" for hours");
  for (const char* time : {"24", "9e1", "90.0", "100000"}) CHECK_FALSE(minutes(time).empty());
  for (const char* time : {"23", "23.5", "24.5", "2", "\"90h\"", "\"90:00\"", "\"90m\""})
    CHECK(minutes(time).empty());
  CHECK(has(minutes("\"100h\"", R"(, "computation": 45)"), "the computation of \"a/s\" is 45,"));
}

TEST_CASE("bare numbers of a review may mean minutes too") {
  const Submission s = of_tasks({{timed("90")}});
  const Review right = review_of(R"("time": {"a/s": "1h30m"})");
  const Review wrong = review_of(R"("time": {"a/s": 60}, "computation": {"a/s": 30})");
  CHECK(warned(WarningCode::perhaps_minutes, s, &right).empty());
  CHECK(has(warned(WarningCode::perhaps_minutes, s, &wrong), "the time of \"a/s\" is 60,"));
}

TEST_CASE("a step above 100 hours is long unless the program estimated it") {
  const auto is_long = [](const std::string& time, const Review* review = nullptr) {
    return warned(WarningCode::long_step, of_tasks({{timed(time)}}), review);
  };
  CHECK(is_long("\"150h\"") ==
        "\"a/s\" takes 150h, more than 100 hours: perhaps \"150m\" is meant, or perhaps it is "
        "several steps");
  CHECK(is_long("\"100h0.001s\"") ==
        "\"a/s\" takes 100h0.001s, more than 100 hours: perhaps it is several steps");
  CHECK(is_long("\"100h\"").empty());
  CHECK(is_long("150").empty());  // perhaps-minutes warns of this
  const Review review = review_of(R"("time": {"a/s": "150h"})");
  CHECK(is_long("\"200h\"", &review).empty());
}

TEST_CASE("a step that is all computation earns nothing") {
  const auto is_all = [](const std::string& time, const std::string& computation,
                         const Review* review = nullptr) {
    return warned(WarningCode::all_computation,
                  of_tasks({{timed(time, R"(, "computation": )" + computation)}}), review);
  };
  CHECK(is_all("\"2h\"", "2") ==
        "the computation of \"a/s\" takes its whole time of 2h, so it earns nothing: the time "
        "has to include the computation, perhaps \"4h\" is meant");
  CHECK(is_all("\"60000h\"", "\"60000h\"") ==
        "the computation of \"a/s\" takes its whole time of 60000h, so it earns nothing: the "
        "time has to include the computation");
  CHECK(is_all("\"2h\"", "\"1h59m59.999s\"").empty());
  CHECK(is_all("0", "0").empty());
  const Review time = review_of(R"("time": {"a/s": "2h"})");
  const Review computation = review_of(R"("computation": {"a/s": "2h"})");
  CHECK(is_all("\"2h\"", "2", &time).empty());
  CHECK(is_all("\"2h\"", "1", &computation).empty());
}

TEST_CASE("more than 1,000 repetitions that are most of the payment are many") {
  const auto many = [](const std::string& first, const std::string& second,
                       const Review* review = nullptr) {
    return warned(WarningCode::many_repetitions,
                  of_tasks({{R"("name": "s", )" + first}, {R"("name": "other", )" + second}}),
                  review);
  };
  const std::string often = R"("time": "1h", "count": 1001)";
  CHECK(many(often, R"("time": "1h")") ==
        "\"a/s\" has a count of 1,001, and its repeats could earn $300,000.00 of a base payment of "
        "$300,600.00: perhaps 1 is meant, if one run does all of them");
  CHECK(many(R"("time": "1h", "count": 1000)", R"("time": "1h")").empty());
  // Its 1,000 repeats earn 100 hours, and everything else earns 100 hours or a little less.
  CHECK(many(R"("time": "0.1h", "count": 1001)", R"("time": "99.9h")").empty());
  CHECK_FALSE(many(R"("time": "0.1h", "count": 1001)", R"("time": "99.8h")").empty());
  const Review none = review_of(R"("final": true)");
  CHECK(many(often, R"("time": "1h")", &none).empty());
  const Review half = review_of(R"("repeat_rate": {"a/s": 0.5})");
  CHECK(
      has(many(often, R"("time": "1h")", &half), "its repeats earn $150,000.00 of a base payment"));
}

TEST_CASE("each kind of slip is reported once with the number of others") {
  const Submission two = of_tasks({{timed("90")}, {timed("30")}});
  const Submission three = of_tasks({{timed("90")}, {timed("30")}, {timed("24")}});
  CHECK(has(warned(WarningCode::perhaps_minutes, two), "; one more step is like this"));
  CHECK(has(warned(WarningCode::perhaps_minutes, three), "; 2 more steps are like this"));
  const std::string often = R"(, "count": 5000, "activity": "x")";
  CHECK(warned(WarningCode::many_repetitions, of_tasks({{timed("1", often)}, {timed("1", often)}}))
            .empty());
}

TEST_CASE("a specification is paid by none of it; a step is, whatever check can compute") {
  Submission s = of_tasks({{timed("90")}, {timed("90")}});
  CHECK(warnings_of(s, nullptr, {}).size() == 2);
  s.kind = SubmissionKind::specification;
  CHECK(warnings_of(s, nullptr, {}).empty());
  Policy policy;
  policy.rate_per_hour = HourlyRate::from_cents(HourlyRate::max_cents);
  const Submission too_much =
      of_tasks({{timed("\"100000h\"", R"(, "count": 1000000)")}, {timed("90")}});
  CHECK_FALSE(score(too_much, nullptr, policy));
  CHECK(warnings_of(too_much, nullptr, policy).empty());
}

TEST_CASE("warnings without explanations have the same codes") {
  const Submission submission =
      of_tasks({{named("Read"), timed("200", R"(, "computation": 200)")},
                {named("read"), timed("\"101h\""), named("many", R"(, "count": 1000000)")}});
  const Review review =
      review_of(R"("bonus": 1, "activity": {"b/s": "training"},)"
                R"("repeat_rate": {"b/many": 1}, "qa": {"a": "none", "b": "none"})");
  const auto scored = [&](bool explains) {
    return score(submission, &review, {}, {.explains_warnings = explains}).value().warnings;
  };
  const std::vector<Warning> explained = scored(true);
  const std::vector<Warning> codes = scored(false);
  CHECK(explained.size() >= 5);
  CHECK(std::ranges::equal(explained, codes, {}, &Warning::code, &Warning::code));
  for (const Warning& warning : explained) CHECK_FALSE(warning.message.empty());
  for (const Warning& warning : codes) CHECK(warning.message.empty());
}
