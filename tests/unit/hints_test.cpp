#include <cstdlib>
#include <random>

#include "bounty/read.hpp"
#include "bounty/score.hpp"
#include "catch.hpp"
#include "hint_places.hpp"

namespace {

using hints::Place;
using hints::Written;

/// Random texts that are the same in every run.
class Chance {
 public:
  std::size_t below(std::size_t limit) { return generator_() % limit; }
  bool one_in(std::size_t n) { return below(n) == 0; }

  std::string one_of(std::string_view signs) { return std::string(1, signs[below(signs.size())]); }

  template <std::size_t size>
  std::string one_of(const std::array<std::string_view, size>& texts) {
    return std::string(texts[below(size)]);
  }

  std::string digits(std::size_t most) {
    constexpr std::string_view likely = "0012357999";
    std::string digits;
    for (std::size_t left = 1 + below(most); left != 0; --left)
      digits += likely[below(likely.size())];
    return digits;
  }

  /// Returns a number grouped as people write it, rightly or wrongly.
  std::string number() {
    std::string number = one_in(9) ? "" : digits(3);
    for (std::size_t groups = below(3); groups != 0; --groups) {
      const std::string group = one_in(9) ? digits(4) : digits(1) + digits(1) + digits(1);
      number += one_of(",., '_,. ") + group;
    }
    if (one_in(3)) number += one_of(".,") + digits(one_in(5) ? 16 : 2);
    return number;
  }

  std::string json_number() {
    static constexpr std::array<std::string_view, 12> bounds = {
        "0.9999999999999999", "1.0000001",  "1.000001",       "1.00",
        "100.00001",          "-0.0000001", "100000.0000001", "99999.99999999",
        "1000000.004",        "0.00000049", "1.004999",       "0.004"};
    if (one_in(4)) return one_of(bounds);
    std::string number = (one_in(9) ? "-" : "") + std::to_string(below(one_in(3) ? 2 : 2'000'000));
    if (!one_in(4)) number += "." + digits(one_in(3) ? 17 : 4);
    return number;
  }

  std::string duration() {
    static constexpr std::array<std::string_view, 22> units = {
        "h",    "m", "s", "h", "m", "s", " h", " hours", "hrs",     " minutes", "min",
        " Sec", "H", "M", "S", "",  "",  "d",  "hours",  "seconds", "hm",       "second"};
    static constexpr std::array<std::string_view, 6> between = {"", " ", ", ", ",", "  ", " and "};
    if (one_in(4)) return clock();
    std::string text =
        one_in(8) ? one_of(std::array<std::string_view, 4>{"PT", "pt", "P", " "}) : "";
    for (std::size_t parts = 1 + below(3); parts != 0; --parts) {
      text += (one_in(2) ? digits(2) : number()) + one_of(units);
      if (parts != 1) text += one_of(between);
    }
    return text;
  }

  std::string clock() {
    std::string text = one_in(5) ? "" : digits(2);
    for (std::size_t parts = 1 + below(3); parts != 0; --parts)
      text += ":" + digits(one_in(5) ? 3 : 2);
    return text;
  }

  std::string date() {
    const std::string by = one_of("-/. ");
    const std::string year = std::to_string(1390 + below(700));
    const std::string month = std::to_string(below(14));
    const std::string day = std::to_string(below(33));
    const std::string padded = one_in(2) && day.size() == 1 ? "0" + day : day;
    switch (below(5)) {
      case 0: return year + by + month + by + padded;
      case 1: return padded + by + month + by + year;
      case 2: return month + by + padded + by + year;
      case 3: return year + (month.size() == 1 ? "0" : "") + month + padded;
      default:
        return year + "-11-" + padded +
               one_of(std::array<std::string_view, 3>{"T09:30Z", " 9:30", "x"});
    }
  }

