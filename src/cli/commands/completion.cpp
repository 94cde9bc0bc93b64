#include <array>

#include "cli/command_line.hpp"
#include "cli/options/help.hpp"
#include "cli/options/values.hpp"

namespace bounty::cli {
namespace {

using Completion = std::string (*)(Commands);

constexpr std::array<Word<Completion>, 3> shells = {
    {{"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}}};

std::vector<std::string_view> shell_names() { return texts_of<Completion>(shells); }

Completion completion_of(const Options& options) {
  return choose<Completion>("SHELL", options.operands.front(), shells);
}

void check_completion(const Options& options) { completion_of(options); }

ExitCode run_completion(const Options& options) {
  print_result(completion_of(options)(all_commands()));
  return ExitCode::done;
}

}  // namespace

const Command completion_command = {
    .id = CommandName::completion,
    .name = "completion",
    .summary = "Print a script that makes a shell complete bounty commands",
    .examples =
        "source <(bounty completion bash)  # in ~/.bashrc\n"
        "source <(bounty completion zsh)   # in ~/.zshrc, after compinit\n"
        "bounty completion fish > ~/.config/fish/completions/bounty.fish",
    .operand =
        {.name = "SHELL", .meaning = "the shell", .least = 1, .most = 1, .words = shell_names},
    .check_values = check_completion,
    .run = run_completion,
};

}  // namespace bounty::cli
