#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/read.hpp"
#include "catch.hpp"

using namespace bounty;

namespace {

const std::string right = R"({"format":"bounty-submission/1","family":"f","author":{"name":"A"},
"tasks":[{"name":"t","steps":[{"name":"s","time":2.5,"count":1,"x-note":[true,null,"\n"]},
{"name":"u","time":"1:30","qa":"none"}]}]})";

/// The same document in the words that people use.
const std::string by_people = R"({"description":"d","author":"A","tasks":[{"name":"t","steps":[
"write it",{"step":"s","hours":"2","repetitions":"3 times","compute":5,"tested":true},
{"name":"u","minutes":90,"evidence":"yes","x times":"2x"},{"name":"v","seconds":"4","qa":false,
"estimate":"about 2 hours"},{"Name":"w","Time":"1h","QA":null,"count":"7","waiting":"10 min"}]}]})";

const std::string by_reviewer =
    R"({"format":"bounty-review/1","family":"f","used":"yes","final":"no",
"fast_track":"true","payment":{"legal":"false","practical":1,"amount":"12","amount":true,"paye":"A"},
"bonus":{"unique":"high","x-":1,"unique":2},"time":{"t/s":"2","t/s":"about 3 hours"},"date":20261122,
"qa":{"t":"yes","":"none"},"confidence":{"t/s":"hihg","t":"50 %"},"comments":"x","x-y":1,"x-y":2})";

const std::string by_program = R"({"format":"bounty-policy/1","name":7,"rate_per_hour":"$300",
"evidence":{"full":1},"confidence":{"high":"75","hihg":0.5},"bonus":{"cap":50,"criteria":["a","a",""]}})";

const std::vector<std::string_view> slips = {
    "",  ",",  ":",  ";",  "=",    "=>",        "{",    "}",   "[",   "]",  "\"",    "'",
    "`", "#",  "//", "/*", "*/",   "\\",        "\x01", "\t",  "\n",  "0",  "+",     "-",
    ".", "5%", "e",  "x",  "True", "None",      "NaN",  " ",   "(",   ")",  "\\u12", "\xC2\xA0",
    "“", "”",  "‘",  "’",  "«",    "-Infinity", "yes",  "2,5", "007", "1.", ".5",    "undefined"};

/// No slip makes an invalid document valid, and each slip that breaks the JSON is reported.
template <class Read>
void check_slip(Read read_document, const std::string& text) {
  const auto read = read_document({"s.json", text});
  if (!nlohmann::json::accept(text)) {
    CAPTURE(text);
    REQUIRE(!read);
    REQUIRE(!read.error().empty());
  }
}

/// Inserts another slip at every seventh position.
template <class Read>
void check_places(Read read_document, const std::string& document, std::size_t replaced) {
  constexpr std::size_t step = 7;
  for (std::size_t i = 0; i < slips.size(); ++i) {
    for (std::size_t at = i % step; at + replaced <= document.size(); at += step) {
      check_slip(read_document, std::string(document).replace(at, replaced, slips[i]));
    }
  }
}

}  // namespace

TEST_CASE("a syntax error anywhere is reported and causes no other error") {
  for (const std::size_t replaced : {0U, 1U}) check_places(read_submission, right, replaced);
}

TEST_CASE("a misnamed key anywhere is reported and causes no other error", "[slow]") {
  for (const std::size_t replaced : {0U, 1U}) {
    check_places(read_submission, by_people, replaced);
    check_places(read_review, by_reviewer, replaced);
    check_places(read_policy, by_program, replaced);
  }
}
