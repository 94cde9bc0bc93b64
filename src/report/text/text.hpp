#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/report.hpp"
#include "report/contents/advice_parts.hpp"
#include "report/parts/display_text.hpp"
#include "report/parts/sentences.hpp"
#include "report/parts/stages.hpp"

namespace bounty {

/// Returns the text in the colour of its role, or unchanged if there is no colour.
std::string painted(std::string_view text, Role role, const TextStyle& style);

/// The parts of texts for people. Each ends with a newline.

/// Returns the width of sentences, in columns: that of a page, or of the terminal if that is
/// narrower.
std::size_t columns_of_text(const TextStyle& style);

/// Returns the greatest width of a table, in columns: that of the terminal, or else of a page.
std::size_t columns_of_table(const TextStyle& style);

/// Returns the same for a table of many submissions, which without a terminal is as wide as
/// necessary.
std::size_t columns_of_list(const TextStyle& style);

/// Wraps the text to the width of sentences.
std::string paragraph(std::string_view text, const TextStyle& style);

/// Returns a paragraph `Label: text` for each sentence, with the label in the colour of its role.
std::string paragraphs(const std::vector<Labelled>& sentences, const TextStyle& style);

/// Returns the title, the author and the terms.
std::string text_heading(const Payout& payout, const TextStyle& style);

/// Returns the table. Each line is indented by two spaces, and no wider than `width` if shortening
/// allows; `gap` spaces separate columns.
std::string text_table(const Table& table, const TextStyle& style, std::size_t width,
                       std::size_t gap = 2);
std::string text_table(const Table& table, const TextStyle& style);

/// Returns a bar as text, with spaces before it.
std::string bar(const Stretch& stretch, BarKind kind, const TextStyle& style);

/// Returns the number of cells for the bars of the stages, at most `most`.
std::size_t room_for_bars(const std::vector<Stage>& stages, const TextStyle& style,
                          std::size_t most);

/// Returns a row for each stage, with its bar if there is room for it.
std::string text_stages(const std::vector<Stage>& stages, const BarScale& scale,
                        const TextStyle& style, Detail detail);

/// Returns the stages from gross through each deduction to the base payment, the bonus, the bounty
/// and the ceiling, with bars on one scale.
std::string waterfall(const Payout& payout, const TextStyle& style, Detail detail);

/// Returns the undecided judgements with their worths as bars, on a scale from the bounty to the
/// ceiling, and an explanation of the bars. Precondition: the ceiling is higher than the bounty.
std::string sensitivity_chart(const Payout& payout, const TextStyle& style, Detail detail);

/// Returns a diagnostic with the line that it is about, and a caret below that.
std::string text_error(const Diagnostic& diagnostic, const Excerpt& excerpt,
                       const TextStyle& style);

/// Returns the largest gains of many submissions, the sums of their bounties, and what was
/// rejected.
std::string text_advice_on_many(const AdviceOnMany& advice, const TextStyle& style);

/// Returns the first error of a rejection, with its line if that is available.
std::string first_error(const Rejection& rejection, const TextStyle& style);

}  // namespace bounty
