#include <string>

#include "bounty/advise.hpp"
#include "bounty/report.hpp"
#include "bounty/score.hpp"
#include "formats/submission.hpp"
#include "promises.hpp"
#include "targets.hpp"

namespace bounty::fuzz {
namespace {

void require_good_advice(const Submission& submission) {
  const auto advised = advise(submission, submission.embedded_review(), Policy());
  require(advised.has_value(), "what can be scored can be advised on");
  require_readable(text_advice(advised.value(), {}));
  require(advised.value().bounty_by_both >= advised.value().bounty_by_submitter,
          "both do no less than one");
}

}  // namespace

void submission(std::string_view bytes) {
  const Document document{"submission.json", std::string(bytes)};
  require_same_both_ways<format::submission>(
      document, [](const Submission& model) { return text_of_model(model); });
  const auto read = read_submission(document);
  if (!read) return require_good(read.error(), document);
  const auto payout = score(read.value(), read.value().embedded_review(), Policy());
  if (!payout) return require_good(payout.error(), document);
  require_good(payout.value());
  require_good_advice(read.value());
}

}  // namespace bounty::fuzz
