#pragma once

#include <string>
#include <string_view>

#include "report/parts/table.hpp"

namespace bounty {

/// Escapes a text for HTML elements and quoted attributes, and makes it printable.
std::string html_text(std::string_view text);

/// Returns the class of a role in web/page.css; "" for plain text.
std::string_view html_class(Role role);

/// Returns ` class="NAMES"`, or "" if there are no names.
std::string class_attribute(std::string_view names);

}  // namespace bounty
