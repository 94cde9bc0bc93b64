#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/options/options.hpp"

namespace bounty::cli {

/// What stands behind the options of a command.
struct Operand {
  static constexpr std::size_t any_number = SIZE_MAX;

  std::string_view name{};  ///< FILE, PATH, OLD NEW; of a word what it is: SHELL
  std::string_view meaning{};
  std::size_t least = 0;  ///< how many have to stand there
  std::size_t most = 0;
  std::string_view wrong_number{};  ///< what to say of more or fewer; "" says which one
  std::string_view hint{};
  bool is_read_from_pipe = false;  ///< whether a pipe may stand for an operand that is left out
  std::vector<std::string_view> (*words)() = nullptr;  ///< of which it is one; null for a path
};

/// A command: what help says of it, what stands behind its name, and what it does.
struct Command {
  CommandName id;
  std::string_view name;
  std::string_view summary;
  std::string_view examples;          ///< lines without indentation
  std::string_view needed_options{};  ///< as its usage shows them, before the operand
  Operand operand{};
  Set<Format> formats{};

  /// Throws UsageError where an option is missing, or is given beside one that excludes it: before
  /// any value is read.
  void (*check_given)(const Options&) = nullptr;

  /// The same of values that do not go together.
  void (*check_values)(const Options&) = nullptr;

  /// Throws WriteError where an output could not be written.
  ExitCode (*run)(const Options&);
};

/// The path of the policy that BOUNTY_POLICY names, which is in force where no option names one; ""
/// where it names none.
std::string policy_of_environment();

using Commands = std::span<const Command* const>;

/// What the words behind the command's name ask for: help alone, or all that it needs. Throws
/// UsageError.
Options parse_options(const Command& command, const std::vector<std::string>& words);

}  // namespace bounty::cli
