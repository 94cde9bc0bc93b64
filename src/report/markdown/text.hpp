#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/parts/sentences.hpp"
#include "report/parts/table.hpp"

namespace bounty {

/// Text as GitHub-flavoured Markdown that shows it as it is, printable. What would become a link, a
/// mention or an emoji is taken apart by a word joiner, U+2060, which nobody sees: GitHub looks for
/// them behind backslashes as well.
std::string markdown_text(std::string_view text);

/// The text without what markdown_text() adds: backslashes before punctuation, and word joiners.
std::string unmarked(std::string_view markdown);

/// What markdown_text() makes of it where a line begins, so that no list begins there.
std::string markdown_line(std::string_view text);

/// The text in bold; "" where there is none.
std::string markdown_bold(std::string_view text);

/// `**Label:** text`, one sentence a line of a paragraph.
std::string markdown_sentences(const std::vector<Labelled>& sentences);

/// Lines of text as they are, in a block of code.
std::string markdown_code(std::string_view lines);

/// The table with its remarks in a column of their own; headings and what is earned in bold.
std::string markdown_table(const Table& table);

}  // namespace bounty
