#include "cli/messages.hpp"

#include <unistd.h>

#include <exception>

#include "files/output.hpp"

namespace bounty::cli {

void print_result(std::string_view text) {
  write_to_stream(STDOUT_FILENO, "standard output", text);
}

void print_message(std::string_view text) noexcept {
  try {
    write_to_stream(STDERR_FILENO, "standard error", text);
  } catch (const std::exception&) {
    return;
  }
}

void append_block(std::string& text, std::string_view block) {
  if (!text.empty() && !block.empty()) text += '\n';
  text += block;
}

}  // namespace bounty::cli
