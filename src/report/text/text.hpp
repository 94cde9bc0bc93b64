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

/// The text in the colour of its role, or as it is where there is no colour.
std::string painted(std::string_view text, Role role, const TextStyle& style);

/// What texts for people are made of, each part with a line end.

/// The columns that sentences take: those of a page, or of the terminal where that is narrower.
std::size_t columns_of_text(const TextStyle& style);

/// The columns that a table may take: those of the terminal, or else of a page.
std::size_t columns_of_table(const TextStyle& style);

/// The same of a table that has names and amounts of many submissions: without a terminal it is as
/// wide as it needs.
std::size_t columns_of_list(const TextStyle& style);

/// The text on lines as wide as sentences are.
std::string paragraph(std::string_view text, const TextStyle& style);

/// `Label: text`, the label in the colour of its role; a paragraph each.
std::string paragraphs(const std::vector<Labelled>& sentences, const TextStyle& style);

/// What it is about, whose it is, and on which terms.
std::string text_heading(const Payout& payout, const TextStyle& style);

/// The table, each line indented by two blanks and no wider than `width` where elision allows, with
/// `gap` blanks between two columns.
std::string text_table(const Table& table, const TextStyle& style, std::size_t width,
                       std::size_t gap = 2);
std::string text_table(const Table& table, const TextStyle& style);

/// The stretch of a bar as text, blanks before it.
std::string bar(const Stretch& stretch, BarKind kind, const TextStyle& style);

/// The cells for the bars of the stages, as many as the line has room for.
std::size_t room_for_bars(const std::vector<Stage>& stages, const TextStyle& style,
                          std::size_t most);

/// A row a stage, with its bar where the line has room for it.
std::string text_stages(const std::vector<Stage>& stages, const BarScale& scale,
                        const TextStyle& style, Detail detail);

/// From gross through each deduction to the base payment, the bonus, the bounty and the ceiling,
/// with bars drawn to one scale.
std::string waterfall(const Payout& payout, const TextStyle& style, Detail detail);

/// The undecided judgements with their worth as bars, on a scale from the bounty to the ceiling,
/// which is higher, and what the bars mean.
std::string sensitivity_chart(const Payout& payout, const TextStyle& style, Detail detail);

/// A diagnostic with what stands where it is about, and a caret under that.
std::string text_error(const Diagnostic& diagnostic, const Excerpt& excerpt,
                       const TextStyle& style);

/// The largest gains of many submissions, what these would come to, and what was rejected.
std::string text_advice_on_many(const AdviceOnMany& advice, const TextStyle& style);

/// The first error of a rejection, with its line where that is at hand.
std::string first_error(const Rejection& rejection, const TextStyle& style);

}  // namespace bounty