  std::string name() {
    static constexpr std::array<std::string_view, 43> known = {"full_run",
                                                               "alternative",
                                                               "none",
                                                               "computation",
                                                               "count",
                                                               "activity",
                                                               "time",
                                                               "qa",
                                                               "one/Step 1",
                                                               "ONE/Step 2",
                                                               "Step 1",
                                                               "one/Read it twice",
                                                               "Read \"it\" \\ twice",
                                                               "a\u202Eb",
                                                               "crack",
                                                               "t/s",
                                                               "--md",
                                                               "unique",
                                                               "threat_relevant",
                                                               "easy_to_run",
                                                               "free",
                                                               "user",
                                                               "used",
                                                               "calc",
                                                               "batch",
                                                               "verify",
                                                               "--format",
                                                               "--policy",
                                                               "--explain",
                                                               "--budget",
                                                               "--recursive",
                                                               "json",
                                                               "markdown",
                                                               "ndjson",
                                                               "bounty",
                                                               "always",
                                                               "bash",
                                                               "base",
                                                               "payee",
                                                               "a/b",
                                                               "x-ray/x-1",
                                                               "$schema",
                                                               "version"};
    static constexpr std::array<std::string_view, 12> more = {"-", "_", "/", "x-",     "=", " ",
                                                              "A", "e", "t", "\u00FC", "s", "\\"};
    std::string name = one_of(known);
    for (std::size_t changes = below(4); changes != 0 && !name.empty(); --changes) {
      const std::size_t at = below(name.size());
      const bool is_ascii = static_cast<unsigned char>(name[at]) < 0x80;
      if (!is_ascii) break;
      switch (below(4)) {
        case 0: name.erase(at, 1); break;
        case 1: name.insert(at, one_of(more)); break;
        case 2: name[at] = static_cast<char>(std::toupper(name[at])); break;
        default:
          if (at + 1 < name.size() && static_cast<unsigned char>(name[at + 1]) < 0x80)
            std::swap(name[at], name[at + 1]);
      }
    }
    return name;
  }

  Written written(const Place& place) {
    if (place.takes_numbers && one_in(3)) return {json_number(), false};
    switch (below(place.takes_numbers ? 5 : 6)) {
      case 0: return {duration()};
      case 1: return {one_in(4) ? "$" + number() : number() + (one_in(5) ? " $" : "")};
      case 2: return {number() + (one_in(3) ? " %" : "%")};
      case 3: return {date()};
      default: return {name()};
    }
  }

 private:
  std::mt19937_64 generator_{15};
};

/// Returns how many texts are tried in a place for numbers. BOUNTY_HINTS can set a larger number.
std::size_t trials() {
  const char* stated = std::getenv("BOUNTY_HINTS");
  return stated == nullptr ? 10'000 : std::strtoull(stated, nullptr, 10);
}

void try_hints_of(const Place& place, std::size_t count) {
  Chance chance;
  std::size_t broken_promises = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Written written = chance.written(place);
    const std::string broken = hints::broken_promise(place, written);
    if (broken.empty()) continue;
    UNSCOPED_INFO(place.name << ": " << written.text << ": " << broken);
    ++broken_promises;
  }
  CHECK(broken_promises == 0);
}

}  // namespace

TEST_CASE("a hint that is followed in a document is accepted, and is what was meant", "[slow]") {
  for (const Place& place : hints::places()) {
    if (place.is_in_json) try_hints_of(place, place.takes_numbers ? trials() : trials() / 2);
  }
}

TEST_CASE("a hint that is followed in a command line is accepted, and is what was meant",
          "[slow]") {
  for (const Place& place : hints::places()) {
    if (!place.is_in_json) try_hints_of(place, trials() / 10);
  }
}

TEST_CASE("the activity of a step that stands there already is not proposed again") {
  const auto read = bounty::read_submission(
      {"s",
       R"({"format":"bounty-submission/1","family":"f","tasks":[{"name":"t","steps":[)"
       R"({"name":"s","time":1,"activity":"a"}]}],"review":{"repeat_rate":{"a":1,"t/s":1}}})"});
  REQUIRE(read);
  const bounty::Diagnostics errors =
      bounty::check(read.value(), read.value().embedded_review(), bounty::Policy());
  REQUIRE(errors.size() == 1);
  CHECK(errors.front().hint.text == "that step counts under the activity \"a\"");
  CHECK(errors.front().hint.proposals.empty());
}
