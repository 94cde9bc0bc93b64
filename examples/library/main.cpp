/// Prints what a submission earns, using only the public headers. Usage: earns SUBMISSION [REVIEW]

#include <bounty/bounty.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <span>

namespace {

bounty::Document document_of(const char* path) {
  std::ifstream file(path);
  return {path, std::string(std::istreambuf_iterator<char>(file), {})};
}

/// Reports every error, not only the first.
int refuse(const bounty::Diagnostics& diagnostics) {
  for (const bounty::Diagnostic& diagnostic : diagnostics) {
    std::puts(bounty::one_line(diagnostic).c_str());
  }
  return 1;
}

void show(const bounty::Payout& payout) {
  for (const bounty::StepPayout& step : payout.steps) {
    std::printf("%-28s %10s\n", bounty::printable(step.step).c_str(),
                bounty::dollars(step.amount).c_str());
  }
  std::printf("%-28s %10s\n", "bounty", bounty::dollars(payout.bounty).c_str());
  std::printf("%-28s %10s\n", "ceiling", bounty::dollars(payout.ceiling).c_str());
}

}  // namespace

int main(int count, char** words) {
  const std::span<char*> arguments(words, static_cast<std::size_t>(count));
  if (count < 2 || count > 3) return 2;
  const auto submission = bounty::read_submission(document_of(arguments[1]));
  if (!submission) return refuse(submission.error());

  const bounty::Review* review = submission.value().embedded_review();
  bounty::Expected<bounty::Review, bounty::Diagnostics> given = bounty::Review();
  if (count == 3) {
    given = bounty::read_review(document_of(arguments[2]));
    if (!given) return refuse(given.error());
    review = &given.value();
  }

  const auto payout = bounty::score(submission.value(), review, bounty::Policy());
  if (!payout) return refuse(payout.error());
  show(payout.value());
}
