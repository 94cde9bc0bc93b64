#include <bounty/bounty.hpp>
#include <cstdio>

int main() {
  const bounty::Document document{"ten_hours", R"({ "format": "bounty-submission/1", "family": "f",
    "tasks": [ { "name": "t", "steps": [ { "name": "s", "time": "10h", "qa": "full_run" } ] } ] })"};
  const auto submission = bounty::read_submission(document);
  if (!submission) return 1;
  const auto payout = bounty::score(submission.value(), submission.value().embedded_review(), {});
  if (!payout) return 1;
  std::puts(bounty::dollars(payout.value().bounty).c_str());
}
