#include "cli/shared/letters.hpp"

#include <fmt/format.h>

#include <sys/stat.h>
#include <cerrno>
#include <map>
#include <string_view>

#include "bounty/report.hpp"
#include "cli/messages.hpp"
#include "files/input.hpp"
#include "files/output.hpp"
#include "rules/payment.hpp"

namespace bounty::cli {
namespace {

/// The submission of each family that is written to.
using Addressees = std::map<std::string_view, const Payout*>;

Addressees addressees_in(const std::vector<Outcome>& outcomes) {
  Addressees addressees;
  for (const Outcome& outcome : outcomes) {
    const Payout* payout = payout_of(&outcome);
    if (payout == nullptr) continue;
    const auto [found, is_first] = addressees.emplace(payout->family, payout);
    if (!is_first && pays(payout->payment)) found->second = payout;
  }
  return addressees;
}

std::string remarks_on(const std::vector<Outcome>& outcomes, const Addressees& addressees) {
  std::string remarks;
  for (const Outcome& outcome : outcomes) {
    const Payout* payout = payout_of(&outcome);
    if (payout == nullptr) {
      remarks += fmt::format("bounty: no letter: {}\n",
                             one_line(std::get<Rejection>(outcome).diagnostics.front()));
    } else if (const Payout* other = addressees.at(payout->family); other != payout) {
      remarks += fmt::format("bounty: no letter: {}: {} is written to for {}\n",
                             printable(payout->source), printable(other->source), payout->family);
    }
  }
  return remarks;
}

std::string path_in(const std::string& folder, std::string_view family) {
  return fmt::format("{}{}{}.md", folder, folder.ends_with('/') ? "" : "/", family);
}

void make_folder(const std::string& folder) {
  constexpr mode_t for_everybody = 0777;  // less what the umask takes
  if (mkdir(folder.c_str(), for_everybody) == 0 || is_folder(folder)) return;
  if (errno == EEXIST) throw UsageError("-o names no folder: " + folder, "letters need one");
  throw_write_error(folder);
}

}  // namespace

LettersWritten write_letters(const std::string& folder, const std::vector<Outcome>& outcomes,
                             const std::function<void(const OutputGuard&)>& check) {
  const Addressees addressees = addressees_in(outcomes);
  make_folder(folder);
  for (const auto& [family, payout] : addressees) {
    const std::string path = path_in(folder, family);
    if (replaces_file(path)) check(OutputGuard(path));
  }
  for (const auto& [family, payout] : addressees) {
    Output output(path_in(folder, family));
    output.write(markdown_letter(*payout));
    output.finish();
  }
  return {addressees.size(), remarks_on(outcomes, addressees)};
}

}  // namespace bounty::cli
