#include "cli/next_step.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "bounty/print.hpp"
#include "cli/messages.hpp"
#include "unicode/ascii.hpp"

namespace bounty::cli {
namespace {

/// Returns true if no shell requires quotes around the word.
bool is_plain_word(std::string_view word) {
  constexpr std::string_view punctuation = "_./+,@%:=-";
  return std::ranges::all_of(word, [&](char c) {
    return is_letter_or_digit(c) || punctuation.find(c) != std::string_view::npos;
  });
}

std::string in_single_quotes(std::string_view word) {
  std::string text = "'";
  for (const char c : word) {
    if (c == '\'') text += "'\\'";
    text += c;
  }
  return text + "'";
}

/// Returns the path as a shell word that no command takes for an option, or "" if it cannot be
/// shown.
std::string shell_word(const std::string& path) {
  if (path.empty() || printable(path) != path) return "";
  const std::string word = path.starts_with('-') && path != "-" ? "./" + path : path;
  return is_plain_word(word) ? word : in_single_quotes(word);
}

/// The options that select the policy and the reviews.
constexpr std::array<std::pair<std::string_view, std::string Options::*>, 3> judges = {
    {{"--policy", &Options::policy},
     {"--review", &Options::review},
     {"--reviews", &Options::reviews}}};

}  // namespace

std::string command_on(std::string_view command, const std::string& path) {
  return command_on(command, path, {});
}

std::string command_on(std::string_view command, const std::string& path, const Options& options) {
  std::string text = fmt::format("bounty {}", command);
  for (const auto& [name, member] : judges) {
    if (!options.has(name)) continue;
    const std::string value = shell_word(options.*member);
    if (value.empty()) return "";
    text += fmt::format(" {} {}", name, value);
  }
  if (options.ignores_review) text += " --no-review";
  const std::string word = shell_word(path);
  return word.empty() ? "" : fmt::format("{} {}", text, word);
}

bool is_read_by_person(const Options& options) {
  return options.format == Format::text && options.output.empty() && isatty(STDOUT_FILENO) == 1 &&
         isatty(STDERR_FILENO) == 1;
}

void say_next_step(std::string_view purpose, std::string_view command) {
  if (command.empty() || isatty(STDERR_FILENO) != 1) return;
  print_message(fmt::format("Next, {}:\n", purpose));
  print_unbroken(fmt::format("  {}\n", command));
}

}  // namespace bounty::cli
