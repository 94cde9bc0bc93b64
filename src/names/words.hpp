#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/payout.hpp"

namespace bounty {

/// A word of a fixed list, and what it stands for.
template <class T>
struct Word {
  std::string_view text;
  T meaning;
};

/// The meaning of the word; none where it is not in the list.
template <class T>
std::optional<T> meaning_of(std::string_view text, std::span<const Word<T>> words) {
  const auto found = std::ranges::find(words, text, &Word<T>::text);
  return found == words.end() ? std::nullopt : std::optional<T>(found->meaning);
}

template <class T>
std::vector<std::string_view> texts_of(std::span<const Word<T>> words) {
  std::vector<std::string_view> texts;
  for (const Word<T>& word : words) texts.push_back(word.text);
  return texts;
}

/// The words of formats.md, each list once, for reading and for writing.
std::span<const Word<Evidence>> evidence_words();
std::span<const Word<Confidence>> confidence_words();
std::span<const Word<SubmissionKind>> kind_words();
std::span<const Word<JudgementKind>> judgement_words();
std::span<const Word<RateSource>> rate_source_words();
std::span<const Word<PaymentStatus>> payment_status_words();
std::span<const Word<WithheldReason>> withheld_reason_words();
std::span<const Word<PaymentNeed>> payment_need_words();
std::span<const Word<DiagnosticCode>> diagnostic_words();

/// The word for the meaning, which is of one of these lists, or a WarningCode.
template <class T>
std::string_view word_for(T meaning);

}  // namespace bounty
