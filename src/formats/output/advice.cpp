#include "formats/output/advice.hpp"

#include <nlohmann/json.hpp>

#include "bounty/write.hpp"

namespace bounty {

void format::ByKind::describe(Schema& schema) {
  const std::string advised_kind(key_of<advice>(&Advice::kind));
  const std::string by(key_of_kind<advice, By>());
  const std::string where(key_of<advice>(&Advice::where));
  const std::string alone(key_of<advice>(&Advice::alone));
  const std::string with(key_of<advice>(&Advice::with));
  for (const Word<AdviceKind>& word : words_of<AdviceKind>()) {
    const bool has_name = word.meaning != AdviceKind::bonus && word.meaning != AdviceKind::payment;
    const bool has_worth = word.meaning != AdviceKind::payment;
    Schema one;
    one["properties"][advised_kind]["const"] = word.text;
    one["properties"][by]["const"] = word_for(party_of(word.meaning));
    kind::require(one, where, has_name);
    kind::require(one, alone, has_worth);
    if (!has_worth) kind::require(one, with, false);
    schema["oneOf"].push_back(std::move(one));
  }
}

std::string_view word_for(AdviceKind kind) { return word_for<AdviceKind>(kind); }
std::string_view word_for(Party party) { return word_for<Party>(party); }

std::string write_advice(const Advised& advised) {
  return document_text<format::advised>(advised, JsonWriter::Layout::indented);
}

void write_advice_line(std::string& text, const Advised& advised) {
  JsonWriter json(text, JsonWriter::Layout::one_line);
  write_object<format::advised>(json, advised);
  text += '\n';
}

}  // namespace bounty
