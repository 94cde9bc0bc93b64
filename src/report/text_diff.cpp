#include "bounty/report.hpp"
#include "report/diff_parts.hpp"
#include "report/page.hpp"
#include "report/text_parts.hpp"

namespace bounty {
namespace {

std::string sentences_text(const std::vector<Labelled>& sentences, const TextStyle& style) {
  std::string text;
  for (const Labelled& sentence : sentences) text += paragraph(sentence, style);
  return text;
}

std::string one_change(const SubmissionChange& change, Lists lists, const TextStyle& style) {
  std::string text = painted(name_of(change), Role::heading, style) + "\n";
  if (lists == Lists::all) text += "\n" + change_table(change, style).layout(page_width, style);
  const std::string sentences = sentences_text(changed_sentences(change, style), style);
  return text + (sentences.empty() ? "" : "\n" + sentences);
}

std::string overview(const Diff& diff, const TextStyle& style) {
  return "In dollars:\n\n" + gains_table(diff).layout(page_width, style) + "\n" +
         sentences_text(diff_sums(diff), style);
}

}  // namespace

std::string text_diff(const Diff& diff, Lists lists, const TextStyle& style) {
  if (diff.changes.empty()) return paragraph(no_change(diff));
  std::string text;
  if (!is_of_one(diff)) text = overview(diff, style);
  if (!text.empty() && lists != Lists::all) return text;
  for (const SubmissionChange& change : diff.changes) {
    text += (text.empty() ? "" : "\n") + one_change(change, lists, style);
  }
  return text;
}

}  // namespace bounty
