#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/advise.hpp"
#include "bounty/diagnostic.hpp"
#include "bounty/diff.hpp"
#include "bounty/payout.hpp"
#include "bounty/read.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// What the reader of a text can see.
struct TextStyle {
  bool has_colour = false;
  bool has_unicode = false;  ///< block characters and lines; else plain ASCII
  std::size_t columns = 0;   ///< of the terminal, at least 40; 0 where the text goes elsewhere
};

enum class Detail { amounts, explained };

/// Whether what is undecided is a list of worths, or has them as bars too.
enum class UndecidedView { list, chart };

/// The payout as text for people, as wide as the terminal, or 80 columns where there is none: who
/// and what, the steps by task, the waterfall from gross to bounty, the range, what is undecided,
/// the payment. Where that is not enough, names are cut, and columns and bars left out.
/// `explained` puts under every amount its arithmetic, its rule and the line that states it.
std::string text_report(const Payout& payout, const TextStyle& style,
                        Detail detail = Detail::amounts, UndecidedView view = UndecidedView::list);

/// Advice as text for people: who and what, a row for each advice with who can follow it and what
/// the bounty gains if only that is done, then what it would be if all of it were done.
std::string text_advice(const Advised& advised, const TextStyle& style);

/// The same as one HTML page that needs nothing else.
std::string html_advice(const Advised& advised);

/// What has changed as text for people: of many submissions who gains and who loses, and their
/// sums; of each that has changed its steps with what their change is worth, unless `lists` leaves
/// them out, and what else it says now.
std::string text_diff(const Diff& diff, Lists lists, const TextStyle& style);

/// The same as GitHub-flavoured Markdown.
std::string markdown_diff(const Diff& diff, Lists lists);

/// The rows of a batch: as they came in, by name, or the largest amount first.
enum class BatchOrder { input, family, bounty, ceiling };

/// What a report of a batch goes by besides its outcomes.
struct BatchView {
  BatchOrder order = BatchOrder::input;
  std::string day{};              ///< of the report, YYYY-MM-DD; "" where it is not to be said
  std::optional<Money> budget{};  ///< what there is to spend
};

/// A batch as tables for people: one row a submission, their sums by payment and by author, what is
/// left to decide, then what was rejected with its first error, and the warnings. Where a table
/// would be wider than the terminal, names are cut, and columns left out.
std::string text_batch(const std::vector<Outcome>& outcomes, const Totals& totals,
                       const BatchView& view, const TextStyle& style);

/// The first error of a rejection with its line, and how many more there are.
std::string text_rejection(const Rejection& rejection, const TextStyle& style);

/// The payout as GitHub-flavoured Markdown: the range, the stages from gross to ceiling and the
/// steps as tables, what is undecided as a list of tasks, the payment. `explained` puts beside
/// every amount its arithmetic.
std::string markdown_report(const Payout& payout, Detail detail = Detail::amounts);

/// A batch as GitHub-flavoured Markdown: the same tables and lists.
std::string markdown_batch(const std::vector<Outcome>& outcomes, const Totals& totals,
                           const BatchView& view);

/// The payout as a letter to its author, in Markdown to be sent as it is: what was decided, each
/// deduction with its step and its reason, whether it is paid, and the next step with whose it is.
/// The program's own notes are not in it. `payout` has its steps, and asks nothing what if.
std::string markdown_letter(const Payout& payout);

/// The payout as one HTML page that needs nothing else: a chart of the stages from gross to
/// ceiling, the steps, what is undecided, the payment and the terms. `explained` puts under every
/// amount its arithmetic.
std::string html_report(const Payout& payout, Detail detail = Detail::amounts);

/// A batch as one HTML page that needs nothing else: the same tables and lists, every error of what
/// was rejected, and a chart of the largest bounties. Written in pieces, each given to `write`.
void html_batch(const std::vector<Outcome>& outcomes, const Totals& totals, const BatchView& view,
                const std::function<void(std::string_view)>& write);

/// The line of the document that the diagnostic is about; none where it has no place.
std::optional<Excerpt> excerpt_of(const Diagnostic& diagnostic, const Document& document);

/// A diagnostic as a compiler shows it: `file:line:column: error: message [code]`, the line, a
/// caret, the hint. `document` is the one that the diagnostic's source names. On a terminal its
/// lines are broken at blanks.
std::string text_diagnostic(const Diagnostic& diagnostic, const Document& document,
                            const TextStyle& style);

/// The same without the line, where the document is not at hand.
std::string text_diagnostic(const Diagnostic& diagnostic, const TextStyle& style);

/// `file:line:column: message [code]`: a diagnostic on one line, without its excerpt.
std::string one_line(const Diagnostic& diagnostic);

/// A warning about a document: `file: warning: message [code]`.
std::string text_warning(const Warning& warning, const std::string& source, const TextStyle& style);

/// Text of unknown origin, safe to show: control characters and bidirectional overrides appear as
/// \\u001b, bytes that are not UTF-8 as \\xff.
std::string printable(std::string_view text);

}  // namespace bounty
