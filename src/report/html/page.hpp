#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/parts/sentences.hpp"

namespace bounty {

/// The script of a page. Its beginning and its end need the same one, because browsers block a
/// script that the beginning does not allow.
enum class Script { none, sorts_tables };

/// Returns the page up to its content. Its Content-Security-Policy allows it to load nothing, and
/// to run only its own script.
std::string html_page_begin(std::string_view title, Script script);
std::string html_page_end(Script script);

/// The top of a page: `above` is a line above the title, or ""; `about` are the lines below it;
/// then comes the sum, or "", with sentences about it.
struct PageHeading {
  std::string above;
  std::string title;
  std::vector<std::string> about;
  std::string sum_label;
  std::string sum;
  std::vector<Labelled> sentences;
};

std::string html_heading(const PageHeading& heading);

/// Returns the heading of a payout: the author and the family, the terms, the bounty and its range.
PageHeading heading_of(const Payout& payout);

/// Returns a section of the page with a title; `content` is HTML.
std::string html_section(std::string_view title, const std::string& content);

/// Returns a remark to follow a table.
std::string html_note(std::string_view text);

/// Returns a list of labels and texts.
std::string html_list(const std::vector<Labelled>& entries);

}  // namespace bounty
