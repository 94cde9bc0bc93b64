#include <fmt/format.h>

#include <span>

#include "bounty/print.hpp"
#include "json/take.hpp"
#include "names/suggestion.hpp"
#include "names/words.hpp"
#include "values/ascii.hpp"

namespace bounty {
namespace {

/// `"full_run", "alternative" or "none"`: of two words or more.
std::string any_of(std::span<const std::string_view> words) {
  std::string text = in_quotes(words.front());
  for (const std::string_view word : words.subspan(1, words.size() - 2)) {
    text += ", " + in_quotes(word);
  }
  return text + " or " + in_quotes(words.back());
}

template <class T>
std::optional<T> take_word(Reading& in, const Scalar& value, std::span<const Word<T>> words) {
  std::optional<T> found = meaning_of(value.text, words);
  if (!found) {
    const std::vector<std::string_view> texts = texts_of(words);
    in.report(DiagnosticCode::out_of_range,
              fmt::format("expected {}, found {}", any_of(texts), in_quotes(value.text)),
              hint_for_name(value.text, texts), value.span);
  }
  return found;
}

/// A percentage does, a word does not.
bool begins_with_digit(std::string_view text) { return !text.empty() && is_digit(text.front()); }

}  // namespace

std::optional<Evidence> take_evidence(Reading& in, const Scalar& value) {
  return take_word(in, value, evidence_words());
}

std::optional<SubmissionKind> take_kind(Reading& in, const Scalar& value) {
  return take_word(in, value, kind_words());
}

std::optional<JudgementKind> take_judgement(Reading& in, const Scalar& value) {
  return take_word(in, value, judgement_words());
}

std::optional<RateSource> take_rate_source(Reading& in, const Scalar& value) {
  return take_word(in, value, rate_source_words());
}

std::optional<PaymentStatus> take_payment_status(Reading& in, const Scalar& value) {
  return take_word(in, value, payment_status_words());
}

std::optional<WithheldReason> take_withheld_reason(Reading& in, const Scalar& value) {
  return take_word(in, value, withheld_reason_words());
}

std::optional<PaymentNeed> take_payment_need(Reading& in, const Scalar& value) {
  return take_word(in, value, payment_need_words());
}

std::optional<DiagnosticCode> take_code(Reading& in, const Scalar& value) {
  return take_word(in, value, diagnostic_words());
}

std::optional<std::variant<Confidence, Rate>> take_confidence(Reading& in, const Scalar& value) {
  if (value.kind == JsonKind::string && !begins_with_digit(value.text)) {
    if (const auto word = meaning_of(value.text, confidence_words())) return *word;
    const std::string hint = hint_for_name(value.text, texts_of(confidence_words()));
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
