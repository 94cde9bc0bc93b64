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

/// The operands of a command: what follows its options.
struct Operand {
  static constexpr std::size_t any_number = SIZE_MAX;

  std::string_view name{};  ///< FILE, PATH, OLD NEW; for a word its kind, such as SHELL
  std::string_view meaning{};
  std::size_t least = 0;  ///< the number of operands required
  std::size_t most = 0;
  std::string_view wrong_number{};  ///< the message if there are more or fewer; "" is the default
  std::string_view hint{};
  bool is_read_from_pipe = false;  ///< whether a pipe may replace an operand that is left out
  std::vector<std::string_view> (*words)() = nullptr;  ///< the choices; null for a path
};

/// A command: its help text, its operands and its implementation.
struct Command {
  CommandName id;
  std::string_view name;
  std::string_view summary;
  std::string_view examples;          ///< lines without indentation
  std::string_view needed_options{};  ///< required options, as the usage line shows them
  Operand operand{};
  Set<Format> formats{};

  /// Throws UsageError if a required option is missing or two options exclude each other. Called
  /// before any value is parsed.
  void (*check_given)(const Options&) = nullptr;

  /// Throws UsageError if the values of options do not fit together.
  void (*check_values)(const Options&) = nullptr;

  /// Throws WriteError if an output cannot be written.
  ExitCode (*run)(const Options&);
};

/// Returns the path of the policy in BOUNTY_POLICY, which is used if no option names one, or "" if
/// the variable is not set.
std::string policy_of_environment();

using Commands = std::span<const Command* const>;

/// Parses the words after the command's name. If they ask for help, nothing else is parsed. Throws
/// UsageError.
Options parse_options(const Command& command, const std::vector<std::string>& words);

}  // namespace bounty::cli
