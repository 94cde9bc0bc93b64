#include <fmt/format.h>

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

/// A list under a title; "" where there is nothing in it.
std::string section(std::string_view title, const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += "- " + markdown_line(line) + "\n";
  return text.empty() ? "" : fmt::format("\n### {}\n\n{}", title, text);
}

}  // namespace

std::string markdown_batch(const std::vector<Outcome>& outcomes, const Totals& totals,
                           BatchOrder order) {
  const Payouts payouts = sorted_payouts(outcomes, order);
  std::string text;
  if (!payouts.empty()) {
    text = markdown_sentences(batch_sums(totals, payouts)) + "\nIn dollars:\n\n" +
           markdown_table(batch_table(payouts, totals));
  }
  text += section("Withheld", withheld_payments(payouts)) + rejections(outcomes) +
          section("Warnings", warnings_of(payouts));
  if (payouts.empty() && text.starts_with('\n')) text.erase(0, 1);
  return text;
}

}  // namespace bounty
