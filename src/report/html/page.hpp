#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/parts/sentences.hpp"

namespace bounty {

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

/// A titled part of the page; `content` is HTML.
std::string html_section(std::string_view title, const std::string& content);

/// Labels with what stands behind them.
std::string html_list(const std::vector<Labelled>& entries);

}  // namespace bounty
