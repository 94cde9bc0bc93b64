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

/// What the terminal, or whatever receives the text, can show.
struct TextStyle {
  bool has_colour = false;
  bool has_unicode = false;  ///< allows block and line characters; else plain ASCII
  std::size_t columns = 0;   ///< the terminal's width, at least 40; 0 if there is no terminal
};

enum class Detail { amounts, explained };

/// Whether undecided judgements are listed with their worths alone, or with bars too.
enum class UndecidedView { list, chart };

/// Returns the payout as text for people, as wide as the terminal, or 80 columns if there is none:
/// the author and the family, the steps by task, the waterfall from gross to bounty, the range, the
/// undecided judgements and the payment. If the width is too small, names are cut, and columns and
/// bars left out. `explained` adds to every amount its arithmetic, its rule and the line that
/// states it.
std::string text_report(const Payout& payout, const TextStyle& style,
                        Detail detail = Detail::amounts, UndecidedView view = UndecidedView::list);

/// Returns advice as text for people: the author and the family, then a row for each piece of
/// advice with who can act on it and what the bounty gains if only that is done, then the bounty if
/// all of it were done.
std::string text_advice(const Advised& advised, const TextStyle& style);

/// Returns the same as one self-contained HTML page.
std::string html_advice(const Advised& advised);

/// Returns the differences as text for people. For several submissions, it shows who gains and who
/// loses, with totals; for each that has changed, its steps with the worth of their change (unless
/// `lists` leaves them out) and its other changed values.
std::string text_diff(const Diff& diff, Lists lists, const TextStyle& style);

/// Returns the same as GitHub-flavoured Markdown.
std::string markdown_diff(const Diff& diff, Lists lists);

/// The order of a batch's rows: as in the input, by name, or by amount with the largest first.
enum class BatchOrder { input, family, bounty, ceiling };

/// The settings of a batch report.
struct BatchView {
  BatchOrder order = BatchOrder::input;
  std::string day{};              ///< the day of the report, YYYY-MM-DD; "" to leave it out
  std::optional<Money> budget{};  ///< what the program can spend
};

/// Returns a batch as tables for people: one row for each submission, totals by payment and by
/// author, the undecided judgements, the rejections with their first errors, and the warnings. If a
/// table is wider than the terminal, names are cut, and columns left out.
std::string text_batch(const std::vector<Outcome>& outcomes, const Totals& totals,
                       const BatchView& view, const TextStyle& style);

/// Returns the first error of a rejection with its line, and the number of further errors.
std::string text_rejection(const Rejection& rejection, const TextStyle& style);

/// Returns the payout as GitHub-flavoured Markdown: the range, tables of the stages from gross to
/// ceiling and of the steps, the undecided judgements as a task list, and the payment. `explained`
/// adds to every amount its arithmetic.
std::string markdown_report(const Payout& payout, Detail detail = Detail::amounts);

/// Returns a batch as GitHub-flavoured Markdown, with the same tables and lists as text_batch().
std::string markdown_batch(const std::vector<Outcome>& outcomes, const Totals& totals,
                           const BatchView& view);

/// Returns the payout as a letter to its author, in Markdown that can be sent unchanged: what was
/// decided, each deduction with its step and its reason, whether it is paid, and what happens next
/// and who does it. The program's notes are left out.
/// Precondition: `payout` has its steps, and its rate is not a what-if rate.
std::string markdown_letter(const Payout& payout);

/// Returns the payout as one self-contained HTML page: a chart of the stages from gross to ceiling,
/// the steps, the undecided judgements, the payment and the terms. `explained` adds to every amount
/// its arithmetic.
std::string html_report(const Payout& payout, Detail detail = Detail::amounts);

/// Writes a batch as one self-contained HTML page: the same tables and lists as text_batch(), every
/// error of each rejection, and a chart of the largest bounties. Passes the page to `write` in
/// pieces.
void html_batch(const std::vector<Outcome>& outcomes, const Totals& totals, const BatchView& view,
                const std::function<void(std::string_view)>& write);

/// Returns the line of the document that the diagnostic is about; std::nullopt if it has no
/// location.
std::optional<Excerpt> excerpt_of(const Diagnostic& diagnostic, const Document& document);

/// Returns a diagnostic as a compiler shows it: `file:line:column: error: message [code]`, the
/// line, a caret and the hint. `document` is the one that the diagnostic's source names. On a
/// terminal, long lines are broken at spaces.
std::string text_diagnostic(const Diagnostic& diagnostic, const Document& document,
                            const TextStyle& style);

/// Returns the same without the line, for when the document is not available.
std::string text_diagnostic(const Diagnostic& diagnostic, const TextStyle& style);

/// Returns a diagnostic on one line, without its excerpt: `file:line:column: message [code]`.
std::string one_line(const Diagnostic& diagnostic);

/// Returns a warning about a document: `file: warning: message [code]`.
std::string text_warning(const Warning& warning, const std::string& source, const TextStyle& style);

/// Makes text of unknown origin safe to show: control characters and bidirectional overrides become
/// \\u001b, and bytes that are not UTF-8 become \\xff.
std::string printable(std::string_view text);

}  // namespace bounty
