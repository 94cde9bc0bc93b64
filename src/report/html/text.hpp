#pragma once

#include <string>
#include <string_view>

#include "report/parts/table.hpp"

namespace bounty {

/// Text as HTML that shows it as it is, printable: for elements and for attributes in quotes.
std::string html_text(std::string_view text);

/// The class of a role in web/page.css; "" of what is plain.
std::string_view html_class(Role role);

/// ` class="NAMES"`, or nothing where there are none.
std::string class_attribute(std::string_view names);

/// What a table does in a window that is too narrow for it.
enum class Narrow {
  scrolls,
  stacks,  ///< each row becomes a few lines, with the titles in them
};

/// Where a table is sorted by the reader: titles become buttons if the page has its script.
enum class Sorting { none, by_titles };

std::string html_table(const Table& table, Narrow narrow, Sorting sorting = Sorting::none);

}  // namespace bounty
