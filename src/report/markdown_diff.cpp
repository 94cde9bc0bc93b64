#include "bounty/report.hpp"
#include "report/diff_parts.hpp"
#include "report/markdown_text.hpp"

namespace bounty {
namespace {

constexpr TextStyle unicode = {.has_unicode = true};

std::string one_change(const SubmissionChange& change, Lists lists) {
  std::string text = "### " + markdown_text(name_of(change)) + "\n";
  if (lists == Lists::all) text += "\n" + markdown_table(change_table(change, unicode));
  const std::vector<Labelled> sentences = changed_sentences(change, unicode);
  return text + (sentences.empty() ? "" : "\n" + markdown_sentences(sentences));
}

std::string overview(const Diff& diff) {
  return markdown_sentences(diff_sums(diff)) + "\nIn dollars:\n\n" +
         markdown_table(gains_table(diff));
}

}  // namespace

std::string markdown_diff(const Diff& diff, Lists lists) {
  if (diff.changes.empty()) return no_change(diff) + "\n";
  std::string text;
  if (!is_of_one(diff)) text = overview(diff);
  if (!text.empty() && lists != Lists::all) return text;
  for (const SubmissionChange& change : diff.changes) {
    text += (text.empty() ? "" : "\n") + one_change(change, lists);
  }
  return text;
}

}  // namespace bounty
