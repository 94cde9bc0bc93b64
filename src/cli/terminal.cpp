#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <string_view>

#include "report/parts/display_text.hpp"
#include "unicode/ascii.hpp"

namespace bounty::cli {
namespace {

/// On anything narrower, lines break even if all optional columns are left out.
constexpr std::size_t narrowest_page = 40;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// Checks the first of these variables that is set.
bool locale_is_utf8() {
  constexpr std::array names = {"LC_ALL", "LC_CTYPE", "LANG"};
  std::string locale;
  for (const char* name : names) {
    if (locale.empty()) locale = environment(name);
  }
  locale = in_lower_case(locale);
  return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
}

bool wants_colour(bool is_terminal) {
  return is_terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

/// `columns` is 0 if the stream is not a terminal.
TextStyle style(std::size_t columns, ColourChoice choice) {
  const bool has_colour = choice == ColourChoice::automatic ? wants_colour(columns != 0)
                                                            : choice == ColourChoice::always;
  return {has_colour, locale_is_utf8(), columns};
}

}  // namespace

std::size_t columns_of(int descriptor) {
  if (isatty(descriptor) != 1) return 0;
  winsize size{};
  const bool is_known = ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col != 0;
  return is_known ? std::max<std::size_t>(narrowest_page, size.ws_col) : page_width;
}

std::size_t columns_of_page(int descriptor) {
  const std::size_t terminal = columns_of(descriptor);
  return terminal == 0 ? page_width : std::min(terminal, page_width);
}

TextStyle style_of_stream(int descriptor, ColourChoice choice) {
  return style(columns_of(descriptor), choice);
}

TextStyle style_of_output(const std::string& output, ColourChoice choice) {
  return output.empty() ? style_of_stream(STDOUT_FILENO, choice) : style(0, choice);
}

std::size_t columns_to_rewrite(int descriptor) {
  const std::string_view terminal = environment("TERM");
  return terminal.empty() || terminal == "dumb" ? 0 : columns_of(descriptor);
}

std::size_t most_errors_on(int descriptor, bool shows_all) {
  constexpr std::size_t most_on_terminal = 20;
  const bool is_cut = isatty(descriptor) == 1 && !shows_all;
  return is_cut ? most_on_terminal : std::numeric_limits<std::size_t>::max();
}

}  // namespace bounty::cli
