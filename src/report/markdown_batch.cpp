#include "bounty/report.hpp"
#include "report/batch_parts.hpp"
#include "report/markdown_text.hpp"

namespace bounty {
namespace {

std::string rejections(const std::vector<Outcome>& outcomes) {
  std::string text;
  for (const Rejection* rejection : rejections_of(outcomes)) {
    const std::string more = more_errors(*rejection);
    text += "\n" + markdown_code(rejection->first_error);
    if (!more.empty()) text += "\n" + more + "\n";
  }
  return text.empty() ? "" : "\n### Rejected\n" + text;
}

std::string warnings(const Payouts& payouts) {
  std::string text;
  for (const std::string& line : warnings_of(payouts)) text += "- " + markdown_line(line) + "\n";
  return text.empty() ? "" : "\n### Warnings\n\n" + text;
}

}  // namespace

std::string markdown_batch(const std::vector<Outcome>& outcomes, const Totals& totals,
                           BatchOrder order) {
  const Payouts payouts = sorted_payouts(outcomes, order);
  std::string text;
  if (!payouts.empty()) {
    text = markdown_sentences(batch_sums(totals)) + "\nIn dollars:\n\n" +
           markdown_table(batch_table(payouts, totals));
  }
  text += rejections(outcomes) + warnings(payouts);
  if (payouts.empty() && text.starts_with('\n')) text.erase(0, 1);
  return text;
}

}  // namespace bounty
