#include "unicode/folded.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace bounty;

namespace {

/// All texts of a class are the same when folded.
const std::vector<std::vector<std::string>> classes = {
    {"Read the logs", "read the logs", "READ  THE LOGS", " readthelogs ", "Read\u00A0the\u2003logs",
     "Ｒｅａｄ　ｔｈｅ　ｌｏｇｓ", "Read the lo\u00ADgs", "Re\u200Bad the logs",
     "Read the log\u017F"},
    {"Étape", "étape", "E\u0301tape", "e\u0301 tape"},
    {"Straße", "STRASSE", "strasse", "STRA\u1E9EE"},
    {"ﬁnd it", "find it", "FIND IT"},
    {"Kelvin", "\u212Aelvin"},
    {"Å", "\u212B", "a\u030A"},
    {"한국어", "\u1112\u1161\u11AB\u1100\u116E\u11A8\u110B\u1165"},
    {"ガイド", "ｶﾞｲﾄﾞ"},
    {"Ω ΣΑΣ", "\u2126σας"},
    {"q\u0307\u0323", "q\u0323\u0307"},
    {"", " ", "\u3000", "\u200B"},
    {"手順", "手 順"},
    {"step 1", "Step1"},
    {"step 2"},
    {"read the log"},
    {"sgol eht daer"},
    {"-"},
};

}  // namespace

TEST_CASE("texts compare equal without case, spaces and normalization only") {
  for (const auto& texts : classes) {
    for (const std::string& text : texts) {
      INFO(text);
      CHECK(folded(text) == folded(texts.front()));
      CHECK(hash_of_folded(text) == hash_of_folded(texts.front()));
      CHECK(folded(folded(text)) == folded(text));
      for (const auto& others : classes) {
        if (&others != &texts) CHECK(folded(text) != folded(others.front()));
      }
    }
  }
}

TEST_CASE("newlines and control characters of longer texts are ignored") {
  CHECK(folded("Find it.\r\n\tThen stop.\x7F\n") == "findit.thenstop.");
  CHECK(folded("É.\r\n\u0085\u2028\u2029 É") == folded("É.É"));
}

TEST_CASE("texts that fold to the same text have the same mark") {
  std::mt19937 random(1);
  const std::vector<std::string> letters = {"a", "B", "z",  " ",      "7",      "-",      "é",
                                            "ß", "Ω", "手", "\u212A", "\u00A0", "e\u0301"};
  const std::vector<std::string> same = {"A",  "b", "Z",   "\u2003", "７", "－", "E\u0301",
                                         "ss", "ω", " 手", "k",      "",   "É"};
  for (int i = 0; i < 20'000; ++i) {
    std::string one;
    std::string other;
    for (auto length = random() % 40; length != 0; --length) {
      const std::size_t letter = random() % letters.size();
      one += letters[letter];
      other += random() % 2 == 0 ? same[letter] : letters[letter];
    }
    INFO(one);
    INFO(other);
    REQUIRE(folded(one) == folded(other));
    REQUIRE(hash_of_folded(one) == hash_of_folded(other));
  }
}

TEST_CASE("the mark of an ASCII text is the sum of its letters' marks, at every length") {
  std::mt19937 random(2);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (auto length = random() % 70; length != 0; --length)
      text += static_cast<char>(random() % 0x80);
    std::uint64_t sum = 0;
    for (const char letter : text) sum += hash_of_folded({&letter, 1});
    REQUIRE(hash_of_folded(text) == sum);
  }
}
