#include "cli/shared/letters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "bounty/report.hpp"
#include "cli/messages.hpp"
#include "files/folder_lock.hpp"
#include "files/input.hpp"
#include "files/output.hpp"
#include "files/paths.hpp"
#include "rules/payment.hpp"

namespace bounty::cli {
namespace {

/// The submission of each family that gets the letter.
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
      remarks += fmt::format("bounty: no letter: {}: {} gets the letter for {}\n",
                             printable(payout->source), printable(other->source), payout->family);
    }
  }
  return remarks;
}

std::string path_of_letter(const std::string& folder, std::string_view family) {
  return fmt::format("{}{}{}.md", folder, folder.ends_with('/') ? "" : "/", family);
}

struct Letter {
  std::string path;
  std::string text;
};

std::vector<Letter> letters_to(const Addressees& addressees, const std::string& folder) {
  std::vector<Letter> letters;
  for (const auto& [family, payout] : addressees)
    letters.push_back({path_of_letter(folder, family), markdown_letter(*payout)});
  return letters;
}

/// Returns true if the file already contains this letter.
bool is_written(const Letter& letter) {
  const Expected<Document, Diagnostic> there = read_regular_file(letter.path);
  return there && there.value().text == letter.text;
}

/// An existing file may have the name of a family by accident or by intent: submitters choose the
/// names.
void refuse_to_replace(const std::vector<Letter>& letters) {
  const auto first = std::ranges::find_if_not(
      letters, [](const Letter& letter) { return is_free(letter.path) || is_written(letter); });
  if (first != letters.end())
    throw UsageError(fmt::format("{} already exists and is not this letter", first->path),
                     "name another folder, or use --force to replace it");
}

}  // namespace

LettersWritten write_letters(const std::string& folder, const std::vector<Outcome>& outcomes,
                             bool replaces, const std::function<void(const OutputGuard&)>& check) {
  if (exists_or_is_link(folder) && !is_folder(folder))
    throw UsageError("-o is not a folder: " + folder, "name a folder for the letters");
  make_folder(folder);
  const Addressees addressees = addressees_in(outcomes);
  const std::vector<Letter> letters = letters_to(addressees, folder);
  for (const Letter& letter : letters) {
    if (replaces_file(letter.path)) check(OutputGuard(letter.path));
    refuse_irregular(letter.path);
  }
  if (!replaces) refuse_to_replace(letters);
  for (const Letter& letter : letters) {
    if (is_written(letter)) continue;
    Output output(letter.path, replaces ? Existing::replaced : Existing::kept);
    output.write(letter.text);
    output.finish();
  }
  return {letters.size(), remarks_on(outcomes, addressees)};
}

}  // namespace bounty::cli
