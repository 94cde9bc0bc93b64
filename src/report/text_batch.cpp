#include "bounty/report.hpp"
#include "report/batch_parts.hpp"
#include "report/display_text.hpp"
#include "report/page.hpp"
#include "report/paint.hpp"

namespace bounty {
namespace {

std::string summary(const Totals& totals, const TextStyle& style) {
  std::string text;
  for (const auto& [label, role, sentence] : batch_sums(totals)) {
    text.append(painted(label + ":", role, style)).append(" ").append(sentence).append("\n");
  }
  return text;
}

std::string rejections(const std::vector<Outcome>& outcomes, const TextStyle& style) {
  std::string text;
  for (const Rejection* rejection : rejections_of(outcomes)) {
    text += text_rejection(*rejection);
  }
  return text.empty() ? "" : "\n" + painted("Rejected", Role::heading, style) + "\n" + text;
}

std::string warnings(const Payouts& payouts, const TextStyle& style) {
  std::string text;
  for (const std::string& line : warnings_of(payouts)) {
    text += "  " + wrapped(line, page_width - 4, 4) + "\n";
  }
  return text.empty() ? "" : "\n" + painted("Warnings", Role::warning, style) + "\n" + text;
}

}  // namespace

std::string text_rejection(const Rejection& rejection) {
  const std::string more = more_errors(rejection);
  return rejection.first_error + (more.empty() ? "" : "  " + more + "\n");
}

std::string text_batch(const std::vector<Outcome>& outcomes, const Totals& totals, BatchOrder order,
                       const TextStyle& style, std::size_t width) {
  const Payouts payouts = sorted_payouts(outcomes, order);
  std::string text;
  if (!payouts.empty()) {
    text = "In dollars:\n\n" + batch_table(payouts, totals).layout(width, style) + "\n" +
           summary(totals, style);
  }
  text += rejections(outcomes, style) + warnings(payouts, style);
  if (payouts.empty() && text.starts_with('\n')) text.erase(0, 1);
  return text;
}

}  // namespace bounty
