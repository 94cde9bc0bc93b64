#pragma once

#include <optional>
#include <string>
#include <vector>

#include "files/descriptor.hpp"

namespace bounty::cli {

/// Keeps a command from writing over what it reads, which would destroy it. Made and asked before
/// anything is written.
class OutputGuard {
 public:
  /// "" is standard output, which a shell may have led into a file.
  explicit OutputGuard(const std::string& output);

  /// Throws UsageError where the file is the output, by whatever name: "-" is standard input, ""
  /// none.
  void check(const std::string& input) const;
  void check(const std::vector<std::string>& inputs) const;

 private:
  std::string output_;
  std::optional<FileIdentity> identity_;
};

}  // namespace bounty::cli
