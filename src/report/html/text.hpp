#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/parts/sentences.hpp"

namespace bounty {

/// Text as HTML that shows it as it is, printable: for elements and for attributes in quotes.
std::string html_text(std::string_view text);

/// The class of a role in web/page.css; "" of what is plain.
std::string_view html_class(Role role);

/// ` class="NAMES"`, or nothing where there are none.
std::string class_attribute(std::string_view names);

/// Where a table is sorted by the reader: titles become buttons if the page has its script.
enum class Sorting { none, by_titles };

/// In a window that is too narrow, each row becomes a few lines, with the titles in them.
std::string html_table(const Table& table, Sorting sorting = Sorting::none);

enum class Script { none, sorts };

/// The page up to its content. It may load nothing and run nothing but what stands in it: its
/// policy says so.
std::string html_page_begin(std::string_view title, Script script);
std::string html_page_end(Script script);

/// What stands at the top: `above` is a line over the title, "" for none; `about` the lines under
/// it; then the sum, "" for none, with sentences about it.
struct PageHeading {
  std::string above;
  std::string title;
  std::vector<std::string> about;
  std::string sum_label;
  std::string sum;
  std::vector<Labelled> sentences;
};

std::string html_heading(const PageHeading& heading);

/// Who and what, the terms, the bounty and its range.
PageHeading heading_of(const Payout& payout);

/// A titled part of the page; `content` is HTML.
std::string html_section(std::string_view title, const std::string& content);

/// A remark under a table.
std::string html_note(std::string_view text);

/// Labels with what stands behind them.
std::string html_list(const std::vector<Labelled>& entries);

}  // namespace bounty
