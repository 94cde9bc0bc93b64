#include <fmt/format.h>

#include <array>
#include <span>

#include "bounty/print.hpp"
#include "json/take.hpp"
#include "text/nearest_name.hpp"

namespace bounty {
namespace {

/// A word of a fixed list, and what it stands for.
template <class T>
struct Word {
  std::string_view text;
  T meaning;
};

constexpr std::array<Word<Evidence>, 3> evidence_words = {{{"full_run", Evidence::full_run},
                                                           {"alternative", Evidence::alternative},
                                                           {"none", Evidence::none}}};

constexpr std::array<Word<Confidence>, 4> confidence_words = {{{"high", Confidence::high},
                                                               {"medium", Confidence::medium},
                                                               {"low", Confidence::low},
                                                               {"none", Confidence::none}}};

constexpr std::array<Word<SubmissionKind>, 2> kind_words = {
    {{"implementation", SubmissionKind::implementation},
     {"specification", SubmissionKind::specification}}};

template <class T>
std::vector<std::string_view> texts_of(std::span<const Word<T>> words) {
  std::vector<std::string_view> texts;
  for (const Word<T>& word : words) texts.push_back(word.text);
  return texts;
}

template <class T>
std::optional<T> find_word(std::string_view text, std::span<const Word<T>> words) {
  for (const Word<T>& word : words) {
    if (word.text == text) return word.meaning;
  }
  return std::nullopt;
}

template <class T, std::size_t size>
std::optional<T> take_word(Reading& in, const Scalar& value,
                           const std::array<Word<T>, size>& list) {
  const std::span<const Word<T>> words(list);
  std::optional<T> found = find_word(value.text, words);
  if (!found) {
    const std::vector<std::string_view> texts = texts_of(words);
    in.report(DiagnosticCode::out_of_range,
              fmt::format("expected {}, found {}", fmt::join(texts, ", "), in_quotes(value.text)),
              hint_for_name(value.text, texts), value.span);
  }
  return found;
}

}  // namespace

std::optional<Evidence> take_evidence(Reading& in, const Scalar& value) {
  return take_word(in, value, evidence_words);
}

std::optional<SubmissionKind> take_kind(Reading& in, const Scalar& value) {
  return take_word(in, value, kind_words);
}

std::optional<std::variant<Confidence, Rate>> take_confidence(Reading& in, const Scalar& value) {
  const std::span<const Word<Confidence>> words(confidence_words);
  if (value.kind == JsonKind::string) {
    if (const auto word = find_word(value.text, words)) return *word;
    const std::string hint = hint_for_name(value.text, texts_of(words));
    if (!hint.empty()) {
      in.report(DiagnosticCode::bad_rate,
                fmt::format("{} is not a confidence", in_quotes(value.text)), hint, value.span);
      return std::nullopt;
    }
  }
  if (const auto rate = take_rate(in, value)) return *rate;
  return std::nullopt;
}

}  // namespace bounty
