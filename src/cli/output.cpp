#include "cli/output.hpp"

#include <unistd.h>

#include "cli/files.hpp"

namespace bounty::cli {

void print_result(std::string_view text) {
  write_to_stream(STDOUT_FILENO, "standard output", text);
}

void print_message(std::string_view text) {
  write_to_stream(STDERR_FILENO, "standard error", text);
}

}  // namespace bounty::cli
