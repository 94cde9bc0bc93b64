#pragma once

#include <string>

#include "report/parts/table.hpp"

namespace bounty {

/// Whether readers can sort a table: its titles become buttons if the page has the script.
enum class Sorting { none, by_titles };

/// Returns the table. In a narrow window, each row becomes a few lines that include the titles.
std::string html_table(const Table& table, Sorting sorting = Sorting::none);

}  // namespace bounty
