#pragma once

#include <stdexcept>
#include <string_view>

namespace bounty {

/// A file that could not be written; main shows it and exits with file_error.
class WriteError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws WriteError: what is called `name` cannot be written, and errno says why.
[[noreturn]] void throw_write_error(std::string_view name);

}  // namespace bounty
