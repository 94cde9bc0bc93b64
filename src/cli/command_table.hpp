#pragma once

#include <span>
#include <string_view>

#include "cli/options/options.hpp"

namespace CLI {
class App;
}

namespace bounty::cli {

/// The words of a command line before they have a meaning: one member an option of any command.
struct Words {
  /// What judges one of two sides.
  struct Side {
    std::string policy;
    std::string reviews;
  };

  std::vector<std::string> operands;
  std::string format = "text";
  std::string policy;
  std::string review;
  std::string rate;
  std::string reviews;
  std::string paid;
  std::string journal;
  std::string void_family;
  std::string note;
  std::vector<std::string> submissions;
  std::string output;
  std::string colour = "auto";
  std::string order;
  std::string budget;
  std::string jobs;
  std::string ledger_accounts;
  std::string date;
  std::string readme;
  Side before;
  Side after;
  bool explain = false;
  bool chart = false;
  bool no_review = false;
  bool recursive = false;
  bool summary = false;
  bool steps = false;
  bool fail_fast = false;
  bool quiet = false;
  bool exit_code = false;
  bool force = false;
};

/// One command: what help says of it, which options it has, and what they mean.
struct CommandEntry {
  std::string_view name;
  std::string_view summary;
  std::string_view examples;  ///< lines without indentation
  std::string_view usage;     ///< what stands behind its name
  std::string_view operand;   ///< what its FILE, PATH or NAME is; "" where it has none
  void (*add_options)(CLI::App&, Words&);
  Command (*interpret)(const Words&);
};

/// Every command but help, in the order of help.
std::span<const CommandEntry> command_table();

/// The entry of this name. Where there is none, throws UsageError with the hint, or where that is
/// "" with the nearest name.
const CommandEntry& find_command(std::string_view name, std::string hint = "");

}  // namespace bounty::cli
