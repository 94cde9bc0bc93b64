#include "cli/messages.hpp"

#include <unistd.h>

#include <exception>

#include "cli/terminal.hpp"
#include "files/output.hpp"
#include "report/parts/display_text.hpp"

namespace bounty::cli {

void print_result(std::string_view text) {
  write_to_stream(STDOUT_FILENO, "standard output", text);
}

void print_unbroken(std::string_view text) noexcept {
  try {
    write_to_stream(STDERR_FILENO, "standard error", text);
  } catch (const std::exception&) {
    return;
  }
}

void print_message(std::string_view text) noexcept {
  try {
    const std::size_t columns = columns_of(STDERR_FILENO);
    const bool fits = columns == 0 || text.size() <= columns;  // needs no memory
    if (fits) return print_unbroken(text);
    print_unbroken(fitted(text, columns));
  } catch (const std::exception&) {
    return;
  }
}

}  // namespace bounty::cli
