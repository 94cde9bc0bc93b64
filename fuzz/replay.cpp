#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <span>
#include <sstream>
#include <string>
#include <utility>

#include "targets.hpp"

// Runs a target on every file of some folders, without a fuzzer. No folder may be empty.
// Usage: replay TARGET FOLDER...

namespace {

using Target = void (*)(std::string_view);

constexpr std::array<std::pair<std::string_view, Target>, 11> targets = {{
    {"json", bounty::fuzz::json},
    {"submission", bounty::fuzz::submission},
    {"review", bounty::fuzz::review},
    {"policy", bounty::fuzz::policy},
    {"stored", bounty::fuzz::stored},
    {"values", bounty::fuzz::values},
    {"hints", bounty::fuzz::hints},
    {"lines", bounty::fuzz::lines},
    {"metr", bounty::fuzz::metr},
    {"sheet", bounty::fuzz::sheet},
    {"payout", bounty::fuzz::payout},
}};

Target target_of(std::string_view name) {
  for (const auto& [known, target] : targets) {
    if (known == name) return target;
  }
  return nullptr;
}

/// Prints the file's name before the target runs, so that the last name belongs to the failure.
void replay(Target target, const std::filesystem::path& path) {
  std::printf("%s\n", path.c_str());
  std::fflush(stdout);
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  target(content.str());
}

/// Returns the number of files.
int replay_all(Target target, const std::filesystem::path& folder) {
  int count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    replay(target, entry.path());
    ++count;
  }
  return count;
}

}  // namespace

int main(int argument_count, char** arguments) {
  const std::span<char*> all(arguments, static_cast<std::size_t>(argument_count));
  const Target target = all.size() > 1 ? target_of(all[1]) : nullptr;
  if (target == nullptr) return 2;
  for (const char* folder : all.subspan(2)) {
    if (replay_all(target, folder) == 0) return 1;
  }
  return 0;
}
