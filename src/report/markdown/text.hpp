#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/parts/sentences.hpp"
#include "report/parts/table.hpp"

namespace bounty {

/// Escapes a text for GitHub-flavoured Markdown, and makes it printable. What would become a link,
/// a mention or an emoji is broken up by an invisible word joiner, U+2060, because GitHub finds
/// them even after a backslash.
std::string markdown_text(std::string_view text);

/// Removes what markdown_text() adds: backslashes before punctuation, and word joiners.
std::string unmarked(std::string_view markdown);

/// Escapes like markdown_text(), but for the beginning of a line, so that no list begins there.
std::string markdown_line(std::string_view text);

/// Returns the text in bold; "" if it is empty.
std::string markdown_bold(std::string_view text);

/// Returns a paragraph with `**Label:** text` on a line for each sentence.
std::string markdown_sentences(const std::vector<Labelled>& sentences);

/// Returns the lines unchanged, in a code block.
std::string markdown_code(std::string_view lines);

/// Returns the table, with its remarks in a column of their own, and headings and earned amounts in
/// bold.
std::string markdown_table(const Table& table);

}  // namespace bounty
