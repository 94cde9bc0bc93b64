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

/// Below this lines break, whatever is left out.
constexpr std::size_t narrowest_page = 40;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// The first of them that is set decides.
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

TextStyle style(bool is_terminal, ColourChoice choice) {
  const bool has_colour = choice == ColourChoice::automatic ? wants_colour(is_terminal)
                                                            : choice == ColourChoice::always;
  return {has_colour, locale_is_utf8()};
}

}  // namespace

TextStyle style_of_stream(int descriptor, ColourChoice choice) {
  return style(isatty(descriptor) == 1, choice);
}

TextStyle style_of_output(const std::string& output, ColourChoice choice) {
  return output.empty() ? style_of_stream(STDOUT_FILENO, choice) : style(false, choice);
}

bool can_rewrite_line(int descriptor) {
  const std::string_view terminal = environment("TERM");
  return isatty(descriptor) == 1 && !terminal.empty() && terminal != "dumb";
}

std::size_t most_errors_on(int descriptor, bool shows_all) {
  constexpr std::size_t most_on_terminal = 20;
  const bool is_cut = isatty(descriptor) == 1 && !shows_all;
  return is_cut ? most_on_terminal : std::numeric_limits<std::size_t>::max();
}

std::size_t width_of_output(const std::string& output) {
  winsize size{};
  const bool is_terminal = output.empty() && isatty(STDOUT_FILENO) == 1;
  if (!is_terminal) return std::numeric_limits<std::size_t>::max();
  const bool is_known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
  const bool has_columns = is_known && size.ws_col != 0;
  return has_columns ? std::max<std::size_t>(narrowest_page, size.ws_col) : page_width;
}

}  // namespace bounty::cli
